import type { VpnStatus } from '../neutron/resources/common'
import { isPending, longestPendingMs } from './status'

/** What is known when the next status request is planned. Times are milliseconds since the epoch. */
export interface PollFacts {
  now: number
  connections: readonly { id: string; status: VpnStatus; since: number }[]
  /** When something was last written from here, or last seen to change; null where nothing was. */
  lastChangeAt: number | null
  lastListAt: number | null
  /** Failed requests in a row. */
  failures: number
  retryAfterS?: number | undefined
  /** Between 0 and 1: spreads the retries of many tabs. See `jitterAt`. */
  jitter: number
}

/**
 * A jitter for what failed at this time, in milliseconds: other tabs failed at other ones. It stays as long as the
 * failure does, for whoever is told another delay begins to wait anew.
 */
export function jitterAt(failedAt: number): number {
  return (failedAt % 1000) / 1000
}

export type PollRequest = { kind: 'list' } | { kind: 'shows'; ids: string[] }

const fastMs = 2000
const slowMs = 20_000
const slowestMs = 60_000
/** How long a change is watched closely (contract 7.4, 7.7). */
const watchMs = 120_000
const longestBackOffMs = 120_000
/**
 * Milliseconds from one list to the next for each row in it: Neutron takes some 0.3 s to list 1,000 connections, whatever
 * `fields` asks for, and is to spend at most a tenth of its time on one page that watches.
 */
const restPerRowMs = 3

/** Milliseconds until the next status request. Hidden tabs are not asked about: the query client stops them. */
export function nextPollDelay(facts: PollFacts): number {
  if (facts.failures > 0) return backOff(facts)
  const { now, lastListAt } = facts
  const delay = wantedDelay(facts)
  if (nextPollRequest({ ...facts, now: now + delay }).kind === 'shows') return delay
  return Math.max(delay, (lastListAt ?? now) + listRestMs(facts) - now)
}

const listRestMs = ({ connections }: PollFacts): number => connections.length * restPerRowMs

function wantedDelay(facts: PollFacts): number {
  const { now, connections, lastChangeAt } = facts
  const watching = lastChangeAt !== null && now - lastChangeAt < watchMs
  if (watching || inTransit(facts).length > 0) return fastMs
  return connections.some(({ status }) => status !== 'ACTIVE') ? slowMs : slowestMs
}

/** The cheapest request that still tells what matters: single rows while few of many are in transit, else the list. */
export function nextPollRequest(facts: PollFacts): PollRequest {
  const pending = inTransit(facts)
  const freshMs = Math.max(slowMs, listRestMs(facts))
  const listIsFresh = facts.lastListAt !== null && facts.now - facts.lastListAt < freshMs
  if (listIsFresh && pending.length > 0 && pending.length <= 3 && facts.connections.length > 20) {
    return { kind: 'shows', ids: pending.map(({ id }) => id) }
  }
  return { kind: 'list' }
}

/** Rows whose status should still move by itself: one that has been pending for long is stuck, not under way. */
function inTransit({ connections, now }: PollFacts) {
  return connections.filter(({ status, since }) => isPending(status) && now - since < longestPendingMs)
}

/** Milliseconds until a failed request is made again: twice as long with each failure, or as the cloud said. */
export function backOff({
  failures,
  retryAfterS,
  jitter,
}: Pick<PollFacts, 'failures' | 'retryAfterS' | 'jitter'>): number {
  if (retryAfterS !== undefined) return retryAfterS * 1000 + jitter * 1000
  const delay = Math.min(fastMs * 2 ** failures, longestBackOffMs)
  return delay / 2 + (jitter * delay) / 2
}
