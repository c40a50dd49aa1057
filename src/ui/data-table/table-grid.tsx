import { shown } from '~/domain/shown'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Ref, RefObject } from 'react'
import type { ListSearch } from '~/domain/list-search'
import { nextSort, type Column, type RowAction } from './column'
import { RowMenu } from './row-menu'
import type { Selection } from './use-selection'
import classes from './data-table.module.css'
import { t } from '~/domain/words/words'

export interface TableGridProps<T> {
  label: string
  rows: readonly T[]
  columns: readonly Column<T>[]
  rowId: (row: T) => string
  rowName: (row: T) => string
  actions?: (row: T) => RowAction[]
  /** The sort that holds, also where the page's search says none. */
  sort: string | undefined
  search: ListSearch
  onSearch: (next: ListSearch) => void
  /** Where rows can be selected. */
  selection?: Selection | undefined
}

/** Which of the rows are rendered, for a list too long to render whole. */
export interface RowWindow {
  scroller: RefObject<HTMLDivElement | null>
  first: number
  /** The index after the last. */
  end: number
  /** The heights in pixels of what is left out before and after. */
  above: number
  below: number
  /** Tells the window how high a row came out: texts wrap. */
  measure: Ref<HTMLTableRowElement> | null
}

/** The table itself. */
export function TableGrid<T>(props: TableGridProps<T> & { part?: RowWindow }) {
  const { label, rows, part } = props
  const { first = 0, end = rows.length, above = 0, below = 0, measure } = part ?? {}
  return (
    <div ref={part?.scroller} className={classes.scroller} data-virtual={part ? true : undefined}>
      <table className={classes.table} aria-rowcount={rows.length + 1}>
        <caption className={classes.hidden}>{label}</caption>
        <TableHead {...props} />
        <tbody>
          <Spacer height={above} />
          {rows.slice(first, end).map((row, at) => (
            <TableRow key={props.rowId(row)} {...props} row={row} index={first + at} measure={measure} />
          ))}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  )
}

/** Keeps the place of rows that are not rendered. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null
  return <tr aria-hidden style={{ height }} />
}

function TableHead<T>({ label, columns, actions, sort, search, onSearch, selection }: TableGridProps<T>) {
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className={classes.select}>
            <input
              type="checkbox"
              aria-label={t('Select all {label}', { label })}
              checked={selection.areAll}
              onChange={selection.toggleAll}
            />
          </th>
        )}
        {columns.map(({ id, header, isDetail }) => {
          const sorted = sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : 'none'
          const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp
          return (
            <th key={id} scope="col" aria-sort={sorted} data-detail={isDetail || undefined}>
              <button
                type="button"
                className={classes.sort}
                onClick={() => onSearch({ ...search, sort: nextSort(sort, id) })}
              >
                {header}
                <Arrow size={12} aria-hidden />
              </button>
            </th>
          )
        })}
        {actions && (
          <th scope="col" className={classes.menu}>
            <span className={classes.hidden}>{t('Actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

interface TableRowProps<T> extends TableGridProps<T> {
  row: T
  index: number
  measure: Ref<HTMLTableRowElement> | null | undefined
}

function TableRow<T>({ row, index, measure, columns, actions, rowId, rowName, selection }: TableRowProps<T>) {
  return (
    <tr ref={measure ?? null} data-index={index} aria-rowindex={index + 2}>
      {selection && (
        <td className={classes.select}>
          <input
            type="checkbox"
            aria-label={t('Select {name}', { name: rowName(row) })}
            checked={selection.ids.has(rowId(row))}
            onChange={() => selection.toggle(rowId(row))}
          />
        </td>
      )}
      {columns.map(({ id, header, text, cell, isRowHeader, isDetail }) => {
        const content = cell ? cell(row) : shown(text(row))
        return isRowHeader ? (
          <th key={id} scope="row">
            {content}
          </th>
        ) : (
          <td key={id} data-label={header} data-detail={isDetail || undefined}>
            {content}
          </td>
        )
      })}
      {actions && (
        <td className={classes.menu}>
          <RowMenu name={rowName(row)} actions={() => actions(row)} />
        </td>
      )}
    </tr>
  )
}
