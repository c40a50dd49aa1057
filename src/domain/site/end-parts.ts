import type { RouterFacts } from './router-facts'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'
import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'
import { canonicalIp } from '../ip/address'
import { findById } from '../text/find-by-id'
import { networksOfEnd, serviceOf, type TunnelEnd } from './connection-end'
import { addressesOf, addressFor } from './gateway-addresses'

/** An end with everything it stands on; undefined is what was not among the things read. */
export interface EndParts {
  connection: SiteConnection
  service: VpnService | undefined
  router: RouterFacts | undefined
  ike: IkePolicy | undefined
  ipsec: IpsecPolicy | undefined
  /** Where the tunnel ends here. */
  address: string | undefined
  subnetIds: readonly string[]
  /** CIDRs. */
  local: readonly string[]
  peer: readonly string[]
  /** The peer says that its own address is another than the one it is reached at. */
  isPeerBehindNat: boolean
}

/** What the rules look at. */
export function partsOf(end: TunnelEnd): EndParts {
  const { world, connection } = end
  const service = serviceOf(end)
  const peerId = canonicalIp(connection.peer_id)
  const peerAddress = canonicalIp(connection.peer_address)
  return {
    connection,
    service,
    router: findById(world.routers, service?.router_id ?? null),
    ike: findById(world.ikePolicies, connection.ikepolicy_id),
    ipsec: findById(world.ipsecPolicies, connection.ipsecpolicy_id),
    address: addressFor(addressesOf(world, service), connection.peer_address),
    ...networksOfEnd(end),
    isPeerBehindNat: peerId !== undefined && peerAddress !== undefined && peerId !== peerAddress,
  }
}
