import { findById } from './find-by-id'
import type { Scheduler } from './neutron-rules/router-scheduling'
import type { VpnService } from './resources/vpn-service'

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
