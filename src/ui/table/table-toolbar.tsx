import { ActionIcon, Menu, NativeSelect, TextInput, Tooltip } from '@mantine/core'
import { IconCheck, IconColumns3, IconDownload, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ListSearch } from '~/ui/table/page-search'
import type { Column } from './column'
import { useUrlText } from './use-url-text'
import classes from './table.module.css'
import { inSentence, t } from '~/i18n/translate'

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
  onSearch: (change: Partial<ListSearch>) => void
  filters: ReactNode
}

/** Search, filters, count, columns and CSV of a table. */
export function TableToolbar<T>(props: TableToolbarProps<T>) {
  const { label, columns, shownIds, rows, total, isPartial, filters } = props
  const save = async () => {
    const { saveCsv } = await import('./save-csv')
    saveCsv(label, rows, { columns, shownIds })
  }
  return (
    <div className={classes.toolbar}>
      <SearchBox {...props} />
      {filters}
      <SortSelect {...props} />
      <div className={classes.tools}>
        <span className={classes.count} role="status">
          {countText(rows.length, total, isPartial)}
        </span>
        <Tooltip label={t('Export CSV')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('Export CSV')} onClick={() => void save()}>
            <IconDownload size={16} />
          </ActionIcon>
        </Tooltip>
        <ColumnMenu {...props} />
      </div>
    </div>
  )
}

/** Apart from the rest: a key that is typed draws the box alone at once, and the list when the URL has it. */
function SearchBox<T>({ label, search, onSearch }: TableToolbarProps<T>) {
  const { text, type } = useUrlText(search.q ?? '', (q) => onSearch({ q: q || undefined }))
  return (
    <TextInput
      size="xs"
      type="search"
      className={classes.search}
      leftSection={<IconSearch size={14} />}
      placeholder={t('Search {label}', { label: inSentence(label) })}
      aria-label={t('Search {label}', { label: inSentence(label) })}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}

function countText(shown: number, total: number, isPartial: boolean): string {
  const count = shown === total ? String(total) : t('{shown} of {total}', { shown, total })
  return isPartial ? t('{count} so far', { count }) : count
}

/** On a phone, where the rows are cards and the table has no head to click on. */
function SortSelect<T>({ columns, sort, onSearch }: TableToolbarProps<T>) {
  return (
    <NativeSelect
      size="xs"
      className={classes.sortSelect}
      aria-label={t('Sort by')}
      value={sort ?? ''}
      onChange={(event) => onSearch({ sort: event.currentTarget.value })}
      data={columns.flatMap(({ id, header }) => [
        { value: id, label: t('{header}, ascending', { header }) },
        { value: `-${id}`, label: t('{header}, descending', { header }) },
      ])}
    />
  )
}

function ColumnMenu<T>({ columns, shownIds, onShownIds }: TableToolbarProps<T>) {
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('Select columns')}>
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
                // Menu.Item has a role of its own that it lets nobody change, and a menuitem is never checked.
                renderRoot={(props) => (
                  <button {...props} type="button" role="menuitemcheckbox" aria-checked={isShown} />
                )}
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
