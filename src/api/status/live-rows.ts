import type { VpnStatus } from '~/domain/neutron/resources/common'
import type { StatusHistory } from '~/domain/status/status-history'

/** How observations stand to the reading of a list. */
interface Times {
  /** All that was observed was looked at since. */
  areAllLater: boolean
  /** When the reading began. */
  readAt: number
}

/**
 * Rows of a list with the statuses that were observed since it was read; the same rows where these are the statuses
 * they have. What was observed before says less than the list.
 */
export function withLiveStatus<T extends { id: string; status: VpnStatus }>(
  rows: readonly T[],
  seen: ReadonlyMap<string, StatusHistory> | undefined,
  { areAllLater, readAt }: Times,
): readonly T[] {
  const statusOf = ({ id, status }: T) => {
    const observed = seen?.get(id)
    return observed && (areAllLater || observed.since >= readAt) ? observed.status : status
  }
  const isNews = (row: T) => statusOf(row) !== row.status
  if (!rows.some(isNews)) return rows
  return rows.map((row) => (isNews(row) ? { ...row, status: statusOf(row) } : row))
}
