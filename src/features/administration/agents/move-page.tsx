import { listOf, msg, type Message } from '~/domain/text/message'
import { Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { toApiError } from '~/api/http/errors'
import { usePlanFlow } from '~/api/plans/use-plan-runs'
import { useSite } from '~/api/site/site'
import { planSiteOf } from '~/api/site/site-world'
import {
  agentLook,
  connectionsOf,
  routerLoadOf,
  targetRefusal,
  type AgentLoad,
  type RouterLoad,
  type TunnelPlaces,
} from '~/domain/site/agents'
import type { MoveSearch } from '~/ui/table/page-search'
import { displayName } from '~/domain/text/names'
import { adminRefusal } from '~/domain/site/permissions'
import { moveRouterPlan } from '~/domain/plan/builders/move-router'
import type { TunnelAgent } from '~/domain/neutron/resources/agent'
import { shownText } from '~/domain/text/visible-text'
import { format, t } from '~/i18n/translate'
import { ErrorPanel } from '~/ui/layout/error-panel'
import { LoadingPage } from '~/ui/layout/loading-page'
import { PageHeader } from '~/ui/layout/page-header'
import { PlanReview } from '~/components/plans/plan-review'
import { PropertyList } from '~/ui/layout/property-list'
import { Section } from '~/ui/layout/section'
import { SplitPage } from '~/ui/layout/split-page'
import { AgentLink, AgentsLink } from './agent-links'
import { MoveNotes } from './move-notes'
import { MovedTunnels } from './moved-tunnels'
import { ToneCounts } from './tone-counts'
import { useTunnelPlaces } from './use-tunnel-places'
import classes from './administration/agents.module.css'

interface MovePageProps {
  search: MoveSearch
  onSearch: (change: Partial<MoveSearch>) => void
}

/** Moves a router with its tunnels from one agent to another: two calls, shown before they are made. */
export function MovePage({ search, onSearch }: MovePageProps) {
  const flow = usePlanFlow()
  const { places, error, retry } = useTunnelPlaces({ isWatching: flow.run !== undefined })
  const load = places && routerLoadOf(places, search.router)
  return (
    <>
      <PageHeader
        title={load ? t('Move router {name}', { name: displayName(load.router) }) : t('Move router')}
        description={t('The router’s tunnels move with it.')}
        above={<AgentsLink />}
      />
      {places && load && (
        <MoveForm places={places} load={load} search={search} onSearch={onSearch} flow={flow} />
      )}
      {places && !load && (
        <ErrorPanel
          title={t('Router not found')}
          advice={t('It was deleted or no longer has a VPN service. Select a router on an agent’s page.')}
        />
      )}
      {!places && (
        <LoadingPage what={t('the agents')} failure={error ? toApiError(error) : undefined} onRetry={retry} />
      )}
    </>
  )
}

interface MoveFormProps extends MovePageProps {
  places: TunnelPlaces
  load: RouterLoad
  flow: ReturnType<typeof usePlanFlow>
}

function MoveForm({ places, load, search, onSearch, flow: { run, start, actions } }: MoveFormProps) {
  const site = useSite()
  // What the user decides upon: the lists go on behind the page, and a router that is being moved is on no agent.
  const [began, setBegan] = useState(load)
  if (!run && began !== load) setBegan(load)
  // The address follows a moment later, once leaving was not asked about.
  const [chosen, setChosen] = useState(search.to)
  const [chosenBefore] = useState(search.to)
  const from = began.agents.find(({ id }) => id === search.from) ?? began.agents[0]
  const to = places.loads.find(
    ({ agent }) => agent.id === chosen && targetRefusal(agent, began) === undefined,
  )?.agent
  const plan = to && moveRouterPlan({ site: planSiteOf(site), load: began, from, to })
  return (
    <SplitPage
      isLocked={run !== undefined}
      wouldLose={() => run === undefined && chosen !== chosenBefore}
      onSubmit={(event) => {
        event.preventDefault()
        if (plan) start(plan)
      }}
      choices={
        <Section title={t('Destination')}>
          <PropertyList
            properties={[
              { label: t('Current agent'), value: from ? <AgentLink agent={from} /> : t('no agent') },
              { label: t('Connections'), value: <ToneCounts connections={connectionsOf([began])} /> },
            ]}
          />
          <Targets
            loads={places.loads}
            began={began}
            chosen={chosen}
            onChoose={(id) => {
              setChosen(id)
              onSearch({ to: id })
            }}
          />
        </Section>
      }
      review={
        <PlanReview
          plan={plan}
          nothing={t('Select an agent to preview the plan.')}
          run={run}
          actions={actions}
          start={{
            label: from ? t('Move router') : t('Assign router'),
            refusal: adminRefusal(site.capabilities),
          }}
          result={to && <MovedTunnels load={load} to={to} />}
        >
          <MoveNotes load={began} from={from} run={run} />
        </PlanReview>
      }
    />
  )
}

interface TargetsProps {
  loads: readonly AgentLoad[]
  began: RouterLoad
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** The agents that can take the router, and why the others cannot. */
function Targets({ loads, began, chosen, onChoose }: TargetsProps) {
  const others = loads.filter(({ agent }) => !began.agents.some(({ id }) => id === agent.id))
  if (others.length === 0) {
    return <Text>{t('No other agent in this region can run tunnels. Start one on another node first.')}</Text>
  }
  return (
    <Radio.Group label={t('New agent')} value={chosen ?? null} onChange={onChoose} required>
      <Stack gap="xs" mt={6} className={classes.targets ?? ''}>
        {others.map(({ agent, routers }) => {
          const refusal = targetRefusal(agent, began)
          return (
            <Radio
              key={agent.id}
              value={agent.id}
              label={shownText(agent.host)}
              description={format(refusal ?? describe(agent, routers.length))}
              disabled={refusal !== undefined}
            />
          )
        })}
      </Stack>
    </Radio.Group>
  )
}

const describe = (agent: TunnelAgent, count: number): Message =>
  listOf([
    agentLook(agent).label,
    agent.availability_zone === null ? msg('no availability zone') : shownText(agent.availability_zone),
    msg('{count} routers with VPN', { count }),
  ])
