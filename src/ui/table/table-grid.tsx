import { useCallbackRef } from '@mantine/hooks'
import { shown } from '~/domain/text/visible-text'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMemo, type Ref, type RefObject } from 'react'
import type { ListSearch } from '~/ui/table/page-search'
import { nextSort, type Column, type RowAction } from './column'
import { RowMenu } from './row-menu'
import type { Selection } from './use-selection'
import classes from './table.module.css'
import { inSentence, t } from '~/i18n/translate'

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
  onSearch: (change: Partial<ListSearch>) => void
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
  const { label, rows, columns, rowId, rowName, actions, selection, part } = props
  const { first = 0, end = rows.length, above = 0, below = 0, measure } = part ?? {}
  const actionsOf = useCallbackRef(actions)
  const toggle = useCallbackRef(selection?.toggle)
  return (
    <div ref={part?.scroller} className={classes.scroller} data-virtual={part ? true : undefined}>
      <table className={classes.table} aria-rowcount={rows.length + 1}>
        <caption className={classes.hidden}>{label}</caption>
        <TableHead {...props} />
        <tbody>
          <Spacer height={above} />
          {rows.slice(first, end).map((row, at) => (
            <TableRow
              key={rowId(row)}
              row={row}
              index={first + at}
              measure={measure ?? null}
              columns={columns}
              rowId={rowId}
              rowName={rowName}
              actions={actions && actionsOf}
              isSelected={selection?.ids.has(rowId(row))}
              onToggle={toggle}
            />
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

function TableHead<T>({ label, columns, actions, sort, onSearch, selection }: TableGridProps<T>) {
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className={classes.select}>
            <input
              type="checkbox"
              aria-label={t('Select all {label}', { label: inSentence(label) })}
              checked={selection.areAll}
              ref={(box) => {
                if (box) box.indeterminate = selection.areSome
              }}
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
                onClick={() => onSearch({ sort: nextSort(sort, id) })}
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

/** Longer than most addresses: such a word may be broken, so that it pushes no other column off the table. */
const longWord = /\S{24}/

interface TableRowProps<T> extends Pick<TableGridProps<T>, 'columns' | 'rowId' | 'rowName'> {
  row: T
  index: number
  measure: Ref<HTMLTableRowElement> | null
  actions: TableGridProps<T>['actions'] | undefined
  /** Undefined where rows cannot be selected. */
  isSelected: boolean | undefined
  onToggle: (id: string) => void
}

/** Drawn anew only where something of it changed: while one types and scrolls, most rows stay as they are. */
function TableRow<T>(props: TableRowProps<T>) {
  const { row, index, measure, columns, rowId, rowName, actions, isSelected, onToggle } = props
  const name = rowName(row)
  const id = rowId(row)
  const cells = useMemo(() => cellsOf(row, columns), [row, columns])
  const menu = useMemo(
    () => actions && <RowMenu name={name} actions={() => actions(row)} />,
    [name, row, actions],
  )
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      {isSelected !== undefined && (
        <td className={classes.select}>
          <input
            type="checkbox"
            aria-label={t('Select {name}', { name })}
            checked={isSelected}
            onChange={() => onToggle(id)}
          />
        </td>
      )}
      {cells}
      {menu && <td className={classes.menu}>{menu}</td>}
    </tr>
  )
}

const cellsOf = <T,>(row: T, columns: readonly Column<T>[]) =>
  columns.map(({ id, header, text, cell, isRowHeader, isDetail }) => {
    const content = cell ? cell(row) : shown(text(row))
    return isRowHeader ? (
      <th key={id} scope="row">
        {content}
      </th>
    ) : (
      <td
        key={id}
        data-label={header}
        data-detail={isDetail || undefined}
        data-long={longWord.test(text(row)) || undefined}
      >
        {content}
      </td>
    )
  })
