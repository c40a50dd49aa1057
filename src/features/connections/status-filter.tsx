import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { ListSearch } from '~/domain/list-search'
import type { SiteConnection } from '~/domain/resources/site-connection'
import { describeCode, lookCode, statusCounts } from '~/domain/status'
import { t } from '~/domain/words/words'

interface StatusFilterProps {
  connections: readonly SiteConnection[]
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** Leaves the connections of one status, as the list shows it. */
export function StatusFilter({ connections, search, onSearch }: StatusFilterProps) {
  const counts = useMemo(() => statusCounts(connections.map(lookCode)), [connections])
  const options = [...counts].map(([code, count]) => optionOf(code, count))
  const chosen = search.status !== undefined && !counts.has(search.status) ? [optionOf(search.status, 0)] : []
  return (
    <NativeSelect
      size="xs"
      aria-label={t('Status')}
      data={[{ value: '', label: t('Any status') }, ...options, ...chosen]}
      value={search.status ?? ''}
      onChange={(event) => onSearch({ ...search, status: event.currentTarget.value || undefined })}
    />
  )
}

const optionOf = (code: string, count: number) => ({
  value: code,
  label: `${describeCode(code).label} (${count})`,
})
