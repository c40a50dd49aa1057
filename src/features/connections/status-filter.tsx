import { useMemo } from 'react'
import type { ListSearch } from '~/domain/list-search'
import type { SiteConnection } from '~/domain/resources/site-connection'
import { statusCounts } from '~/domain/status'
import { ChoiceFilter } from '~/ui/choice-filter'
import { lookOf } from './columns'

interface StatusFilterProps {
  connections: readonly SiteConnection[]
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** Leaves the connections of one status, by the word that the list shows. */
export function StatusFilter({ connections, search, onSearch }: StatusFilterProps) {
  const choices = useMemo(() => {
    const counts = statusCounts(connections.map((connection) => lookOf(connection).label))
    return [...counts].map(([label, count]) => ({ value: label, label, count }))
  }, [connections])
  return (
    <ChoiceFilter
      label="Status"
      any="Any status"
      choices={choices}
      value={search.status}
      onChange={(status) => onSearch({ ...search, status })}
    />
  )
}
