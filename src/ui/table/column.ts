import type { DisplayText } from '~/domain/text/message'
import type { ReactNode } from 'react'
import { language } from '~/i18n/translate'

/** A column of a DataTable. */
export interface Column<T> {
  id: string
  header: string
  /** What stands in the cell as text: searched for by eye, sorted by and written to the CSV. */
  text: (row: T) => string
  /** The cell where it is more than its text. */
  cell?: (row: T) => ReactNode
  /** What to sort by, where that is not the text. */
  sortBy?: (row: T) => number | string
  /** Names the row to assistive technology; one column has it. */
  isRowHeader?: boolean
  /** Left out where not all columns fit, `wide` ones first; on a phone, where each row is a card, it is there again. */
  isDetail?: boolean | 'wide'
  /** Shown only when chosen in the column menu. */
  isHidden?: boolean
  /** Written to the CSV also where it is not shown: what other tools identify the row by. */
  isAlwaysInCsv?: boolean
}

/** What can be done with a row. */
export interface RowAction {
  label: string
  onSelect: () => void
  /** Why it cannot be done now. */
  refusal?: DisplayText | undefined
  isDanger?: boolean
}

/** The sort that holds: the wanted one, such as `-status`, or by the rows' names where it names no column. */
export function sortOf<T>(wanted: string | undefined, columns: readonly Column<T>[]): string | undefined {
  if (columns.some(({ id }) => wanted === id || wanted === `-${id}`)) return wanted
  return columns.find(({ isRowHeader }) => isRowHeader)?.id
}

/** What a sort such as `name` or `-name` goes by: a column's own function, as long as that stays the same. */
export function sortKeyOf<T>(
  columns: readonly Column<T>[],
  sort: string | undefined,
): ((row: T) => number | string) | undefined {
  const column = columns.find(({ id }) => sort === id || sort === `-${id}`)
  return column?.sortBy ?? column?.text
}

/** Rows in the order of a sort such as `name` or `-name`, by its key; as they are without one. */
export function sortRows<T>(
  rows: readonly T[],
  sort: string | undefined,
  key: ((row: T) => number | string) | undefined,
): readonly T[] {
  if (!key) return rows
  const keyed = rows.map((row) => ({ row, key: key(row) }))
  const sign = sort?.startsWith('-') ? -1 : 1
  const collator = new Intl.Collator(language(), { numeric: true })
  return keyed.toSorted((a, b) => sign * compareKeys(a.key, b.key, collator)).map(({ row }) => row)
}

const compareKeys = (a: number | string, b: number | string, collator: Intl.Collator): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

/** The next sort when this column's header is clicked: ascending first, then the other way round. */
export const nextSort = (sort: string | undefined, id: string): string => (sort === id ? `-${id}` : id)
