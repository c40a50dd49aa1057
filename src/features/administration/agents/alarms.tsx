import { Alert, Group } from '@mantine/core'
import { IconAlertTriangle, IconHeartBroken } from '@tabler/icons-react'
import {
  connectionsOf,
  heartbeatAge,
  staleRouters,
  type AgentLoad,
  type RouterLoad,
  type TunnelPlaces,
} from '~/domain/site/agents'
import { displayName } from '~/domain/text/names'
import { countsText } from '~/domain/status/overview'
import { t } from '~/i18n/translate'
import { MoveButton } from './agent-links'
import { heartbeatText } from './columns'
import classes from './administration/agents.module.css'

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
  const [count, host] = [connections.length, agent.host]
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconHeartBroken />}
      title={
        agent.alive
          ? t('Disabled agent on {host} affects {count} tunnels', { host, count })
          : t('Dead agent on {host} affects {count} tunnels', { host, count })
      }
    >
      <div>
        {agent.alive
          ? t('The agent no longer serves these tunnels. They’re down, regardless of the status shown.')
          : t('Last heartbeat: {when}. Restart the agent or move its routers.', {
              when: heartbeatText(heartbeatAge(agent, now)),
            })}
      </div>
      <div>
        {t('The tunnel statuses are outdated. Last reported: {counts}.', { counts: countsText(connections) })}
      </div>
      <RouterButtons routers={routers} from={agent.id} />
    </Alert>
  )
}

function UnhostedAlarm({ routers }: { routers: readonly RouterLoad[] }) {
  const count = connectionsOf(routers).length
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle />}
      title={t('{count} routers with VPN services have no agent', { count: routers.length })}
    >
      {t('No agent routes their traffic. {count} tunnels are down, regardless of the status shown.', {
        count,
      })}
      <RouterButtons routers={routers} />
    </Alert>
  )
}

/** Beyond these the page of the agent has them all. */
const buttonsShown = 6

function RouterButtons({ routers, from }: { routers: readonly RouterLoad[]; from?: string }) {
  return (
    <Group gap="xs" mt={8}>
      {routers.slice(0, buttonsShown).map(({ router }) => (
        <MoveButton key={router.id} search={{ router: router.id, from }}>
          {from === undefined
            ? t('Assign {name} to an agent', { name: displayName(router) })
            : t('Move {name}', { name: displayName(router) })}
        </MoveButton>
      ))}
      {routers.length > buttonsShown && (
        <span>{t('and {count} more', { count: routers.length - buttonsShown })}</span>
      )}
    </Group>
  )
}
