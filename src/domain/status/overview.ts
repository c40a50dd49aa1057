import { compareNames } from '../text/compare-names'
import { msg, type MessageKey, type Message, listOf } from '../text/message'
import type { VpnStatus } from '../neutron/resources/common'
import type { SiteConnection } from '../neutron/resources/site-connection'
import { needsAttention, statusTones, toneOf, type StatusTone } from './status'

/** A transition that was seen, with the connection it happened to. */
export interface SeenChange {
  id: string
  name: string
  from: VpnStatus
  to: VpnStatus
  /** Milliseconds since the epoch. */
  at: number
}

const countWords = {
  up: '{count} active',
  down: '{count} down',
  pending: '{count} pending',
  error: '{count} in error',
  idle: '{count} disabled or other',
} as const satisfies Record<StatusTone, MessageKey>

/** How many connections of a tone there are, in words. */
export const countText = (tone: StatusTone, count: number): Message => msg(countWords[tone], { count })

/** How many connections there are of each tone, in the order in which they matter. */
export function toneCounts(connections: readonly Stated[]): { tone: StatusTone; count: number }[] {
  const tones = connections.map(connectionTone)
  return statusTones.map((tone) => ({ tone, count: tones.filter((one) => one === tone).length }))
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
        compareNames(a.name, b.name),
    )
}

type Stated = Pick<SiteConnection, 'status' | 'admin_state_up'>

const connectionTone = ({ status, admin_state_up }: Stated): StatusTone =>
  toneOf('connection', status, { adminStateUp: admin_state_up })

/** How many there are of each tone in words, without those there are none of: `2 active, 1 down`. */
export function countsText(connections: readonly Stated[]): Message {
  const counts = toneCounts(connections).filter(({ count }) => count > 0)
  return counts.length === 0 ? msg('none') : listOf(counts.map(({ tone, count }) => countText(tone, count)))
}

/** Connections in the order in which they matter, then by name. */
export function worstFirst<T extends Stated & { name: string }>(connections: readonly T[]): T[] {
  return connections.toSorted(
    (a, b) =>
      statusTones.indexOf(connectionTone(a)) - statusTones.indexOf(connectionTone(b)) ||
      compareNames(a.name, b.name),
  )
}

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
