import { ike, ipsec } from './connections/connection-values'
import { standing } from './connections/connections'
import { localGroup, localLoose, localMixed, localPair, peerGroup } from './endpoint-groups'
import { account, get, given, idOf, pathOf, post, put, remove, type Request, show } from './step'
import { attach, detach, dmz, far, inner, inside, lan, lan6, loose, main, second } from './topology'
import { service } from './vpn-services'

const noGateway = { external_gateway_info: null }

/** What cannot be changed or deleted while a VPN stands on it, and what can. */
export const inUseSteps: Request[] = [
  put(ike, 'in use: ike policy changed', { pfs: 'group14' }),
  put(ike, 'in use: ike policy renamed', { name: 'renamed' }),
  put(ike, 'in use: ike policy changed by nothing', {}),
  put(ike, 'in use: ike policy with a bad value', { pfs: 'group1' }),
  remove(ike, 'in use: ike policy deleted'),
  put(ipsec, 'in use: ipsec policy changed', { transform_protocol: 'ah' }),
  put(ipsec, 'in use: ipsec policy changed by nothing', {}),
  remove(ipsec, 'in use: ipsec policy deleted'),
  put(localGroup, 'in use: local group renamed', { name: 'in use' }),
  remove(localGroup, 'in use: local group deleted'),
  remove(peerGroup, 'in use: peer group deleted'),
  remove(service, 'in use: service deleted'),
  put(service, 'in use: service renamed', { name: 'renamed', description: 'changed' }),
  put(service, 'in use: service by another project', { name: 'stolen' }, { as: 'other' }),
  remove(service, 'in use: service deleted by another project', { as: 'other' }),
  remove(main, 'in use: router deleted'),
  put(main, 'in use: gateway cleared', noGateway),
  put(main, 'in use: gateway cleared by an empty one', { external_gateway_info: {} }),
  put(main, 'in use: gateway set to what it is', {
    external_gateway_info: { network_id: given('external network') },
  }),
  put(main, 'in use: gateway set to an inner network', {
    external_gateway_info: { network_id: idOf(inside) },
  }),
  put(main, 'in use: router renamed', { name: 'main, renamed' }),
  put(main, 'in use: router down', { admin_state_up: false }),
  put(main, 'in use: router up', { admin_state_up: true }),
  detach(main, lan, 'in use: router out of the local subnet'),
  detach(main, dmz, 'in use: router out of a subnet of another group'),
  attach(main, dmz, 'in use: router into that subnet again'),
  detach(main, loose, 'in use: router out of a subnet it is not in'),
  attach(main, lan, 'in use: router into a subnet it is in'),
  attach(main, far, 'in use: router into another network'),
  detach(main, far, 'in use: router out of another network'),
  remove(dmz, 'in use: subnet of a group deleted'),
  remove(loose, 'in use: subnet of a group that nothing uses deleted'),
  remove(localMixed, 'in use: group of two versions deleted'),
  remove(lan6, 'in use: subnet of version 6 deleted'),
  remove(inside, 'in use: network deleted'),
  put(lan, 'in use: local subnet renamed', { name: 'lan, renamed' }),
  remove(localLoose, 'in use: group that nothing uses deleted'),
  ...secondRouter(),
]

/** A service without connections, and the router under it. */
function secondRouter(): Request[] {
  const lonely = post('in use: lonely service', 'vpnservice', { name: 'lonely', router_id: idOf(second) })
  const twin = post('in use: its twin', 'vpnservice', { name: 'twin', router_id: idOf(second) })
  const withSubnet = post('in use: lonely service with a subnet', 'vpnservice', {
    router_id: idOf(second),
    subnet_id: idOf(loose),
  })
  return [
    lonely,
    put(second, 'in use: gateway of a lonely service cleared', noGateway),
    remove(second, 'in use: router of a lonely service deleted'),
    twin,
    put(second, 'in use: gateway of two services cleared', noGateway),
    remove(twin, 'in use: twin deleted'),
    attach(second, loose, 'in use: second router into loose'),
    withSubnet,
    detach(second, loose, 'in use: second router out of the subnet of its service'),
    remove(loose, 'in use: subnet of a service deleted'),
    remove(withSubnet, 'in use: service with a subnet deleted'),
    remove(lonely, 'in use: lonely service deleted'),
    detach(second, loose, 'in use: second router out of loose'),
    put(second, 'in use: gateway cleared at last', noGateway),
    post('in use: service on a router that lost its gateway', 'vpnservice', { router_id: idOf(second) }),
    put(second, 'in use: gateway set again', {
      external_gateway_info: { network_id: given('external network') },
    }),
    show(standing, 'in use: the connection after all that'),
    get('in use: details of the quota', ['/v2.0/quotas/', account('member', 'projectId'), '/details.json']),
    remove(localPair, 'in use: pair of subnets deleted'),
    remove(inner, 'in use: router that nothing uses deleted'),
    get('in use: router that was deleted', pathOf(inner)),
  ]
}
