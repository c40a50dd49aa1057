import { ipVersionOf } from '../../ip/address'
import type { Violation } from './violation'

/** What is known of a peer's address. */
export interface PeerAddressFacts {
  /** As sent: an IP literal or a host name. */
  peerAddress: string
  /** The literal it stands for: itself, or what the name resolved to; undefined where it did not resolve. */
  resolved: string | undefined
  routerId: string
  /** The addresses of the router's external gateway (`external_fixed_ips[].ip_address`). */
  gatewayAddresses: readonly string[]
}

/**
 * The peer must resolve, and the router's gateway must have an address of the same IP version
 * (neutron-vpnaas db/vpn/vpn_validator.py, resolve_peer_address and _validate_peer_address; contract, section 6.2).
 */
export function peerAddressViolation(facts: PeerAddressFacts): Violation | undefined {
  const version = facts.resolved === undefined ? undefined : ipVersionOf(facts.resolved)
  if (version === undefined) {
    return {
      type: 'VPNPeerAddressNotResolved',
      status: 400,
      message: `Peer address ${facts.peerAddress} cannot be resolved`,
      attribute: 'peer_address',
    }
  }
  if (facts.gatewayAddresses.some((address) => ipVersionOf(address) === version)) return undefined
  return {
    type: 'ExternalNetworkHasNoSubnet',
    status: 400,
    message: `Router's ${facts.routerId} external network has no IPv${version} subnet`,
    attribute: 'peer_address',
  }
}
