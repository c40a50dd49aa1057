import { ipVersionOf } from './address'

/**
 * Which of a gateway's addresses a tunnel to this peer ends at: the drivers go by the peer's IP version (neutron-vpnaas
 * service_drivers/base_ipsec.py, get_external_ip_based_on_peer). A peer's name that has not been looked up yet tells
 * none: then the first.
 */
export function addressFor(addresses: readonly string[], peerAddress: string): string | undefined {
  const version = ipVersionOf(peerAddress)
  return version === undefined ? addresses[0] : addresses.find((address) => ipVersionOf(address) === version)
}
