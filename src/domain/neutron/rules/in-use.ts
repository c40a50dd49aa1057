import type { Violation } from './violation'

/**
 * A policy that any connection references can be neither updated nor deleted, not even renamed
 * (neutron-vpnaas db/vpn/vpn_db.py, update_ikepolicy and its kin; contract, section 6.3).
 */
export function policyInUseViolation(policy: {
  kind: 'ike' | 'ipsec'
  id: string
  inUse: boolean
}): Violation | undefined {
  if (!policy.inUse) return undefined
  const name = policy.kind === 'ike' ? 'IKEPolicy' : 'IPsecPolicy'
  return {
    type: `${name}InUse`,
    status: 409,
    message: `${name} ${policy.id} is in use by existing IPsecSiteConnection and can't be updated or deleted`,
  }
}

/** A service with connections cannot be deleted (neutron-vpnaas db/vpn/vpn_db.py, delete_vpnservice; contract, 6.3). */
export function serviceInUseViolation(service: { id: string; inUse: boolean }): Violation | undefined {
  if (!service.inUse) return undefined
  return { type: 'VPNServiceInUse', status: 409, message: `VPNService ${service.id} is still in use` }
}

/**
 * A group that is either side of a connection cannot be deleted; the status is 400, not 409
 * (neutron-vpnaas db/vpn/vpn_db.py, _check_endpoint_group_in_use; contract, section 6.3).
 */
export function endpointGroupInUseViolation(group: { id: string; inUse: boolean }): Violation | undefined {
  if (!group.inUse) return undefined
  return {
    type: 'EndpointGroupInUse',
    status: 400,
    message: `Endpoint group ${group.id} is in use and cannot be deleted`,
  }
}
