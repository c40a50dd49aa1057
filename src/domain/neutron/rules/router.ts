import type { Violation } from './violation'

/**
 * A VPN service's router needs an external gateway
 * (neutron-vpnaas db/vpn/vpn_validator.py, _check_router; contract, section 6.2).
 */
export function externalGatewayViolation(router: { id: string; hasGateway: boolean }): Violation | undefined {
  if (router.hasGateway) return undefined
  return {
    type: 'RouterIsNotExternal',
    status: 400,
    message: `Router ${router.id} has no external network gateway set`,
    attribute: 'router_id',
  }
}

/**
 * A service's subnet, and each subnet of a connection's local group, must have a port on the service's router
 * (neutron-vpnaas db/vpn/vpn_validator.py, _check_subnet_id; contract, section 6.2).
 */
export function subnetOnRouterViolation(facts: {
  subnetId: string
  routerId: string
  routerSubnetIds: ReadonlySet<string>
  attribute: 'subnet_id' | 'local_ep_group_id'
}): Violation | undefined {
  if (facts.routerSubnetIds.has(facts.subnetId)) return undefined
  return {
    type: 'SubnetIsNotConnectedToRouter',
    status: 400,
    message: `Subnet ${facts.subnetId} is not connected to Router ${facts.routerId}`,
    attribute: facts.attribute,
  }
}
