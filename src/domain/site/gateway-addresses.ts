import type { VpnService } from '../neutron/resources/vpn-service'
import { findById } from '../text/find-by-id'
import type { SiteWorld } from './site-snapshot'
import type { Scheduler } from '../neutron/rules/router-scheduling'
import { ipVersionOf } from '../ip/address'

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

/** Where a service's tunnels end, as the service keeps it. */
export type ExternalAddresses = Pick<VpnService, 'external_v4_ip' | 'external_v6_ip'>

/** The external addresses of a service, IPv4 first. */
export const externalAddresses = ({ external_v4_ip, external_v6_ip }: ExternalAddresses): string[] =>
  [external_v4_ip, external_v6_ip].filter((address) => address !== null)

/** What tells whether a service is still where its router is. */
interface Gateways {
  /** What schedules the tunnels of the cloud: the VPN plugin of OVN has one of its own. */
  scheduler: Scheduler
  routers: readonly { id: string; gatewayAddresses: readonly string[] }[]
}

/**
 * The addresses of a service that its router has no longer: they are copied once, as the service is made. Under OVN
 * there are none, for there a service has a port of its own (contract, section 5.4).
 */
export function staleAddresses({ scheduler, routers }: Gateways, service: VpnService): string[] {
  const current = findById(routers, service.router_id)?.gatewayAddresses ?? []
  if (scheduler === 'vpn' || current.length === 0) return []
  return externalAddresses(service).filter((address) => !current.includes(address))
}

/**
 * Which of a gateway's addresses a tunnel to this peer ends at: the drivers go by the peer's IP version (neutron-vpnaas
 * service_drivers/base_ipsec.py, get_external_ip_based_on_peer). A peer's name that has not been looked up yet tells
 * none: then the first.
 */
export function addressFor(addresses: readonly string[], peerAddress: string): string | undefined {
  const version = ipVersionOf(peerAddress)
  return version === undefined ? addresses[0] : addresses.find((address) => ipVersionOf(address) === version)
}

/** A gateway's addresses as a service keeps them: the first of each IP version (contract, section 5.4). */
export function externalOf(addresses: readonly string[]): ExternalAddresses {
  return {
    external_v4_ip: addresses.find((address) => ipVersionOf(address) === 4) ?? null,
    external_v6_ip: addresses.find((address) => ipVersionOf(address) === 6) ?? null,
  }
}
