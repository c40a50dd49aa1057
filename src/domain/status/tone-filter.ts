import { knownStatuses } from '../neutron/resources/common'
import type { SiteConnection } from '../neutron/resources/site-connection'
import { lookCode, toneOf, type StatusTone } from './status'

/** The filter that leaves the connections of a tone; where there are none, those that would have it. */
export function toneFilter(
  tone: StatusTone,
  connections: readonly Pick<SiteConnection, 'status' | 'admin_state_up'>[],
): string {
  const present = connections.filter(
    ({ status, admin_state_up }) => toneOf('connection', status, { adminStateUp: admin_state_up }) === tone,
  )
  const codes = new Set(present.map(lookCode))
  const known = knownStatuses.filter((status) => toneOf('connection', status) === tone)
  return (codes.size > 0 ? [...codes].toSorted() : known).join(',')
}
