import { z } from 'zod'
import { contains, overlaps } from '../../../../../src/domain/ip/address'
import type { Row } from '../../../world/world'
import type { Call } from '../../wire/context'
import { badResourceRequest, NeutronError } from '../../wire/errors'
import { fixedIpsOf, portsOf, subnetCidr } from './router-facts'

const routes = z.array(z.object({ destination: z.string(), nexthop: z.string() })).default([])

/** The ports of a router towards its projects' networks. */
export function interfacesOf(routerId: string, call: Call): Row[] {
  return portsOf(routerId, call.region).filter((port) => port.device_owner !== 'network:router_gateway')
}

/**
 * Refuses a subnet that a router stands in already, or whose addresses overlap with those of another of its subnets,
 * the gateway's included (neutron db/l3_db.py, _check_for_dup_router_subnets).
 */
export function refuseOverlap(router: Row, added: Row[], call: Call): void {
  const taken = portsOf(router.id, call.region).flatMap(fixedIpsOf)
  for (const { subnet_id: otherId } of taken) {
    if (added.some((subnet) => subnet.id === otherId)) {
      throw badResourceRequest('router', `Router already has a port on subnet ${otherId}`)
    }
    const other = subnetCidr(call.region.tables.subnets.get(otherId))
    for (const subnet of added) {
      const cidr = subnetCidr(subnet)
      if (other === '' || !overlaps(cidr, other)) continue
      const what = `Cidr ${cidr} of subnet ${subnet.id} overlaps with cidr ${other} of subnet ${otherId}`
      throw badResourceRequest('router', what)
    }
  }
}

/** Refuses to take a router out of a subnet that one of its routes leads through (neutron db/extraroute_db.py). */
export function refuseRoutes(router: Row, subnetId: string, call: Call): void {
  const cidr = subnetCidr(call.region.tables.subnets.get(subnetId))
  if (cidr === '' || !routes.parse(router.routes).some(({ nexthop }) => contains(cidr, nexthop))) return
  throw new NeutronError({
    type: 'RouterInterfaceInUseByRoute',
    status: 409,
    message:
      `Router interface for subnet ${subnetId} on router ${router.id} cannot be deleted, as it is required ` +
      'by one or more routes.',
  })
}

/** Refuses routes whose next hop lies in none of the router's subnets (neutron db/extraroute_db.py, _validate_routes). */
export function refuseLooseRoutes(router: Row, wanted: unknown[], call: Call): void {
  const cidrs = portsOf(router.id, call.region)
    .flatMap(fixedIpsOf)
    .map(({ subnet_id }) => subnetCidr(call.region.tables.subnets.get(subnet_id)))
  for (const { destination, nexthop } of routes.parse(wanted)) {
    if (cidrs.some((cidr) => cidr !== '' && contains(cidr, nexthop))) continue
    throw new NeutronError({
      type: 'InvalidRoutes',
      status: 400,
      message:
        `Invalid format for routes: [{'destination': '${destination}', 'nexthop': '${nexthop}'}], ` +
        'the nexthop is not connected with router',
    })
  }
}
