import type { IpVersion } from '../../ip/address'
import type { Violation } from './violation'

/** The least MTU by IP version of the local side, in bytes (neutron-vpnaas db/vpn/vpn_validator.py, IP_MIN_MTU). */
export const minimumMtu: Readonly<Record<IpVersion, number>> = { 4: 68, 6: 1280 }

/** Neutron's default in bytes (neutron-vpnaas extensions/vpnaas.py, mtu of ipsec_site_connections). */
export const defaultMtu = 1500

/**
 * The MTU in bytes must reach the least one of the local side's IP version; 0 skips the check
 * (neutron-vpnaas db/vpn/vpn_validator.py, _check_mtu; contract, section 5.5).
 */
export function mtuViolation(facts: { mtu: number; ipVersion: IpVersion }): Violation | undefined {
  if (facts.mtu === 0 || facts.mtu >= minimumMtu[facts.ipVersion]) return undefined
  return {
    type: 'IPsecSiteConnectionMtuError',
    status: 400,
    message: `ipsec_site_connection MTU ${facts.mtu} is too small for ipv${facts.ipVersion}`,
    attribute: 'mtu',
  }
}
