import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { addToGroup } from '~/domain/text/group-by'
import { isComputeAgent } from '~/domain/site/agents'
import { agentTypes, tunnelScheduler } from '~/domain/neutron/rules/router-scheduling'
import { agent, type Agent } from '~/domain/neutron/resources/agent'
import { routersPath } from '~/domain/neutron/router-binding'
import { ApiError } from '../http/errors'
import { readQuery } from '../query/read-query'
import type { Site } from '../site/site'
import { checked } from './collection'
import { extensions } from './networking'

const candidate = z.extend(agent, {
  configurations: z._default(z.object({ agent_mode: z.optional(z.string()) }), {}),
})
const agentList = z.object({ agents: z.array(candidate) })
const routerList = z.object({ routers: z.array(z.object({ id: z.string() })) })

/** So many agents are asked at once what they carry. */
const atOnce = 6

/**
 * The agents that serve each router, by router id: one request for each agent, which are few, in place of one for each
 * router. Empty where the cloud keeps its agents to itself, by an empty list or a refusal (contract, section 9.3).
 */
export const routerHosts = (site: Site) =>
  queryOptions({
    queryKey: ['site', site.key, 'router-hosts'],
    staleTime: 60_000,
    queryFn: async ({ signal, client }): Promise<ReadonlyMap<string, Agent[]>> => {
      const hosts = new Map<string, Agent[]>()
      const scheduler = tunnelScheduler(await readQuery(client, extensions(site)))
      const waiting = await agentsOf(site, agentTypes[scheduler], signal)
      const ask = async (one: Agent) => {
        const ids = await routersOf(site, routersPath({ scheduler, agent_id: one.id }), signal)
        for (const id of ids) addToGroup(hosts, id, one)
      }
      for (let at = 0; at < waiting.length; at += atOnce) {
        await Promise.all(waiting.slice(at, at + atOnce).map(ask))
      }
      return hosts
    },
  })

async function agentsOf(site: Site, type: string, signal: AbortSignal): Promise<Agent[]> {
  const fields = Object.keys(candidate.shape).map((field): [string, string] => ['fields', field])
  const query = new URLSearchParams([['agent_type', type], ...fields])
  const answer = await site.request({ method: 'GET', path: `/agents?${query}`, signal })
  const { agents } = checked(agentList, answer.body, answer)
  return agents.filter((one) => !isComputeAgent(one))
}

async function routersOf(site: Site, path: string, signal: AbortSignal): Promise<string[]> {
  try {
    const answer = await site.request({ method: 'GET', path, signal })
    return checked(routerList, answer.body, answer).routers.map(({ id }) => id)
  } catch (error) {
    // Refused, or the agent is gone since.
    if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return []
    throw error
  }
}
