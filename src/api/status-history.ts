import * as z from 'zod/mini'
import { vpnStatus } from '~/domain/resources/common'
import type { StatusHistory } from '~/domain/timeline'

/**
 * What was seen of statuses, kept in the browser's storage over reloads: ids, statuses and times, nothing else. Storage
 * that is full, barred or holds something else means that history begins anew.
 */

/** More connections than this are kept only where something changed. */
const most = 500

const change = z.object({ from: vpnStatus, to: vpnStatus, at: z.number(), seenBefore: z.number() })
const history = z.object({
  status: vpnStatus,
  since: z.number(),
  first: z.number(),
  changes: z.array(change),
})
const stored = z.object({ seenAt: z.number(), connections: z.record(z.string(), history) })

/** Histories by connection, and when it was last looked. */
export interface StoredHistory {
  seenAt: number
  connections: ReadonlyMap<string, StatusHistory>
}

const prefix = 'vpnaas-panel-history '
const keyOf = (siteKey: string) => `${prefix}${siteKey}`

/** What was seen before this load of the page; undefined where nothing was kept. */
export function readHistory(siteKey: string): StoredHistory | undefined {
  try {
    const { seenAt, connections } = stored.parse(JSON.parse(localStorage.getItem(keyOf(siteKey)) ?? ''))
    return { seenAt, connections: new Map(Object.entries(connections)) }
  } catch {
    return undefined
  }
}

/** Keeps what was seen. */
export function keepHistory(siteKey: string, { seenAt, connections }: StoredHistory): void {
  const all = [...connections]
  const kept =
    all.length > most
      ? all
          .filter(([, { changes }]) => changes.length > 0)
          .toSorted(([, a], [, b]) => b.since - a.since)
          .slice(0, most)
      : all
  try {
    localStorage.setItem(keyOf(siteKey), JSON.stringify({ seenAt, connections: Object.fromEntries(kept) }))
  } catch {
    // Without storage the history lasts as long as the page.
  }
}

/** Deletes what was kept of the sites of a cloud. */
export function forgetHistory(cloudId: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(keyOf(`${cloudId}/`))) localStorage.removeItem(key)
    }
  } catch {
    // Without storage nothing was kept.
  }
}
