import type { KnownStatus } from '../../../src/domain/neutron/resources/common'
import type { Tables } from '../world/world'

/** What an agent reports of one object. */
export interface StatusReport {
  status: KnownStatus
  /** The sync found the object pending and may take it out of that state (contract, section 7.4). */
  overwritesPending: boolean
}

/** Stores reported statuses of a table and answers whether any changed; rows that are gone are skipped. */
export function storeStatuses(
  table: Tables['vpnservices'] | Tables['ipsec_site_connections'],
  reports: ReadonlyMap<string, StatusReport>,
): boolean {
  let hasChanged = false
  for (const [id, { status, overwritesPending }] of reports) {
    const row = table.get(id)
    if (!row || row.status === status || (isPending(row.status) && !overwritesPending)) continue
    row.status = status
    hasChanged = true
  }
  return hasChanged
}

/** Whether a status is one that an ordinary report leaves alone. */
export function isPending(status: string): boolean {
  return status.startsWith('PENDING_')
}
