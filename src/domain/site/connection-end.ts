import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'
import { findById } from '../text/find-by-id'
import { localSubnets } from './endpoints'
import type { SiteWorld } from './site-snapshot'

/** One end of a tunnel: a connection in its site. */
export interface TunnelEnd {
  world: SiteWorld
  connection: SiteConnection
}

/** The service a connection stands on; undefined where it is not among what was read. */
export function serviceOf({ world, connection }: TunnelEnd): VpnService | undefined {
  return findById(world.services, connection.vpnservice_id)
}

/** Returns the other connections of the router that an end is on. */
export function neighboursOf(end: TunnelEnd): SiteConnection[] {
  const routerId = serviceOf(end)?.router_id
  const { world, connection } = end
  return world.connections.filter(
    (other) =>
      other.id !== connection.id &&
      routerId !== undefined &&
      serviceOf({ world, connection: other })?.router_id === routerId,
  )
}

/**
 * Returns the other tunnels that keep the daemon of an end's router running while the end itself is away: one that is
 * disabled does not (neutron-vpnaas device_drivers/ipsec.py, BaseSwanProcess.update).
 */
export function enabledNeighboursOf(end: TunnelEnd): SiteConnection[] {
  const { world } = end
  return neighboursOf(end).filter(
    (connection) => connection.admin_state_up && serviceOf({ world, connection })?.admin_state_up,
  )
}

/** The networks at both sides of a connection as CIDRs, whichever way its service names them. */
export function networksOfEnd(end: TunnelEnd): { subnetIds: string[]; local: string[]; peer: string[] } {
  const { world, connection } = end
  const group = (id: string | null) => findById(world.groups, id)
  const subnetId = serviceOf(end)?.subnet_id ?? null
  const local = localSubnets({ subnetId, group: group(connection.local_ep_group_id) }, world.subnets)
  return {
    subnetIds: local.map(({ id }) => id),
    local: local.map(({ cidr }) => cidr),
    peer: [
      ...(connection.peer_ep_group_id === null
        ? connection.peer_cidrs
        : (group(connection.peer_ep_group_id)?.endpoints ?? [])),
    ],
  }
}
