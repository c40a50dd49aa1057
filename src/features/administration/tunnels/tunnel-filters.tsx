import { useMemo } from 'react'
import { strengthOrder, type Tunnel } from '~/domain/admin/all-tunnels'
import { choicesOf } from '~/ui/table/choices'
import type { TunnelSearch } from '~/ui/table/page-search'
import { displayName } from '~/domain/text/names'
import { describeCode } from '~/domain/status/status'
import { format, t } from '~/i18n/translate'
import { ChoiceFilter } from '~/ui/table/choice-filter'
import { useInLanguage } from '~/ui/language/use-language'
import { strengthWord } from './strength-badge'

interface TunnelFiltersProps {
  tunnels: readonly Tunnel[]
  projectName: (id: string) => string
  search: TunnelSearch
  onSearch: (change: Partial<TunnelSearch>) => void
}

/** The filters of the tunnels of all projects; routers are those of the project that is chosen. */
export function TunnelFilters({ tunnels, projectName, search, onSearch }: TunnelFiltersProps) {
  const { project } = search
  const sayChoices = useInLanguage(choicesIn)
  const choices = useMemo(() => sayChoices(tunnels), [sayChoices, tunnels])
  const routers = useMemo(() => routersOf(tunnels, project), [tunnels, project])
  return (
    <>
      <ChoiceFilter
        label={t('Project')}
        any={t('Any project')}
        choices={choices.projects}
        value={project}
        labelOf={projectName}
        onChange={(next) => onSearch({ project: next, router: undefined })}
      />
      <ChoiceFilter
        label={t('Status')}
        any={t('Any status')}
        choices={choices.statuses}
        value={search.status}
        labelOf={(code) => format(describeCode(code).label)}
        onChange={(status) => onSearch({ status })}
      />
      <ChoiceFilter
        label={t('Router')}
        any={t('Any router')}
        choices={routers}
        value={search.router}
        labelOf={shortId}
        onChange={(router) => onSearch({ router })}
      />
      <ChoiceFilter
        label={t('Agent')}
        any={t('Any agent')}
        choices={choices.agents}
        value={search.agent}
        labelOf={(host) => host}
        onChange={(agent) => onSearch({ agent })}
      />
      <ChoiceFilter
        label={t('Policies')}
        any={t('Any strength')}
        choices={choices.strengths}
        value={search.strength}
        labelOf={(value) => strengthWord(strengthFrom(value) ?? 'unknown')}
        onChange={(value) => onSearch({ strength: strengthFrom(value) })}
      />
    </>
  )
}

function choicesIn(tunnels: readonly Tunnel[]) {
  const strengths = choicesOf(tunnels, ({ strength }) => [{ value: strength, label: strengthWord(strength) }])
  return {
    projects: choicesOf(tunnels, ({ connection, project }) => [
      { value: connection.project_id, label: project },
    ]),
    statuses: choicesOf(tunnels, ({ code }) => [{ value: code, label: format(describeCode(code).label) }]),
    agents: choicesOf(tunnels, ({ hosts }) => hosts.map((host) => ({ value: host, label: host }))),
    strengths: strengths.toSorted((a, b) => rank(a) - rank(b)),
  }
}

const rank = ({ value }: { value: string }) => strengthOrder.findIndex((strength) => strength === value)

const strengthFrom = (value: string | undefined) => strengthOrder.find((strength) => strength === value)
const shortId = (id: string) => displayName({ id, name: '' })

/** Routers of different projects may have the same name: where all are offered, each says whose it is. */
function routersOf(tunnels: readonly Tunnel[], project: string | undefined) {
  const offered =
    project === undefined ? tunnels : tunnels.filter(({ connection }) => connection.project_id === project)
  return choicesOf(offered, ({ routerId, router, project: owner }) =>
    router === ''
      ? []
      : [{ value: routerId, label: project === undefined ? `${router} / ${owner}` : router }],
  )
}
