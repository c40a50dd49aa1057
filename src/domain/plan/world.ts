import type { RouterFacts } from '../forms/router-facts'
import type { EndpointGroup } from '../resources/endpoint-group'
import type { IkePolicy } from '../resources/ike-policy'
import type { IpsecPolicy } from '../resources/ipsec-policy'
import type { Subnet } from '../resources/network'
import type { SiteConnection } from '../resources/site-connection'
import type { VpnService } from '../resources/vpn-service'
import { externalAddresses } from '../external-address'
import { findById } from '../find-by-id'
import { localSubnets } from '../endpoints'
import type { Scheduler } from '../neutron-rules/router-scheduling'
import type { PlanSite } from './plan'

/** The VPN objects of a project. With an administrator's token other projects' are left out. */
interface ExistingObjects {
  services: readonly VpnService[]
  groups: readonly EndpointGroup[]
  ikePolicies: readonly IkePolicy[]
  ipsecPolicies: readonly IpsecPolicy[]
  connections: readonly SiteConnection[]
}

/** Limits of a project by the name that Neutron has for the resource; negative is none (contract, section 9.4). */
export type Limits = Readonly<Record<string, number>>

/** What plans must know of a site. */
export interface SiteWorld extends ExistingObjects {
  site: PlanSite
  /** Absent where the cloud did not tell. */
  limits?: Limits
  /** What schedules its tunnels, and with that whether services have addresses of their own. */
  scheduler: Scheduler
  routers: readonly RouterFacts[]
  subnets: readonly Subnet[]
}

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

/**
 * The addresses at which a service is reached, or one that is still to be made on a router: its own, which the agent
 * uses, else the router's; under OVN never those.
 */
export function addressesOf(
  world: SiteWorld,
  service: VpnService | undefined,
  routerId = service?.router_id ?? null,
): string[] {
  const own = service ? externalAddresses(service) : []
  if (own.length > 0 || world.scheduler === 'vpn') return own
  return [...(findById(world.routers, routerId)?.gatewayAddresses ?? [])]
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

/**
 * The connection that is the other end of this one, among the sites that were read; what this is for that one, that one
 * is for this. Each names the other's address as its peer. Where several do, the one whose networks mirror this one's,
 * and of those that mirror each other alike the one of the same name; where none does, the only one of which that is true
 * in one direction, so that a wrong address is found as what it is. Undefined where nothing tells which it is: a plan that
 * took one end for that of two tunnels would make it twice.
 */
export function otherEndOf(end: TunnelEnd, worlds: readonly SiteWorld[]): TunnelEnd | undefined {
  const ends = worlds.flatMap((world) => world.connections.map((connection) => ({ world, connection })))
  const other = likeliestEnd(end, ends)
  const back = other && likeliestEnd(other, ends)
  return back?.connection.id === end.connection.id ? other : undefined
}

function likeliestEnd(end: TunnelEnd, ends: readonly TunnelEnd[]): TunnelEnd | undefined {
  const own = addressesOf(end.world, serviceOf(end))
  const others = ends.filter(({ connection }) => connection.id !== end.connection.id)
  const looksHere = (other: TunnelEnd) => own.includes(other.connection.peer_address)
  const isLookedAt = (other: TunnelEnd) =>
    addressesOf(other.world, serviceOf(other)).includes(end.connection.peer_address)
  const mutual = others.filter((other) => looksHere(other) && isLookedAt(other))
  if (mutual.length > 0) {
    const mirrored = mutual.filter((other) => mirrors(end, other))
    if (mirrored.length === 0) return only(mutual)
    return (
      only(mirrored) ?? only(mirrored.filter(({ connection }) => connection.name === end.connection.name))
    )
  }
  const oneWay = others.filter((other) => looksHere(other) !== isLookedAt(other))
  return only(oneWay.filter((other) => mirrors(end, other)))
}

function mirrors(end: TunnelEnd, other: TunnelEnd): boolean {
  const [ours, theirs] = [networksOfEnd(end), networksOfEnd(other)]
  return sameMembers(theirs.local, ours.peer) && sameMembers(theirs.peer, ours.local)
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined)

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item))
}
