import type { VpnStatus } from '../neutron/resources/common'

/** A transition as it was seen. Times are milliseconds since the epoch. */
export interface StatusChange {
  from: VpnStatus
  to: VpnStatus
  /** When the new status was first seen, and when the old one was last. */
  at: number
  seenBefore: number
}

/** What was seen of a status over time: Neutron keeps no history. */
export interface StatusHistory {
  status: VpnStatus
  /** When this status was first seen. */
  since: number
  /** When the first of the statuses was first seen. */
  first: number
  /** In their order, the latest ones. */
  changes: readonly StatusChange[]
}

/** A stretch of time in one status; undefined where nobody looked. */
export interface Segment {
  status: VpnStatus | undefined
  from: number
  until: number
}

/** How many changes are kept of each connection. */
const mostChanges = 50
/** Milliseconds between two looks, beyond which the time between them was not watched. */
const longestLook = 150_000

/** A history with one more look: at `now`, after one at `seenBefore`. */
export function seenAgain(
  before: StatusHistory | undefined,
  status: VpnStatus,
  { now, seenBefore }: { now: number; seenBefore: number },
): StatusHistory {
  if (!before) return { status, since: now, first: now, changes: [] }
  if (before.status === status) return before
  const all = [...before.changes, { from: before.status, to: status, at: now, seenBefore }]
  const changes = all.slice(-mostChanges)
  const dropped = all.at(-mostChanges - 1)
  return { status, since: now, first: dropped?.at ?? before.first, changes }
}

/** The stretches of a history up to now, without those of no length. */
export function segmentsOf({ status, since, first, changes }: StatusHistory, now: number): Segment[] {
  const past = changes.flatMap(({ from, at, seenBefore }, index): Segment[] => {
    const start = changes[index - 1]?.at ?? first
    const isWatched = at - seenBefore <= longestLook
    return isWatched
      ? [{ status: from, from: start, until: at }]
      : [
          { status: from, from: start, until: seenBefore },
          { status: undefined, from: seenBefore, until: at },
        ]
  })
  return [...past, { status, from: since, until: now }].filter(({ from, until }) => until > from)
}

/** When a tunnel went down, oldest first: it was ACTIVE, and then was not. */
export function dropsOf({ changes }: Pick<StatusHistory, 'changes'>): number[] {
  return changes.filter(({ from, to }) => from === 'ACTIVE' && to !== 'ACTIVE').map(({ at }) => at)
}
