import type { Violation } from './violation'

/**
 * A router's gateway cannot be cleared or moved, nor the router deleted, while VPN services stand on it
 * (neutron-vpnaas db/vpn/vpn_db.py, check_router_in_use; contract, section 6.4).
 */
export function routerInUseViolation(router: {
  id: string
  serviceIds: readonly string[]
}): Violation | undefined {
  if (router.serviceIds.length === 0) return undefined
  const services = `service${router.serviceIds.length > 1 ? 's' : ''} (${router.serviceIds.join(',')})`
  return {
    type: 'RouterInUse',
    status: 409,
    message: `Router ${router.id} is currently used by VPN ${services}`,
  }
}

/**
 * An interface cannot leave a router while its subnet is a service's subnet there, or lies in the local group of a
 * connection whose service is there; the ids are undefined where none is
 * (neutron-vpnaas db/vpn/vpn_db.py, check_subnet_in_use; contract, section 6.4).
 */
export function interfaceInUseViolation(facts: {
  subnetId: string
  serviceId: string | undefined
  connectionId: string | undefined
}): Violation | undefined {
  if (facts.serviceId !== undefined) {
    return {
      type: 'SubnetInUseByVPNService',
      status: 409,
      message: `Subnet ${facts.subnetId} is used by VPNService ${facts.serviceId}`,
    }
  }
  if (facts.connectionId === undefined) return undefined
  return {
    type: 'SubnetInUseByIPsecSiteConnection',
    status: 409,
    message: `Subnet ${facts.subnetId} is used by ipsec site connection ${facts.connectionId}`,
  }
}

/**
 * A subnet cannot be deleted while any endpoint group names it, used or not; the number behind `subnet_callback-` is
 * a memory address of the server (neutron-vpnaas db/vpn/vpn_db.py, subnet_callback; contract, section 6.4).
 */
export function subnetInUseViolation(facts: {
  subnetId: string
  groupId: string | undefined
}): Violation | undefined {
  if (facts.groupId === undefined) return undefined
  return {
    type: 'SubnetInUse',
    status: 409,
    message:
      `Unable to complete operation on subnet ${facts.subnetId}: Callback ` +
      'neutron_vpnaas.db.vpn.vpn_db.subnet_callback-8761232422332 failed with ' +
      `"Subnet ${facts.subnetId} is used by endpoint group ${facts.groupId}".`,
  }
}
