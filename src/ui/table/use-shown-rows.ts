import { format } from '~/i18n/translate'
import type { DisplayText } from '~/domain/text/message'
import { useEffect, useMemo } from 'react'
import { inSlices } from './in-slices'
import { sortKeyOf, sortRows, type Column } from './column'
import { haystackOf, searcherFor } from '~/domain/text/search'

interface ShownRows<T extends object> {
  rows: readonly T[] | undefined
  columns: readonly Column<T>[]
  sort: string | undefined
  /** The texts that a row is found by. It must stay the same function while the texts are the same. */
  texts: (row: T) => readonly (DisplayText | null | undefined)[]
  /** Leaves rows out whatever is searched for. */
  keeps: ((row: T) => boolean) | undefined
  query: string | undefined
}

/**
 * The rows that search and filters leave, in their order. With thousands of rows each key that is typed must cost
 * little: they are sorted before they are searched, and what a row is searched in is put together once.
 */
export function useShownRows<T extends object>(wanted: ShownRows<T>): readonly T[] | undefined {
  const { rows, columns, sort, texts, keeps, query } = wanted
  const key = sortKeyOf(columns, sort)
  const sorted = useMemo(() => rows && sortRows(rows, sort, key), [rows, sort, key])
  const haystack = useMemo(() => cachedHaystacks(texts), [texts])
  useEffect(() => (sorted ? inSlices(sorted, haystack) : undefined), [sorted, haystack])
  return useMemo(() => {
    const isFound = searcherFor(query)
    const isSearched = (query ?? '').trim() !== ''
    return sorted?.filter((row) => (!keeps || keeps(row)) && (!isSearched || isFound(haystack(row))))
  }, [sorted, haystack, keeps, query])
}

/** What rows are searched in, put together once for each. */
function cachedHaystacks<T extends object>(texts: ShownRows<T>['texts']): (row: T) => string {
  const known = new WeakMap<T, string>()
  return (row) => {
    const text = known.get(row) ?? haystackOf(texts(row).map((part) => format(part ?? undefined)))
    known.set(row, text)
    return text
  }
}
