import { queryOptions } from '@tanstack/react-query'
import { isComputeAgent, schedulerOf, type AgentWithRouters } from '~/domain/site/agents'
import { agentTypes, tunnelScheduler } from '~/domain/neutron/rules/router-scheduling'
import { tunnelAgent, type TunnelAgent } from '~/domain/neutron/resources/agent'
import { readQuery } from '../query/read-query'
import type { Site } from '../site/site'
import { readable, type Write } from './collection'
import { extensions } from './networking'
import { readHostedRouters } from './router-bindings'

const agents = readable({
  plural: 'agents',
  singular: 'agent',
  path: '/agents',
  schema: tunnelAgent,
  ownRowsOnly: false,
})

/**
 * The agents that can run tunnels, VPN agents where the cloud schedules them apart, else L3 agents, each with the routers
 * that are bound to it; those of compute nodes have none of their own (contract, section 9.3). One call for each agent.
 */
export const tunnelAgents = (site: Site) =>
  queryOptions({
    queryKey: ['site', site.key, 'agents', 'with-routers'],
    queryFn: async ({ signal, client }): Promise<AgentWithRouters[]> => {
      const scheduler = tunnelScheduler(await readQuery(client, extensions(site)))
      const filter: [string, string] = ['agent_type', agentTypes[scheduler]]
      const found = await readQuery(client, { ...agents.listWhere(site, [filter]), staleTime: 0 })
      return Promise.all(
        found
          .filter((agent) => !isComputeAgent(agent))
          .map(async (agent) => ({
            agent,
            routers: await readHostedRouters(
              site,
              { scheduler: schedulerOf(agent), agent_id: agent.id },
              signal,
            ),
          })),
      )
    },
  })

/** Enables or disables an agent. */
export const setAgentState = (id: string, admin_state_up: boolean): Write<TunnelAgent> => ({
  method: 'PUT',
  path: `/agents/${id}`,
  body: { agent: { admin_state_up } },
  read: agents.one,
  makesStale: ['agents', 'vpnservices', 'ipsec_site_connections'],
})
