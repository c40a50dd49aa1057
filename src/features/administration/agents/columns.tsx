import { agentLook, connectionsOf, heartbeatAge, type AgentLoad } from '~/domain/site/agents'
import { countsText } from '~/domain/status/overview'
import { format, t } from '~/i18n/translate'
import type { Column } from '~/ui/table/column'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { duration } from '~/ui/text/time-text'
import { AgentLink } from './agent-links'
import { ToneCounts } from './tone-counts'

/** The columns of the agents; `now` is when they were asked about, in milliseconds since the epoch. */
export function columnsFor(now: number): Column<AgentLoad>[] {
  const heartbeat = ({ agent }: AgentLoad) => heartbeatAge(agent, now)
  return [
    {
      id: 'host',
      header: t('Host'),
      isRowHeader: true,
      text: ({ agent }) => agent.host,
      cell: ({ agent }) => <AgentLink agent={agent} />,
    },
    {
      id: 'state',
      header: t('State'),
      text: ({ agent }) => format(agentLook(agent).label),
      cell: ({ agent }) => <StatusBadge {...agentLook(agent)} />,
    },
    {
      id: 'heartbeat',
      header: t('Last heartbeat'),
      isDetail: true,
      text: (load) => heartbeatText(heartbeat(load)),
      sortBy: (load) => heartbeat(load) ?? Infinity,
    },
    {
      id: 'routers',
      header: t('Routers with VPN'),
      isDetail: true,
      text: ({ routers }) => String(routers.length),
      sortBy: ({ routers }) => routers.length,
    },
    {
      id: 'connections',
      header: t('Connections'),
      text: ({ routers }) => format(countsText(connectionsOf(routers))),
      cell: ({ routers }) => <ToneCounts connections={connectionsOf(routers)} />,
      sortBy: ({ routers }) => connectionsOf(routers).length,
    },
    { id: 'type', header: t('Type'), isDetail: true, text: ({ agent }) => agent.agent_type },
    {
      id: 'zone',
      header: t('Availability zone'),
      isDetail: true,
      isHidden: true,
      text: ({ agent }) => agent.availability_zone ?? '',
    },
    { id: 'id', header: t('ID'), isDetail: true, isHidden: true, text: ({ agent }) => agent.id },
  ]
}

/** How long ago a heartbeat was, in words. */
export const heartbeatText = (age: number | undefined): string =>
  age === undefined ? t('never') : t('{age} ago', { age: duration(age) })
