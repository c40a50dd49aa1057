import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { toApiError } from '~/api/errors'
import { useSite } from '~/api/site'
import { agentLook, heartbeatAge, staleRouters, type AgentLoad } from '~/domain/agents'
import type { DetailSearch } from '~/domain/list-search'
import { adminRefusal } from '~/domain/permissions'
import { ActionButton } from '~/ui/action-button'
import { EmptyPanel } from '~/ui/empty-panel'
import { ErrorPanel } from '~/ui/error-panel'
import { LoadingPage } from '~/ui/loading-page'
import { Mono } from '~/ui/mono'
import { PageHeader } from '~/ui/page-header'
import { PropertyList } from '~/ui/property-list'
import { Section } from '~/ui/section'
import { StatusBadge } from '~/ui/status-badge'
import { AgentsLink } from './agent-links'
import { heartbeatText } from './columns'
import { RouterSection } from './router-section'
import { useProjectNames, useTunnelPlaces } from './use-tunnel-places'
import classes from './admin-agents.module.css'

const StateDialog = lazy(() => import('./state-dialog').then((module) => ({ default: module.StateDialog })))

interface AgentPageProps {
  id: string
  search: DetailSearch
  onSearch: (next: DetailSearch) => void
}

/** One agent: whether it lives, and every router with VPN services that it carries. */
export function AgentPage({ id, search, onSearch }: AgentPageProps) {
  const { places, error, checkedAt, retry } = useTunnelPlaces()
  const load = places?.loads.find(({ agent }) => agent.id === id)
  if (load) return <Loaded load={load} checkedAt={checkedAt ?? 0} search={search} onSearch={onSearch} />
  return (
    <>
      <PageHeader title={places ? 'Not there' : 'Agent'} above={<AgentsLink />} />
      {places ? (
        <ErrorPanel
          title="There is no such agent here"
          advice="It was deleted, belongs to another region, or runs no tunnels."
        />
      ) : (
        <LoadingPage what="the agent" failure={error ? toApiError(error) : undefined} onRetry={retry} />
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
  const projectName = useProjectNames()
  const { agent, routers } = load
  const look = agentLook(agent)
  const stale = staleRouters(load)
  const refusal = adminRefusal(capabilities)
  return (
    <>
      <PageHeader
        title={agent.host}
        above={<AgentsLink />}
        meta={<StatusBadge {...look} />}
        actions={
          <ActionButton
            variant="default"
            leftSection={agent.admin_state_up ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
            refusal={refusal}
            onClick={() => onSearch({ panel: 'edit' })}
          >
            {agent.admin_state_up ? 'Disable' : 'Enable'}
          </ActionButton>
        }
      />
      <div className={classes.parts}>
        <Section title="Agent">
          <PropertyList
            properties={[
              { label: 'State', value: look.meaning },
              { label: 'Last heartbeat', value: heartbeatText(heartbeatAge(agent, checkedAt)) },
              { label: 'Type', value: agent.agent_type, note: agent.binary },
              { label: 'Mode', value: agent.configurations.agent_mode ?? 'not told' },
              { label: 'Extensions', value: agent.configurations.extensions?.join(', ') ?? 'not told' },
              { label: 'Availability zone', value: agent.availability_zone ?? 'none' },
              { label: 'ID', value: <Mono value={agent.id} /> },
            ]}
          />
        </Section>
        {routers.length === 0 && (
          <EmptyPanel
            title="No tunnel runs here"
            description="None of the routers on this agent has a VPN service. A router can be moved here from another agent."
          />
        )}
        {routers.map((one) => (
          <RouterSection
            key={one.router.id}
            load={one}
            agentId={agent.id}
            projectName={projectName(one.router.project_id)}
            isStale={stale.includes(one)}
          />
        ))}
      </div>
      <Suspense>
        {search.panel === 'edit' && refusal === undefined && (
          <StateDialog load={load} onClose={() => onSearch({})} />
        )}
      </Suspense>
    </>
  )
}
