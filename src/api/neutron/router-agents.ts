import { objectPath } from './object-path'
import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { tunnelScheduler } from '~/domain/neutron/rules/router-scheduling'
import { agent, type Agent } from '~/domain/neutron/resources/agent'
import { readQuery } from '../query/read-query'
import type { Site } from '../site/site'
import { checked } from './collection'
import { extensions } from './networking'

const agentList = z.object({ agents: z.array(agent) })

/**
 * The agents that serve a router: VPN agents where the cloud schedules them apart, else L3 agents (contract, section
 * 9.3). Administrators alone may ask.
 */
export const routerAgents = (site: Site, routerId: string) =>
  queryOptions({
    queryKey: ['site', site.key, 'router-agents', routerId],
    staleTime: 15_000,
    queryFn: async ({ signal, client }): Promise<Agent[]> => {
      const scheduler = tunnelScheduler(await readQuery(client, extensions(site)))
      const path = `${objectPath('/routers', routerId)}/${scheduler}-agents`
      const answer = await site.request({ method: 'GET', path, signal })
      return checked(agentList, answer.body, answer).agents
    },
  })
