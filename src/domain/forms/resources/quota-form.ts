import * as z from 'zod/mini'
import { quotaBelowUseViolation } from '../../neutron/rules/quota'
import { byResource, quotaResources, type ProjectQuota, type QuotaResource } from '../../admin/quotas'
import { crossField, issueOf, wholeNumber } from '../fields'
import { maxInteger } from '../../neutron/value-limits'

/** A limit: -1 is none (contract, section 9.4). */
const limitField = wholeNumber(-1, maxInteger)

/** The form of a project's limits. To set one below what is in use has to be meant: nothing new can be made then. */
export function quotaForm(usage: ProjectQuota['usage']) {
  return z.object({ ...byResource(() => limitField), allowLess: z.boolean() }).check(
    crossField((values) =>
      values.allowLess
        ? []
        : newlyBelowUse(values, usage).flatMap((resource) => {
            const facts = { resource, used: usage[resource].used, limit: values[resource] }
            const violation = quotaBelowUseViolation(facts)
            return violation ? [issueOf(violation, resource)] : []
          }),
    ),
  )
}
export type QuotaValues = z.infer<ReturnType<typeof quotaForm>>

/** What the form starts with. */
export const quotaValues = (usage: ProjectQuota['usage']): QuotaValues => ({
  ...byResource((resource) => usage[resource].limit),
  allowLess: false,
})

/** The resources whose limit is to change to one below what is in use. */
export function newlyBelowUse(
  limits: Readonly<Record<QuotaResource, number>>,
  usage: ProjectQuota['usage'],
): QuotaResource[] {
  return quotaResources.filter((resource) => {
    const [wanted, { used, limit }] = [limits[resource], usage[resource]]
    return wanted !== limit && wanted >= 0 && wanted < used
  })
}

/**
 * The body of `PUT /quotas/{project}`: the limits that changed. From 2025.1 on one below what is in use has to be forced;
 * other releases take that word and do the same (contract, section 9.4; measured on a real cloud, docs/fidelity.md).
 */
export function toQuotaUpdate(
  values: QuotaValues,
  before: Readonly<Record<QuotaResource, number>>,
  usage: ProjectQuota['usage'],
): Record<string, number | boolean> {
  const changed = quotaResources.filter((resource) => values[resource] !== before[resource])
  const limits = Object.fromEntries(changed.map((resource) => [resource, values[resource]]))
  return newlyBelowUse(values, usage).length > 0 ? { ...limits, force: true } : limits
}
