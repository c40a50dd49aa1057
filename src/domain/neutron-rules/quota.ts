import type { Violation } from './violation'

/**
 * One more row must fit into the project's limit; a negative limit is none
 * (neutron db/quota/driver.py, make_reservation; contract, sections 6.2 and 9.4).
 */
export function quotaViolation(facts: {
  resource: string
  used: number
  limit: number
}): Violation | undefined {
  if (facts.limit < 0 || facts.used < facts.limit) return undefined
  return { type: 'OverQuota', status: 409, message: `Quota exceeded for resources: ['${facts.resource}'].` }
}
