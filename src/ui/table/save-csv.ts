import { download } from '../browser/download'
import { dayText } from '../text/time-text'
import type { Column } from './column'
import { toCsv } from './csv'

/** Has the browser save rows as CSV: the shown columns, and those by which other tools identify a row. */
export function saveCsv<T>(
  label: string,
  rows: readonly T[],
  { columns, shownIds }: { columns: readonly Column<T>[]; shownIds: readonly string[] },
): void {
  const saved = columns.filter(({ id, isAlwaysInCsv }) => shownIds.includes(id) || isAlwaysInCsv)
  download(`${label}-${dayText(Date.now())}.csv`, toCsv(rows, saved), 'text/csv')
}
