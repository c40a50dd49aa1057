import {
  agentTypes,
  tunnelScheduler,
  type Scheduler,
} from '../../../../../src/domain/neutron/rules/router-scheduling'
import type { Region, Row } from '../../../world/world'

/** Which scheduler decides where the tunnels of a region run. */
export const schedulerOf = ({ extensions }: Pick<Region, 'extensions'>): Scheduler =>
  tunnelScheduler(extensions)

/** The agent that a router is bound to; undefined where it is bound to none. */
export function hostOf(region: Region, routerId: string, scheduler = schedulerOf(region)): Row | undefined {
  return region.tables.agents.get(region.bindings[scheduler].get(routerId) ?? '')
}

/** The ids of an agent's routers, in order of binding. */
export function routerIdsOn(region: Region, scheduler: Scheduler, agentId: string): string[] {
  return [...region.bindings[scheduler]].filter(([, host]) => host === agentId).map(([routerId]) => routerId)
}

/**
 * Binds a router that is bound to no agent to the living and enabled one with the fewest routers, as the server does
 * when a router is made, changed or given an interface (neutron scheduler/l3_agent_scheduler.py, LeastRoutersScheduler).
 * Answers whether an agent hosts it.
 */
export function schedule(region: Region, routerId: string, scheduler: Scheduler = 'l3'): boolean {
  const bindings = region.bindings[scheduler]
  if (bindings.has(routerId)) return true
  const candidates = [...region.tables.agents.values()].filter(
    (agent) => agent.agent_type === agentTypes[scheduler] && isServing(agent),
  )
  const load = ({ id }: Row) => routerIdsOn(region, scheduler, id).length
  const [least] = candidates.toSorted((a, b) => load(a) - load(b))
  if (least) bindings.set(routerId, least.id)
  return least !== undefined
}

/** Whether an agent does what it is told: it lives and is enabled. */
export function isServing({ alive, admin_state_up }: Row): boolean {
  return alive === true && admin_state_up === true
}

/** Forgets every binding of a router or of an agent that is gone. */
export function unbindAll(
  { bindings }: Region,
  isGone: (routerId: string, agentId: string) => boolean,
): void {
  for (const bound of Object.values(bindings)) {
    for (const [routerId, agentId] of bound) if (isGone(routerId, agentId)) bound.delete(routerId)
  }
}
