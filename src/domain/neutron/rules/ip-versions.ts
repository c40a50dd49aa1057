import type { IpVersion } from '../../ip/address'
import type { Violation } from './violation'

/**
 * Local and peer endpoints must be of the same IP version
 * (neutron-vpnaas db/vpn/vpn_validator.py, _validate_compatible_ip_versions; contract, section 6.2).
 */
export function ipVersionsViolation(ends: {
  local: IpVersion | undefined
  peer: IpVersion | undefined
}): Violation | undefined {
  if (ends.local === ends.peer) return undefined
  return {
    type: 'MixedIPVersionsForIPSecConnection',
    status: 400,
    message: 'IP versions are not compatible between peer and local endpoints',
  }
}
