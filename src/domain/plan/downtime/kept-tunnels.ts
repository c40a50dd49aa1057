import type { Plan } from '../plan'
import { successorsIn } from './successors'
import { type SiteWorld } from '../../site/site-snapshot'
import { enabledNeighboursOf, type TunnelEnd } from '../../site/connection-end'
import { otherEndOf } from '../../site/peer-end'

/**
 * Returns the tunnels that a plan creates again and that strongSwan keeps up as they were, by the end that the plan
 * creates last: the router carries other tunnels, so that its daemon only reloads (neutron-vpnaas
 * device_drivers/strongswan_ipsec.py, restart). A router that carries this tunnel alone stops and starts its daemon,
 * which takes the old tunnel down at both ends; so
 * does a move to another router, where nothing is in the new one's way.
 */
export function keptTunnels(plan: Plan, worlds: readonly SiteWorld[]): TunnelEnd[] {
  const successors = successorsIn(plan)
  const recreated = plan.steps.flatMap((step): TunnelEnd[] => {
    const successor = plan.steps.find(
      ({ id }) => step.does === 'delete' && id === successors.get(step.target),
    )
    if (step.does !== 'delete' || successor?.does !== 'create') return []
    const world = worlds.find(({ site }) => site.key === step.site)
    const connection = world?.connections.find(({ id }) => id === step.target)
    const stays = connection?.vpnservice_id === successor.body['vpnservice_id']
    return world && connection && stays ? [{ world, connection }] : []
  })
  const order = recreated.map(({ connection }) => connection.id)
  return recreated.filter((end, index) => {
    const far = otherEndOf(end, worlds)
    const isLast = far === undefined || order.indexOf(far.connection.id) < index
    return isLast && end.connection.status === 'ACTIVE' && enabledNeighboursOf(end).length > 0
  })
}

/**
 * Returns the ends of a tunnel in the order in which they are to be created again: one that is alone on its router comes
 * last, because its daemon starts with the new settings of both ends.
 */
export function restartingLast<E extends { end: TunnelEnd }>(ends: readonly E[]): E[] {
  const restarts = ({ end }: E) => enabledNeighboursOf(end).length === 0
  return ends.toSorted((a, b) => Number(restarts(a)) - Number(restarts(b)))
}
