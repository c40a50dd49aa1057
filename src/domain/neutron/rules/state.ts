import type { Violation } from './violation'

/** The statuses in which a service or connection refuses updates (neutron-vpnaas db/vpn/vpn_db.py, assert_update_allowed). */
export const pendingStatuses: ReadonlySet<string> = new Set([
  'PENDING_CREATE',
  'PENDING_UPDATE',
  'PENDING_DELETE',
])

/** A pending service or connection cannot be updated (contract, sections 6.2 and 7.3). */
export function pendingViolation(resource: { id: string; status: string }): Violation | undefined {
  if (!pendingStatuses.has(resource.status)) return undefined
  return {
    type: 'VPNStateInvalidToUpdate',
    status: 400,
    message: `Invalid state ${resource.status} of vpnaas resource ${resource.id} for updating`,
  }
}
