import * as z from 'zod/mini'
import type { Scheduler } from './rules/router-scheduling'

const parts = z.object({ scheduler: z.enum(['l3', 'vpn']), agent_id: z.string(), router_id: z.string() })

/** Where Neutron lists an agent's routers, below `/v2.0` (contract, section 9.3). */
export const routersPath = ({ scheduler, agent_id }: Pick<RouterBinding, 'scheduler' | 'agent_id'>): string =>
  `/agents/${agent_id}/${scheduler}-routers`

/** The place of a router on an agent that a step's body tells. Throws where it tells none. */
export function bindingOf(body: object): RouterBinding {
  const place = parts.parse(body)
  return { ...place, id: `${routersPath(place)}/${place.router_id}` }
}

/** The place of this id. Throws where it is none's. */
export function bindingFrom(id: string): RouterBinding {
  const [, , agent_id, routers, router_id] = id.split('/')
  return bindingOf({ scheduler: routers?.replace(/-routers$/, ''), agent_id, router_id })
}

/** A router's place on an agent. Neutron has no id for it: this one is its path below `/v2.0`. */
export interface RouterBinding {
  id: string
  scheduler: Scheduler
  agent_id: string
  router_id: string
}
