import { useCallback } from 'react'
import { toApiError } from '~/api/http/errors'
import { useSite } from '~/api/site/site'
import { agentLook, type AgentLoad } from '~/domain/site/agents'
import { noPanel, type ListSearch } from '~/ui/table/page-search'
import { adminRefusal } from '~/domain/site/permissions'
import { shownText } from '~/domain/text/visible-text'
import { t } from '~/i18n/translate'
import { CheckedAgo } from '~/components/tunnels/checked-ago'
import { DataTable } from '~/ui/table/table'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { LoadingPage } from '~/ui/layout/loading-page'
import { PageHeader } from '~/ui/layout/page-header'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { Alarms } from './alarms'
import { columnsFor } from './columns'
import { useTunnelPlaces } from './use-tunnel-places'

const StateDialog = lazyPart(() => import('./state-dialog').then((module) => module.StateDialog))

interface AgentsPageProps {
  search: ListSearch
  onSearch: (change: Partial<ListSearch>) => void
}

const texts = ({ agent, routers }: AgentLoad) => [
  agent.host,
  agent.id,
  agent.agent_type,
  agentLook(agent).label,
  ...routers.map(({ router }) => router.name),
]

/** Every agent that runs tunnels, whether it lives and what it carries, of all projects of the region. */
export function AgentsPage({ search, onSearch }: AgentsPageProps) {
  const { capabilities, region } = useSite()
  const { places, error, checkedAt, isStale, retry } = useTunnelPlaces()
  const columns = useCallback(() => columnsFor(checkedAt ?? 0), [checkedAt])
  const opened = places?.loads.find(({ agent }) => agent.id === search.edit)
  const refusal = adminRefusal(capabilities)
  return (
    <>
      <PageHeader
        title={t('Agents')}
        description={t(
          'Agents that run the tunnels of all projects in {region}. They also report the tunnel statuses.',
          { region },
        )}
        meta={places && <CheckedAgo at={checkedAt} failed={isStale} />}
      />
      {places && checkedAt !== undefined ? (
        <>
          <Alarms places={places} now={checkedAt} />
          <DataTable
            kind="agent"
            label={t('Agents')}
            rows={places.loads}
            texts={texts}
            columns={columns}
            rowId={({ agent }) => agent.id}
            rowName={({ agent }) => shownText(agent.host)}
            actions={({ agent }) => [
              {
                label: agent.admin_state_up ? t('Disable agent') : t('Enable agent'),
                refusal,
                isDanger: agent.admin_state_up,
                onSelect: () => onSearch({ ...noPanel, edit: agent.id }),
              },
            ]}
            search={search}
            onSearch={onSearch}
            empty={
              <EmptyPanel
                title={t('No agents run tunnels in this region')}
                description={t('The cloud has no L3 agents and no VPN agents, or your roles can’t see them.')}
              />
            }
          />
          <Part kind="dialog" onClose={() => onSearch(noPanel)}>
            {opened && refusal === undefined && (
              <StateDialog load={opened} onClose={() => onSearch(noPanel)} />
            )}
          </Part>
        </>
      ) : (
        <LoadingPage what={t('the agents')} failure={error ? toApiError(error) : undefined} onRetry={retry} />
      )}
    </>
  )
}
