import { useMemo } from 'react'
import type { ListSearch } from '~/domain/list-search'
import type { SiteConnection } from '~/domain/resources/site-connection'
import { describeCode, lookCode, statusCounts } from '~/domain/status'
import { t } from '~/domain/words/words'
import { ChoiceFilter } from '~/ui/choice-filter'

interface StatusFilterProps {
  connections: readonly SiteConnection[]
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** Leaves the connections of one status, as the list shows it. */
export function StatusFilter({ connections, search, onSearch }: StatusFilterProps) {
  const counts = useMemo(() => statusCounts(connections.map(lookCode)), [connections])
  return (
    <ChoiceFilter
      label={t('Status')}
      any={t('Any status')}
      choices={[...counts].map(([value, count]) => ({ value, label: describeCode(value).label, count }))}
      value={search.status}
      labelOf={(code) => describeCode(code).label}
      onChange={(status) => onSearch({ ...search, status })}
    />
  )
}
