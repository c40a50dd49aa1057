import { listOf, type Message } from '../text/message'
import { describeCode, type StatusKind } from './status'

/**
 * Whether the status filter of a list leaves a row, by the code of its look; undefined where it leaves all. It is such
 * a code, or several with commas between, as it stands in the URL.
 */
export function leftBy<T>(
  filter: string | undefined,
  codeOfRow: (row: T) => string,
): ((row: T) => boolean) | undefined {
  if (filter === undefined) return undefined
  const wanted = new Set([filter, ...filter.split(',')])
  return (row) => wanted.has(codeOfRow(row))
}

/** What a filter is called: the words of its codes. */
export function filterLabel(filter: string, kind: StatusKind): Message {
  const codes = filter.split(',').map((code) => describeCode(code, kind).label)
  return listOf(codes)
}
