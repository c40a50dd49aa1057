import * as z from 'zod/mini'
import type { Column } from './column'

const ids = z.array(z.string())

/** What tells a column from others, and whether it is shown unasked. */
type Choosable = Pick<Column<never>, 'id' | 'isRowHeader' | 'isHidden'>

/**
 * The ids of the columns to show, in the table's order: those that were kept, without what is no column any more, and
 * the one that names the rows; where nothing that can be used was kept, those that are shown unasked.
 */
export function shownColumns(kept: unknown, columns: readonly Choosable[]): string[] {
  const read = ids.safeParse(kept)
  const isChosen = ({ id, isRowHeader, isHidden }: Choosable) =>
    read.success ? isRowHeader === true || read.data.includes(id) : isHidden !== true
  return columns.filter(isChosen).map(({ id }) => id)
}
