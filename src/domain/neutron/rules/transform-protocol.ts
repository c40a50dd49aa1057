import type { Violation } from './violation'

/**
 * No driver takes an IPsec policy with `ah-esp` in a connection
 * (neutron-vpnaas services/vpn/service_drivers/ipsec_validator.py, _check_transform_protocol; contract, section 6.2).
 */
export function transformProtocolViolation(policy: { transform_protocol: string }): Violation | undefined {
  if (policy.transform_protocol !== 'ah-esp') return undefined
  return {
    type: 'IpsecValidationFailure',
    status: 400,
    message: "IPSec does not support IPsec Policy attribute transform_protocol with value 'ah-esp'",
    attribute: 'ipsecpolicy_id',
  }
}
