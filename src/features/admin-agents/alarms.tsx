import { Alert, Group } from '@mantine/core'
import { IconAlertTriangle, IconHeartBroken } from '@tabler/icons-react'
import {
  connectionsOf,
  heartbeatAge,
  staleRouters,
  type AgentLoad,
  type RouterLoad,
  type TunnelPlaces,
} from '~/domain/agents'
import { displayName } from '~/domain/names'
import { countsText } from '~/domain/overview'
import { MoveButton } from './agent-links'
import { heartbeatText } from './columns'
import classes from './admin-agents.module.css'

interface AlarmsProps {
  places: TunnelPlaces
  /** Milliseconds since the epoch, when the agents were asked about. */
  now: number
}

/** What of the tunnels nobody reports: on dead and disabled agents, and on none. */
export function Alarms({ places: { loads, unhosted }, now }: AlarmsProps) {
  const stale = loads
    .map((load) => ({ load, routers: staleRouters(load) }))
    .filter(({ routers }) => routers.length > 0)
  if (stale.length === 0 && unhosted.length === 0) return null
  return (
    <div className={classes.alarms}>
      {stale.map(({ load, routers }) => (
        <StaleAlarm key={load.agent.id} load={load} routers={routers} now={now} />
      ))}
      {unhosted.length > 0 && <UnhostedAlarm routers={unhosted} />}
    </div>
  )
}

interface StaleAlarmProps {
  load: AgentLoad
  routers: readonly RouterLoad[]
  now: number
}

function StaleAlarm({ load: { agent }, routers, now }: StaleAlarmProps) {
  const connections = connectionsOf(routers)
  const tunnels = tunnelsText(connections.length)
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconHeartBroken />}
      title={
        agent.alive
          ? `Disabled agent ${agent.host} has ${tunnels}`
          : `Dead agent ${agent.host} carries ${tunnels}`
      }
    >
      {agent.alive
        ? 'It has let go of them: they are down, whatever their statuses say.'
        : `Its last heartbeat was ${heartbeatText(heartbeatAge(agent, now))}. Start it again, or move its routers.`}{' '}
      Statuses of these are stale: {countsText(connections)}, as last reported.
      <RouterButtons routers={routers} from={agent.id} />
    </Alert>
  )
}

function UnhostedAlarm({ routers }: { routers: readonly RouterLoad[] }) {
  const connections = connectionsOf(routers)
  const what =
    routers.length === 1
      ? 'A router with a VPN service is'
      : `${routers.length} routers with VPN services are`
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle />}
      title={`${what} on no agent`}
    >
      Nothing routes for {routers.length === 1 ? 'it' : 'them'}: {tunnelsText(connections.length)} are down,
      whatever their statuses say.
      <RouterButtons routers={routers} />
    </Alert>
  )
}

const tunnelsText = (count: number) => (count === 1 ? '1 tunnel' : `${count} tunnels`)

/** Beyond these the page of the agent has them all. */
const buttonsShown = 6

function RouterButtons({ routers, from }: { routers: readonly RouterLoad[]; from?: string }) {
  return (
    <Group gap="xs" mt={8}>
      {routers.slice(0, buttonsShown).map(({ router }) => (
        <MoveButton key={router.id} search={{ router: router.id, from }}>
          {from === undefined ? `Give ${displayName(router)} to an agent` : `Move ${displayName(router)}`}
        </MoveButton>
      ))}
      {routers.length > buttonsShown && <span>and {routers.length - buttonsShown} more</span>}
    </Group>
  )
}
