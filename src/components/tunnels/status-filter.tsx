import { useMemo } from 'react'
import type { ListSearch } from '~/ui/table/page-search'
import { describeCode, statusCounts, type StatusKind } from '~/domain/status/status'
import { filterLabel, leftBy } from '~/domain/status/status-filter'
import { t } from '~/i18n/translate'
import { ChoiceFilter } from '../../ui/table/choice-filter'
import { useInLanguage } from '../../ui/language/use-language'

interface StatusFilterProps {
  kind: StatusKind
  /** The code of each row's look. */
  codes: readonly string[]
  search: ListSearch
  onSearch: (change: Partial<ListSearch>) => void
}

/** Leaves the rows of one status, as the list shows it, or of those that a link asks for. */
export function StatusFilter({ kind, codes, search, onSearch }: StatusFilterProps) {
  const { status: filter } = search
  const sayChoices = useInLanguage(choicesIn)
  const choices = useMemo(() => sayChoices(codes, filter, kind), [sayChoices, codes, filter, kind])
  return (
    <ChoiceFilter
      label={t('Status')}
      any={t('Any status')}
      choices={choices}
      value={filter}
      labelOf={(wanted) => filterLabel(wanted, kind)}
      onChange={(status) => onSearch({ status })}
    />
  )
}

function choicesIn(codes: readonly string[], filter: string | undefined, kind: StatusKind) {
  const counts = [...statusCounts(codes)]
  const single = counts.map(([value, count]) => ({ value, label: describeCode(value, kind).label, count }))
  if (filter === undefined || counts.some(([code]) => code === filter)) return single
  const isLeft = leftBy<string>(filter, (code) => code)
  return [
    ...single,
    { value: filter, label: filterLabel(filter, kind), count: codes.filter((code) => isLeft?.(code)).length },
  ]
}
