import { common, ike, peerAddress } from './connection-values'
import { localGroup } from '../endpoint-groups'
import { idOf, post, put, remove, type Request, settled, show, valueOf } from '../step'
import { attach, detach, inside, second } from '../topology'
import { service } from '../vpn-services'

/** Both ends of a tunnel between two routers, each told of the other's address. */

const branch = post('tunnel: branch subnet', 'subnet', {
  name: 'branch',
  network_id: idOf(inside),
  ip_version: 4,
  cidr: '10.77.9.0/24',
  enable_dhcp: false,
})
const branchService = post('tunnel: branch service', 'vpnservice', {
  name: 'branch',
  router_id: idOf(second),
})
const branchGroup = post('tunnel: branch group', 'endpoint_group', {
  type: 'subnet',
  endpoints: [idOf(branch)],
})
const toBranch = post('tunnel: to branch', 'endpoint_group', { type: 'cidr', endpoints: ['10.77.9.0/24'] })
const toMain = post('tunnel: to main', 'endpoint_group', { type: 'cidr', endpoints: ['10.77.1.0/24'] })

const mainAddress = valueOf(service, 'vpnservice', 'external_v4_ip')
const branchAddress = valueOf(branchService, 'vpnservice', 'external_v4_ip')

const ours = post('tunnel: our end', 'ipsec_site_connection', {
  ...common,
  name: 'our end',
  vpnservice_id: idOf(service),
  peer_address: branchAddress,
  peer_id: branchAddress,
  local_ep_group_id: idOf(localGroup),
  peer_ep_group_id: idOf(toBranch),
})
const theirs = post('tunnel: their end', 'ipsec_site_connection', {
  ...common,
  name: 'their end',
  vpnservice_id: idOf(branchService),
  peer_address: mainAddress,
  peer_id: mainAddress,
  local_ep_group_id: idOf(branchGroup),
  peer_ep_group_id: idOf(toMain),
})

const up = (about: string) => [
  settled(ours, `tunnel: our end, ${about}`, 'ACTIVE'),
  settled(theirs, `tunnel: their end, ${about}`, 'ACTIVE'),
]
const down = (about: string) => [
  settled(ours, `tunnel: our end, ${about}`, 'DOWN'),
  settled(theirs, `tunnel: their end, ${about}`, 'DOWN'),
]

/** What the statuses of both ends do when a tunnel comes up, is changed, is taken down and is deleted at one end. */
export const tunnelSteps: Request[] = [
  branch,
  attach(second, branch, 'tunnel: second router into branch'),
  branchService,
  branchGroup,
  toBranch,
  toMain,
  ours,
  settled(ours, 'tunnel: our end, alone', 'DOWN'),
  theirs,
  ...up('both there'),
  settled(branchService, 'tunnel: branch service, both there', 'ACTIVE'),
  put(ours, 'tunnel: renamed while up', { name: 'our end, renamed' }),
  put(ike, 'tunnel: its policy changed while up', { pfs: 'group2' }),
  put(theirs, 'tunnel: their end administratively down', { admin_state_up: false }),
  ...down('theirs off'),
  settled(branchService, 'tunnel: branch service, theirs off', 'DOWN'),
  put(theirs, 'tunnel: their end up again, with another key', { admin_state_up: true, psk: 'not the same' }),
  settled(branchService, 'tunnel: branch service, keys differ', 'ACTIVE'),
  ...down('keys differ'),
  put(theirs, 'tunnel: the right key', { psk: common.psk }),
  put(branchService, 'tunnel: branch service administratively down', { admin_state_up: false }),
  settled(branchService, 'tunnel: branch service off', 'DOWN'),
  ...down('branch service off'),
  put(branchService, 'tunnel: branch service up again', { admin_state_up: true }),
  ...up('branch service on'),
  remove(theirs, 'tunnel: their end deleted'),
  settled(ours, 'tunnel: our end, theirs deleted', 'DOWN'),
  // Whether the agent reports once more before it lets the router go is chance.
  show(branchService, 'tunnel: branch service, its connection deleted', { shapeOnly: true }),
  put(ours, 'tunnel: our end to an address of nobody', { peer_address: peerAddress }),
  remove(ours, 'tunnel: our end deleted'),
  remove(branchService, 'tunnel: branch service deleted'),
  remove(branchGroup, 'tunnel: branch group deleted'),
  remove(toBranch, 'tunnel: group of the branch deleted'),
  remove(toMain, 'tunnel: group of the main subnet deleted'),
  detach(second, branch, 'tunnel: second router out of branch'),
  remove(branch, 'tunnel: branch subnet deleted'),
]
