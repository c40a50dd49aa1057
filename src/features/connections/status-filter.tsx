import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { ListSearch } from '~/domain/list-search'
import type { SiteConnection } from '~/domain/resources/site-connection'
import { statusCounts } from '~/domain/status'
import { lookOf } from './columns'

interface StatusFilterProps {
  connections: readonly SiteConnection[]
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** Leaves the connections of one status, by the word that the list shows. */
export function StatusFilter({ connections, search, onSearch }: StatusFilterProps) {
  const counts = useMemo(
    () => statusCounts(connections.map((connection) => lookOf(connection).label)),
    [connections],
  )
  const options = [...counts].map(([label, count]) => ({ value: label, label: `${label} (${count})` }))
  const chosen =
    search.status !== undefined && !counts.has(search.status)
      ? [{ value: search.status, label: `${search.status} (0)` }]
      : []
  return (
    <NativeSelect
      size="xs"
      aria-label="Status"
      data={[{ value: '', label: 'Any status' }, ...options, ...chosen]}
      value={search.status ?? ''}
      onChange={(event) => onSearch({ ...search, status: event.currentTarget.value || undefined })}
    />
  )
}
