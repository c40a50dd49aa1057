import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { toApiError } from '~/api/http/errors'
import { useProjectNames } from '~/api/site/project-names'
import { useSite } from '~/api/site/site'
import { agentLook, heartbeatAge, staleRouters, type AgentLoad } from '~/domain/site/agents'
import { noPanel, type DetailSearch } from '~/ui/table/page-search'
import { adminRefusal } from '~/domain/site/permissions'
import { shownText } from '~/domain/text/visible-text'
import { format, t } from '~/i18n/translate'
import { ActionButton } from '~/ui/buttons/action-button'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { ErrorPanel } from '~/ui/layout/error-panel'
import { LoadingPage } from '~/ui/layout/loading-page'
import { Mono } from '~/ui/text/mono'
import { PageHeader } from '~/ui/layout/page-header'
import { PropertyList } from '~/ui/layout/property-list'
import { Section } from '~/ui/layout/section'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { AgentsLink } from './agent-links'
import { heartbeatText } from './columns'
import { RouterSection } from './router-section'
import { useTunnelPlaces } from './use-tunnel-places'
import classes from './administration/agents.module.css'

const StateDialog = lazyPart(() => import('./state-dialog').then((module) => module.StateDialog))

interface AgentPageProps {
  id: string
  search: DetailSearch
  onSearch: (change: Partial<DetailSearch>) => void
}

/** One agent: whether it lives, and every router with VPN services that it carries. */
export function AgentPage({ id, search, onSearch }: AgentPageProps) {
  const { places, error, checkedAt, retry } = useTunnelPlaces()
  const load = places?.loads.find(({ agent }) => agent.id === id)
  if (load) return <Loaded load={load} checkedAt={checkedAt ?? 0} search={search} onSearch={onSearch} />
  return (
    <>
      <PageHeader title={places ? t('Not found') : t('Agent')} above={<AgentsLink />} />
      {places ? (
        <ErrorPanel
          title={t('Agent not found')}
          advice={t('It was deleted, belongs to another region, or doesn’t run tunnels.')}
        />
      ) : (
        <LoadingPage what={t('the agent')} failure={error ? toApiError(error) : undefined} onRetry={retry} />
      )}
    </>
  )
}

interface LoadedProps extends Omit<AgentPageProps, 'id'> {
  load: AgentLoad
  checkedAt: number
}

function Loaded({ load, checkedAt, search, onSearch }: LoadedProps) {
  const { capabilities } = useSite()
  const { nameOf } = useProjectNames()
  const { agent, routers } = load
  const look = agentLook(agent)
  const stale = staleRouters(load)
  const refusal = adminRefusal(capabilities)
  return (
    <>
      <PageHeader
        title={shownText(agent.host)}
        above={<AgentsLink />}
        meta={<StatusBadge {...look} />}
        actions={
          <ActionButton
            variant="default"
            leftSection={agent.admin_state_up ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
            refusal={refusal}
            onClick={() => onSearch({ panel: 'edit' })}
          >
            {agent.admin_state_up ? t('Disable agent') : t('Enable agent')}
          </ActionButton>
        }
      />
      <div className={classes.parts}>
        <Section title={t('Agent')}>
          <PropertyList
            properties={[
              { label: t('State'), value: format(look.meaning) },
              { label: t('Last heartbeat'), value: heartbeatText(heartbeatAge(agent, checkedAt)) },
              { label: t('Type'), value: agent.agent_type, note: agent.binary },
              { label: t('Mode'), value: agent.configurations.agent_mode ?? t('not reported') },
              {
                label: t('Extensions'),
                value: agent.configurations.extensions?.join(', ') ?? t('not reported'),
              },
              { label: t('Availability zone'), value: agent.availability_zone ?? t('none') },
              { label: t('ID'), value: <Mono value={agent.id} /> },
            ]}
          />
        </Section>
        {routers.length === 0 && (
          <EmptyPanel
            title={t('No tunnels on this agent')}
            description={t(
              'No router on this agent has a VPN service. You can move one here from another agent.',
            )}
          />
        )}
        {routers.map((one) => (
          <RouterSection
            key={one.router.id}
            load={one}
            agentId={agent.id}
            projectName={nameOf(one.router.project_id)}
            isStale={stale.includes(one)}
          />
        ))}
      </div>
      <Part kind="dialog" onClose={() => onSearch(noPanel)}>
        {search.panel === 'edit' && refusal === undefined && (
          <StateDialog load={load} onClose={() => onSearch(noPanel)} />
        )}
      </Part>
    </>
  )
}
