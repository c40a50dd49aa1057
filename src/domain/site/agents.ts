import { findById } from '../text/find-by-id'
import { groupBy } from '../text/group-by'
import type { Agent, HostedRouter, TunnelAgent } from '../neutron/resources/agent'
import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'
import { agentTypes, type Scheduler } from '../neutron/rules/router-scheduling'
import type { StatusLook } from '../status/status'
import { msg, type Message } from '../text/message'
import type { RouterBinding } from '../neutron/router-binding'

/** An agent with the routers that are bound to it. */
export interface AgentWithRouters {
  agent: TunnelAgent
  routers: readonly HostedRouter[]
}

/** What is known of services and connections of every project. */
export type AnyService = Pick<
  VpnService,
  'id' | 'project_id' | 'name' | 'router_id' | 'status' | 'admin_state_up'
>
export type AnyConnection = Pick<
  SiteConnection,
  'id' | 'project_id' | 'name' | 'vpnservice_id' | 'status' | 'admin_state_up'
>

/** A VPN service with its connections. */
interface ServiceLoad {
  service: AnyService
  connections: readonly AnyConnection[]
}

/** A router that has VPN services, with all that it carries. */
export interface RouterLoad {
  router: HostedRouter
  services: readonly ServiceLoad[]
  /** Every agent that has it: several where it is highly available, none where it was taken from its own. */
  agents: readonly TunnelAgent[]
}

/** An agent with the routers of it that have VPN services. */
export interface AgentLoad {
  agent: TunnelAgent
  routers: readonly RouterLoad[]
}

/** All that a region's tunnels run on. */
export interface TunnelPlaces {
  loads: readonly AgentLoad[]
  /** The routers with VPN services that no agent has. */
  unhosted: readonly RouterLoad[]
}

/** What every agent carries. `routers` names those that no agent has, as far as they are known. */
export function tunnelPlaces(given: {
  agents: readonly AgentWithRouters[]
  services: readonly AnyService[]
  connections: readonly AnyConnection[]
  routers?: readonly HostedRouter[]
}): TunnelPlaces {
  const { agents, routers: known = [] } = given
  const connections = groupBy(given.connections, ({ vpnservice_id }) => vpnservice_id)
  const services = groupBy(given.services, ({ router_id }) => router_id)
  const places = agents.flatMap(({ agent, routers }) => routers.map(({ id }) => ({ id, agent })))
  const hosts = groupBy(places, ({ id }) => id)
  const loadOf = (router: HostedRouter): RouterLoad => ({
    router,
    services: (services.get(router.id) ?? []).map((service) => ({
      service,
      connections: connections.get(service.id) ?? [],
    })),
    agents: (hosts.get(router.id) ?? []).map(({ agent }) => agent),
  })
  const loads = agents.map(({ agent, routers }) => ({
    agent,
    routers: routers.filter(({ id }) => services.has(id)).map(loadOf),
  }))
  const unhosted = [...services].filter(([id]) => !hosts.has(id))
  return {
    loads,
    unhosted: unhosted.map(([id, [service]]) =>
      loadOf(findById(known, id) ?? unknownRouter(id, service?.project_id ?? '')),
    ),
  }
}

const unknownRouter = (id: string, project_id: string): HostedRouter => ({
  id,
  project_id,
  name: '',
  ha: false,
  distributed: false,
})

/** The load of one router, wherever it is; undefined where it has no VPN services. */
export function routerLoadOf({ loads, unhosted }: TunnelPlaces, id: string): RouterLoad | undefined {
  const all = [...loads.flatMap(({ routers }) => routers), ...unhosted]
  return all.find(({ router }) => router.id === id)
}

/** The connections that a router, or all routers of an agent, carry. */
export const connectionsOf = (routers: readonly RouterLoad[]): AnyConnection[] =>
  routers.flatMap(({ services }) => services.flatMap(({ connections }) => connections))

/** Whether the agent does what it is told: it lives and is enabled. */
const isServing = ({ alive, admin_state_up }: Agent): boolean => alive && admin_state_up

/** The routers of an agent whose statuses are stale, because no agent that has them lives. */
export function staleRouters({ routers }: AgentLoad): RouterLoad[] {
  return routers.filter(({ agents }) => !agents.some(isServing))
}

/** How an agent is, in words: dead is what no longer sends heartbeats (neutron db/agents_db.py, agent_down_time). */
export function agentLook({ alive, admin_state_up }: Agent): StatusLook {
  if (!alive) {
    return {
      tone: 'error',
      label: admin_state_up ? msg('Dead') : msg('Dead, disabled'),
      meaning: msg(
        'Not sending heartbeats. Its tunnels might still run, but their status isn’t reported and changes aren’t applied.',
      ),
    }
  }
  if (!admin_state_up)
    return {
      tone: 'idle',
      label: msg('Disabled'),
      meaning: msg('Alive, but no longer serving any routers.'),
    }
  return { tone: 'up', label: msg('Alive'), meaning: msg('Sending heartbeats and applying changes.') }
}

/** How long ago the last heartbeat was, in milliseconds; undefined where none is known. Neutron writes UTC without saying so. */
export function heartbeatAge(
  { heartbeat_timestamp }: Pick<TunnelAgent, 'heartbeat_timestamp'>,
  now: number,
): number | undefined {
  const at = Date.parse(`${heartbeat_timestamp?.replace(' ', 'T')}Z`)
  return Number.isNaN(at) ? undefined : Math.max(0, now - at)
}

/** Agents of compute nodes: they take part in distributed routers, and have no router of their own (contract, section 8, step 7). */
export const isComputeAgent = ({
  configurations: { agent_mode },
}: {
  configurations: Pick<TunnelAgent['configurations'], 'agent_mode'>
}): boolean => agent_mode === 'dvr' || agent_mode === 'dvr_no_external'

/** The scheduler that an agent belongs to. */
export const schedulerOf = ({ agent_type }: Pick<Agent, 'agent_type'>): Scheduler =>
  agent_type === agentTypes.vpn ? 'vpn' : 'l3'

/**
 * Why a router cannot be moved to an agent, or undefined where it can. Neutron itself takes a dead agent, and one that
 * would bring up no tunnel: there the panel is stricter (neutron db/l3_agentschedulers_db.py).
 */
export function targetRefusal(
  agent: TunnelAgent,
  { router, agents }: Pick<RouterLoad, 'router' | 'agents'>,
): Message | undefined {
  const scheduler = schedulerOf(agent)
  if (agents.some(({ id }) => id === agent.id)) return msg('This agent already has the router.')
  if (isComputeAgent(agent)) return msg('This agent runs on a compute node (DVR).')
  if (!agent.admin_state_up) return msg('This agent is disabled.')
  if (!agent.alive) return msg('This agent is dead.')
  if (router.distributed && scheduler === 'l3' && agent.configurations.agent_mode === 'legacy')
    return msg('This agent can’t host distributed routers.')
  return runsTunnels(agent) ? undefined : msg('This agent doesn’t have the VPN extension.')
}

/** Old packages had an L3 agent of their own for VPNs, which names no extension; one that tells nothing is believed. */
function runsTunnels({ binary, configurations: { extensions } }: TunnelAgent): boolean {
  return binary.includes('vpn') || extensions === undefined || extensions.includes('vpnaas')
}

/** The place of a router on an agent, for a step's body. */
export const placeOn = (
  agent: Pick<TunnelAgent, 'id' | 'agent_type'>,
  routerId: string,
): Omit<RouterBinding, 'id'> => ({
  scheduler: schedulerOf(agent),
  agent_id: agent.id,
  router_id: routerId,
})
