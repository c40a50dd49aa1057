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

/**
 * A limit below what is in use is refused where the server looks: from 2025.1 on unless it is forced, before where it is
 * asked to (neutron extensions/quotasv2.py, update; contract, section 9.4; measured on a real cloud, docs/fidelity.md).
 */
export function quotaBelowUseViolation(facts: {
  resource: string
  used: number
  limit: number
}): Violation | undefined {
  const { resource, used, limit } = facts
  if (used <= limit) return undefined
  return {
    type: 'HTTPBadRequest',
    status: 400,
    message: `Quota limit ${limit} for ${resource} must be greater than or equal to already used ${used}`,
    attribute: resource,
  }
}
