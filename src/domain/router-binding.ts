import * as z from 'zod/mini'
import type { BindingStep, RouterBinding } from './plan/plan'

const parts = z.object({ scheduler: z.enum(['l3', 'vpn']), agent_id: z.string(), router_id: z.string() })

/** Where Neutron lists an agent's routers, below `/v2.0` (contract, section 9.3). */
export const routersPath = ({ scheduler, agent_id }: Pick<RouterBinding, 'scheduler' | 'agent_id'>): string =>
  `/agents/${agent_id}/${scheduler}-routers`

/** The place of a router on an agent that a step's body tells. Throws where it tells none. */
export function bindingOf(body: object): RouterBinding {
  const place = parts.parse(body)
  return { ...place, id: `${routersPath(place)}/${place.router_id}` }
}

/** The place that a step makes or takes away. */
export function bindingAt(step: BindingStep): RouterBinding {
  return bindingOf(step.does === 'create' ? step.body : step.seen)
}

/** The place of this id. Throws where it is none's. */
export function bindingFrom(id: string): RouterBinding {
  const [, , agent_id, routers, router_id] = id.split('/')
  return bindingOf({ scheduler: routers?.replace(/-routers$/, ''), agent_id, router_id })
}
