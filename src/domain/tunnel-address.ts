import { ipVersionOf } from './address'
import type { ExternalAddresses } from './external-address'

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
