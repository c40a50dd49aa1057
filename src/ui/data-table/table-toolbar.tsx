import { ActionIcon, Menu, NativeSelect, TextInput, Tooltip } from '@mantine/core'
import { IconCheck, IconColumns3, IconDownload, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ListSearch } from '~/domain/list-search'
import type { Column } from './column'
import { download } from '../download'
import { toCsv } from './csv'
import classes from './data-table.module.css'

interface TableToolbarProps<T> {
  label: string
  columns: readonly Column<T>[]
  shownIds: readonly string[]
  onShownIds: (ids: string[]) => void
  rows: readonly T[]
  total: number
  isPartial: boolean
  sort: string | undefined
  search: ListSearch
  onSearch: (next: ListSearch) => void
  filters: ReactNode
}

/** Search, filters, count, columns and CSV of a table. */
export function TableToolbar<T>(props: TableToolbarProps<T>) {
  const { label, columns, shownIds, rows, total, isPartial, search, onSearch, filters } = props
  const shown = columns.filter(({ id }) => shownIds.includes(id))
  return (
    <div className={classes.toolbar}>
      <TextInput
        size="xs"
        type="search"
        className={classes.search}
        leftSection={<IconSearch size={14} />}
        placeholder={`Search ${label}`}
        aria-label={`Search ${label}`}
        value={search.q ?? ''}
        onChange={(event) => onSearch({ ...search, q: event.currentTarget.value || undefined })}
      />
      {filters}
      <SortSelect {...props} />
      <div className={classes.tools}>
        <span className={classes.count} role="status">
          {rows.length === total ? total : `${rows.length} of ${total}`}
          {isPartial && ' so far'}
        </span>
        <Tooltip label="Download as CSV">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Download as CSV"
            onClick={() => download(`${label}.csv`, toCsv(rows, shown), 'text/csv')}
          >
            <IconDownload size={16} />
          </ActionIcon>
        </Tooltip>
        <ColumnMenu {...props} />
      </div>
    </div>
  )
}

/** On a phone, where the rows are cards and the table has no head to click on. */
function SortSelect<T>({ columns, sort, search, onSearch }: TableToolbarProps<T>) {
  return (
    <NativeSelect
      size="xs"
      className={classes.sortSelect}
      aria-label="Sort by"
      value={sort ?? ''}
      onChange={(event) => onSearch({ ...search, sort: event.currentTarget.value })}
      data={columns.flatMap(({ id, header }) => [
        { value: id, label: `${header}, ascending` },
        { value: `-${id}`, label: `${header}, descending` },
      ])}
    />
  )
}

function ColumnMenu<T>({ columns, shownIds, onShownIds }: TableToolbarProps<T>) {
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="Choose columns">
          <IconColumns3 size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter(({ isRowHeader }) => !isRowHeader)
          .map(({ id, header }) => {
            const isShown = shownIds.includes(id)
            const others = shownIds.filter((one) => one !== id)
            return (
              <Menu.Item
                key={id}
                role="menuitemcheckbox"
                aria-checked={isShown}
                leftSection={<IconCheck size={14} visibility={isShown ? 'visible' : 'hidden'} />}
                onClick={() => onShownIds(isShown ? others : [...others, id])}
              >
                {header}
              </Menu.Item>
            )
          })}
      </Menu.Dropdown>
    </Menu>
  )
}
