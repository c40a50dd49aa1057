import type { PolicySearch } from '~/ui/table/page-search'

/** A policy's values with what is wanted of it laid over; what this kind of policy does not have is left out. */
export function startWith<Values extends object>(values: Values, wanted: PolicySearch): Values {
  const known = Object.entries(wanted).filter(([name, value]) => value !== undefined && name in values)
  return { ...values, ...Object.fromEntries(known) }
}
