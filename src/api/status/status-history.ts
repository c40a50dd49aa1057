import * as z from 'zod/mini'
import { vpnStatus } from '~/domain/neutron/resources/common'
import type { StatusHistory } from '~/domain/status/status-history'

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

/** The name under which the history of a site is kept. A site's key begins with the id of its cloud and a slash. */
export const historyKey = (siteKey: string): string => `vpnaas-panel-history ${siteKey}`

/** What was seen before this load of the page; undefined where nothing was kept. */
export function readHistory(siteKey: string): StoredHistory | undefined {
  try {
    const { seenAt, connections } = stored.parse(JSON.parse(localStorage.getItem(historyKey(siteKey)) ?? ''))
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
    localStorage.setItem(
      historyKey(siteKey),
      JSON.stringify({ seenAt, connections: Object.fromEntries(kept) }),
    )
  } catch {
    // Without storage the history lasts as long as the page.
  }
}
