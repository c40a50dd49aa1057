import { Button, Skeleton } from '@mantine/core'
import { Suspense, use, useMemo, useState, type ReactNode } from 'react'
import type { ListSearch } from '~/domain/list-search'
import { ActionButton } from '../action-button'
import type { Column, RowAction } from './column'
import { sortOf, sortRows } from './column'
import { TableGrid, type TableGridProps } from './table-grid'
import { TableToolbar } from './table-toolbar'
import { useSelection } from './use-selection'
import classes from './data-table.module.css'

interface DataTableProps<T> {
  /** What the rows are, in the plural: names the table and its search box. */
  label: string
  /** The rows that the page's search and filters leave; undefined while they are on their way. */
  rows: readonly T[] | undefined
  /** How many there are without search and filters. */
  total: number
  columns: readonly Column<T>[]
  rowId: (row: T) => string
  rowName: (row: T) => string
  actions?: (row: T) => RowAction[]
  /** What can be done with several rows at once, by their ids. */
  bulk?: { label: string; refusal: string | undefined; onSelect: (ids: string[]) => void }
  /** Search and sort stand in the page's URL. */
  search: ListSearch
  onSearch: (next: ListSearch) => void
  /** Filters beside the search box. */
  filters?: ReactNode
  /** Shown where there are no rows at all. */
  empty: ReactNode
}

/** A list of one kind of thing: searched, sorted, with a choice of columns, as CSV, virtual where it is long. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, rows, total, columns, search, onSearch, empty } = props
  const [shownIds, setShownIds] = useState(() =>
    columns.filter(({ isHidden }) => !isHidden).map(({ id }) => id),
  )
  const shown = useMemo(() => columns.filter(({ id }) => shownIds.includes(id)), [columns, shownIds])
  const sort = sortOf(search.sort, columns)
  const sorted = useMemo(() => rows && sortRows(rows, columns, sort), [rows, columns, sort])

  const selection = useSelection(sorted, props.rowId)
  if (!sorted) return <TableSkeleton label={label} />
  if (total === 0) return empty
  return (
    <div className={classes.frame}>
      <TableToolbar
        label={label}
        columns={columns}
        shownIds={shownIds}
        onShownIds={setShownIds}
        rows={sorted}
        total={total}
        sort={sort}
        search={search}
        onSearch={onSearch}
        filters={props.filters}
      />
      {props.bulk && selection.ids.size > 0 && (
        <div className={classes.bulk} role="group" aria-label="Selected rows">
          <span>{selection.ids.size} selected</span>
          <ActionButton
            size="compact-sm"
            variant="default"
            refusal={props.bulk.refusal}
            onClick={() => props.bulk?.onSelect([...selection.ids])}
          >
            {props.bulk.label}
          </ActionButton>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={selection.clear}>
            Select none
          </Button>
        </div>
      )}
      {sorted.length === 0 ? (
        <p className={classes.none}>Nothing matches the search and filters.</p>
      ) : (
        <Grid
          {...props}
          rows={sorted}
          columns={shown}
          sort={sort}
          selection={props.bulk ? selection : undefined}
        />
      )}
    </div>
  )
}

/** Longer lists render only the rows in sight; what that takes is loaded when it is needed. */
const virtualFrom = 200
let virtualGrid: Promise<typeof import('./virtual-grid')> | undefined
const loadVirtualGrid = () => (virtualGrid ??= import('./virtual-grid'))

function Grid<T>(props: TableGridProps<T>) {
  if (props.rows.length <= virtualFrom) return <TableGrid {...props} />
  return (
    <Suspense>
      <LongGrid {...props} />
    </Suspense>
  )
}

/** Not `lazy`, which would forget the type of the rows. */
function LongGrid<T>(props: TableGridProps<T>) {
  const { VirtualGrid } = use(loadVirtualGrid())
  return <VirtualGrid {...props} />
}

function TableSkeleton({ label }: { label: string }) {
  return (
    <div className={classes.frame} role="status" aria-label={`Loading ${label}`}>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <div key={row} className={classes.skeletonRow}>
          <Skeleton height={12} />
          <Skeleton height={12} />
          <Skeleton height={12} />
          <Skeleton height={12} />
        </div>
      ))}
    </div>
  )
}
