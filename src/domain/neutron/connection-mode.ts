import type { VpnService } from './resources/vpn-service'

/** How a connection names its networks; decided by its VPN service alone (contract, section 5.5). */
export type ConnectionMode = 'peer-cidrs' | 'endpoint-groups'

/** The mode of a service's connections: with a subnet `peer_cidrs`, without one endpoint groups. */
export function modeOf(service: Pick<VpnService, 'subnet_id'> | undefined): ConnectionMode {
  return service?.subnet_id ? 'peer-cidrs' : 'endpoint-groups'
}
