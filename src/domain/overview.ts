import type { VpnStatus } from './resources/common'
import type { SiteConnection } from './resources/site-connection'
import { needsAttention, toneOf, type StatusTone } from './status'

/** A transition that was seen, with the connection it happened to. */
export interface SeenChange {
  id: string
  name: string
  from: VpnStatus
  to: VpnStatus
  /** Milliseconds since the epoch. */
  at: number
}

/** How many connections there are of each tone, in the order in which they matter. */
export function toneCounts(connections: readonly SiteConnection[]): { tone: StatusTone; count: number }[] {
  const order: StatusTone[] = ['error', 'down', 'pending', 'up', 'idle']
  const tones = connections.map(connectionTone)
  return order.map((tone) => ({ tone, count: tones.filter((one) => one === tone).length }))
}

/** The connections somebody should look at, errors first, then by name. */
export function attentionFirst(connections: readonly SiteConnection[]): SiteConnection[] {
  return connections
    .filter(({ status, admin_state_up }) =>
      needsAttention('connection', status, { adminStateUp: admin_state_up }),
    )
    .toSorted(
      (a, b) =>
        Number(connectionTone(b) === 'error') - Number(connectionTone(a) === 'error') ||
        a.name.localeCompare(b.name),
    )
}

const connectionTone = ({ status, admin_state_up }: SiteConnection): StatusTone =>
  toneOf('connection', status, { adminStateUp: admin_state_up })

/** The transitions that were seen, newest first, at most `limit`; those of connections that are gone are left out. */
export function recentChanges(
  connections: readonly { id: string; name: string }[],
  observed: ReadonlyMap<string, { changes: readonly { from: VpnStatus; to: VpnStatus; at: number }[] }>,
  limit: number,
): SeenChange[] {
  return connections
    .flatMap(({ id, name }) => (observed.get(id)?.changes ?? []).map((change) => ({ id, name, ...change })))
    .toSorted((a, b) => b.at - a.at)
    .slice(0, limit)
}
