import type { DisplayText } from '~/domain/text/message'
import { Button, Skeleton } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { noFilter, type ListSearch } from '~/ui/table/page-search'
import { ActionButton } from '../buttons/action-button'
import { keep, readKept } from '../browser/kept'
import { useInLanguage } from '../language/use-language'
import type { Column, RowAction } from './column'
import { sortOf } from './column'
import { shownColumns } from './kept-columns'
import { TableGrid, type TableGridProps } from './table-grid'
import { TableToolbar } from './table-toolbar'
import { useSelection } from './use-selection'
import { useShownRows } from './use-shown-rows'
import classes from './table.module.css'
import { inSentence, t } from '~/i18n/translate'

interface DataTableProps<T extends object> {
  /** Under which the choice of columns is remembered. */
  kind: string
  /** What the rows are, in the plural: names the table and its search box. */
  label: string
  /** All rows; undefined while they are on their way. */
  rows: readonly T[] | undefined
  /** Whether more rows are on their way. */
  isPartial?: boolean
  /** The texts that a row is found by, and whether the page's filters leave it: the same functions while they say the same. */
  texts: (row: T) => readonly (DisplayText | null | undefined)[]
  keeps?: ((row: T) => boolean) | undefined
  /** Says the columns, again in each language: the same function while they are the same. */
  columns: () => readonly Column<T>[]
  rowId: (row: T) => string
  rowName: (row: T) => string
  actions?: (row: T) => RowAction[]
  /** What can be done with several rows at once, by their ids. */
  bulk?: { label: string; refusal: DisplayText | undefined; onSelect: (ids: string[]) => void }
  /** Search and sort stand in the page's URL. */
  search: ListSearch
  onSearch: (change: Partial<ListSearch>) => void
  /** Filters beside the search box. */
  filters?: ReactNode
  /** Shown where there are no rows at all. */
  empty: ReactNode
}

/** A list of one kind of thing: searched, sorted, with a choice of columns, as CSV, virtual where it is long. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { label, rows, keeps, search, onSearch, empty } = props
  const texts = useInLanguage(props.texts)
  const sayColumns = useInLanguage(props.columns)
  const columns = useMemo(() => sayColumns(), [sayColumns])
  const [shownIds, setShownIds] = useState(() => shownColumns(readKept(keptName(props)), columns))
  const showColumns = (ids: string[]) => {
    setShownIds(ids)
    keep(keptName(props), ids)
  }
  const shown = useMemo(() => columns.filter(({ id }) => shownIds.includes(id)), [columns, shownIds])
  const sort = sortOf(search.sort, columns)
  const query = useDeferredValue(search.q)
  const sorted = useShownRows({ rows, columns, sort, texts, keeps, query })
  const selection = useSelection(sorted, props.rowId)
  const long = useVirtualGrid()
  if (!sorted || !rows) return <TableSkeleton label={label} />
  if (rows.length === 0) return empty
  return (
    <div className={classes.frame}>
      <TableToolbar
        label={label}
        columns={columns}
        shownIds={shownIds}
        onShownIds={showColumns}
        rows={sorted}
        total={rows.length}
        isPartial={props.isPartial ?? false}
        sort={sort}
        search={search}
        onSearch={onSearch}
        filters={props.filters}
      />
      {props.bulk && selection.ids.size > 0 && (
        <div className={classes.bulk} role="group" aria-label={t('Selected rows')}>
          <span>{t('{count} selected', { count: selection.ids.size })}</span>
          <ActionButton
            size="compact-sm"
            variant="default"
            refusal={props.bulk.refusal}
            onClick={() => props.bulk?.onSelect([...selection.ids])}
          >
            {props.bulk.label}
          </ActionButton>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={selection.clear}>
            {t('Clear selection')}
          </Button>
        </div>
      )}
      {sorted.length === 0 ? (
        <div className={classes.none}>
          <p>{t('No results match the search and filters.')}</p>
          <Button size="compact-sm" variant="default" onClick={() => onSearch(noFilter(search))}>
            {t('Clear search and filters')}
          </Button>
        </div>
      ) : (
        <Grid
          {...props}
          long={long}
          rows={sorted}
          columns={shown}
          sort={sort}
          selection={props.bulk ? selection : undefined}
        />
      )}
    </div>
  )
}

const keptName = ({ kind }: { kind: string }) => `columns-${kind}`

/** Longer lists render only the rows in sight. */
const virtualFrom = 200
/** What is shown of a list before the rest of it: a window full. */
const fewRows = 24
const firstOf = <T,>(rows: readonly T[]) => (rows.length > fewRows ? rows.slice(0, fewRows) : rows)

function Grid<T>({ long, ...props }: TableGridProps<T> & { long: LongGrid }) {
  // Slow is better than rows that are missing without a word.
  if (props.rows.length <= virtualFrom || long === 'missing') return <ShortGrid {...props} />
  if (!long) return <TableGrid {...props} rows={firstOf(props.rows)} />
  return <long.VirtualGrid {...props} />
}

/** The rows in sight are drawn first, and the others when there is time. */
function ShortGrid<T>(props: TableGridProps<T>) {
  const rows = useDeferredValue(props.rows, firstOf(props.rows))
  return <TableGrid {...props} rows={rows} />
}

type VirtualGridModule = typeof import('./virtual-grid')
/** Undefined while it is being loaded, `missing` where it did not come. */
type LongGrid = VirtualGridModule | 'missing' | undefined
let loaded: VirtualGridModule | undefined

/**
 * What long lists take, loaded as a table is opened: its rows take longer. Not by Suspense, which would hold back the
 * first rows.
 */
function useVirtualGrid(): LongGrid {
  const [known, setKnown] = useState<LongGrid>(loaded)
  useEffect(() => {
    if (known) return
    const load = async () => {
      try {
        loaded = await import('./virtual-grid')
        setKnown(loaded)
      } catch {
        setKnown('missing')
      }
    }
    void load()
  }, [known])
  return known
}

function TableSkeleton({ label }: { label: string }) {
  return (
    <div
      className={classes.frame}
      role="status"
      aria-label={t('Loading {what}', { what: inSentence(label) })}
    >
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
