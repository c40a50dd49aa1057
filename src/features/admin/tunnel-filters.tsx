import { useMemo } from 'react'
import { choicesOf } from '~/domain/admin-counts'
import { strengthOrder, type Tunnel } from '~/domain/admin-tunnels'
import type { TunnelSearch } from '~/domain/list-search'
import { ChoiceFilter } from '~/ui/choice-filter'
import { strengthWords } from './strength-badge'

interface TunnelFiltersProps {
  tunnels: readonly Tunnel[]
  search: TunnelSearch
  onSearch: (next: TunnelSearch) => void
}

/** The filters of the tunnels of all projects; routers are those of the project that is chosen. */
export function TunnelFilters({ tunnels, search, onSearch }: TunnelFiltersProps) {
  const { project } = search
  const choices = useMemo(() => choicesIn(tunnels), [tunnels])
  const routers = useMemo(() => routersOf(tunnels, project), [tunnels, project])
  return (
    <>
      <ChoiceFilter
        label="Project"
        any="Any project"
        choices={choices.projects}
        value={project}
        onChange={(next) => onSearch({ ...search, project: next, router: undefined })}
      />
      <ChoiceFilter
        label="Status"
        any="Any status"
        choices={choices.statuses}
        value={search.status}
        onChange={(status) => onSearch({ ...search, status })}
      />
      <ChoiceFilter
        label="Router"
        any="Any router"
        choices={routers}
        value={search.router}
        onChange={(router) => onSearch({ ...search, router })}
      />
      <ChoiceFilter
        label="Agent"
        any="Any agent"
        choices={choices.agents}
        value={search.agent}
        onChange={(agent) => onSearch({ ...search, agent })}
      />
      <ChoiceFilter
        label="Policies"
        any="Any policies"
        choices={choices.strengths}
        value={search.strength}
        onChange={(value) => onSearch({ ...search, strength: strengthOrder.find((one) => one === value) })}
      />
    </>
  )
}

function choicesIn(tunnels: readonly Tunnel[]) {
  const strengths = choicesOf(tunnels, ({ strength }) => [
    { value: strength, label: strengthWords[strength] },
  ])
  return {
    projects: choicesOf(tunnels, ({ connection, project }) => [
      { value: connection.project_id, label: project },
    ]),
    statuses: choicesOf(tunnels, ({ look }) => [{ value: look.label, label: look.label }]),
    agents: choicesOf(tunnels, ({ hosts }) => hosts.map((host) => ({ value: host, label: host }))),
    strengths: strengths.toSorted((a, b) => rank(a) - rank(b)),
  }
}

const rank = ({ value }: { value: string }) => strengthOrder.findIndex((strength) => strength === value)

/** Routers of different projects may have the same name: where all are offered, each says whose it is. */
function routersOf(tunnels: readonly Tunnel[], project: string | undefined) {
  const offered =
    project === undefined ? tunnels : tunnels.filter(({ connection }) => connection.project_id === project)
  return choicesOf(offered, ({ routerId, router, project: owner }) =>
    router === '' ? [] : [{ value: routerId, label: project === undefined ? `${router}, ${owner}` : router }],
  )
}
