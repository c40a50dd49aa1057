import { standing } from '../connections/connections'
import { localGroup } from '../endpoint-groups'
import { connectionQueries } from './list-filters'
import { account, at, get, given, idOf, type Path, type Request } from '../step'
import { inside, lan, main } from '../topology'
import { service } from '../vpn-services'

const list = (collection: string, about: string, query: Path): Request =>
  get(`list of ${collection}: ${about}`, [`/v2.0/${collection}`, ...query])

const ofServices = (about: string, query: Path) => list('vpn/vpnservices', about, query)
const ofGroups = (about: string, query: Path) => list('vpn/endpoint-groups', about, query)
const ofConnections = (about: string, query: Path) => list('vpn/ipsec-site-connections', about, query)

const own = at`project_id=${account('member', 'projectId')}`

const few = '&fields=peer_address'

/** What the other kinds do with the parameters of a list, where it is not what policies do. */
export const listOfKindsSteps: Request[] = [...services(), ...groups(), ...connections(), ...core()]

function services(): Request[] {
  return [
    ofServices('all', []),
    ofServices('by router', at`?router_id=${idOf(main)}&fields=name`),
    ofServices('by subnet', at`?subnet_id=${idOf(lan)}&fields=name`),
    ofServices('without a subnet', ['?subnet_id=&fields=name']),
    ofServices('with a null subnet', ['?subnet_id=null&fields=name']),
    ofServices('by status', ['?status=ACTIVE&fields=name&fields=status']),
    ofServices('by status in lower case', ['?status=active&fields=name']),
    ofServices('up', ['?admin_state_up=true&fields=name']),
    ofServices('up as 1', ['?admin_state_up=1&fields=name']),
    ofServices('up as yes', ['?admin_state_up=yes&fields=name']),
    ofServices('down', ['?admin_state_up=False&fields=name']),
    ofServices('up and down', ['?admin_state_up=False&admin_state_up=True&fields=name']),
    ofServices('up no boolean', ['?admin_state_up=maybe&fields=name']),
    ofServices('up empty', ['?admin_state_up=&fields=name']),
    ofServices('by flavor', ['?flavor_id=x&fields=name']),
    ofServices('by external address', ['?external_v4_ip=192.0.2.1&fields=name']),
    ofServices('sorted by router', ['?sort_key=router_id&sort_dir=asc&fields=name']),
    ofServices('sorted by status', ['?sort_key=status&sort_dir=asc']),
    ofServices('sorted by subnet', ['?sort_key=subnet_id&sort_dir=asc']),
  ]
}

function groups(): Request[] {
  return [
    ofGroups('by id', at`?id=${idOf(localGroup)}`),
    ofGroups('by type', ['?type=vlan&fields=type&fields=endpoints']),
    ofGroups('by endpoint_type', ['?endpoint_type=vlan&fields=type']),
    ofGroups('by endpoints', ['?endpoints=10.88.1.0/24&fields=type']),
    ofGroups('by name', ['?name=renamed&fields=name']),
    ofGroups('by name empty', ['?name=&fields=type']),
    ofGroups('sorted by name', ['?sort_key=name&sort_dir=asc']),
    ofGroups('sorted by id', ['?sort_key=id&sort_dir=asc']),
    { ...ofGroups('limit', ['?limit=1']), shapeOnly: true },
    ofGroups('marker unknown', ['?limit=1&marker=x']),
  ]
}

function connections(): Request[] {
  return [
    ofConnections('all', []),
    ofConnections('what a poller asks', at`?id=${idOf(standing)}&fields=id&fields=status`),
    ...Object.entries(connectionQueries).map(([name, query]) => ofConnections(name, [`?${query}${few}`])),
    ofConnections('by service', at`?vpnservice_id=${idOf(service)}&fields=peer_address`),
    ofConnections('by local group', at`?local_ep_group_id=${idOf(localGroup)}&fields=peer_address`),
    ofConnections('sorted by status', ['?sort_key=status&sort_dir=asc']),
    ofConnections('sorted by vpnservice_id', ['?sort_key=vpnservice_id&sort_dir=asc']),
    ofConnections('sorted by name', ['?sort_key=name&sort_dir=asc&fields=peer_address']),
    ofConnections('fields psk', ['?fields=psk']),
    ofConnections('fields dpd', ['?fields=dpd']),
    { ...ofConnections('by a reader', ['?fields=psk']), as: 'reader' },
    { ...ofConnections('by another project', ['?fields=id']), as: 'other' },
    { ...ofConnections('of my project by an administrator', ['?fields=peer_address&', ...own]), as: 'admin' },
    { ...ofConnections('in the other region', []), region: 'RegionTwo' },
  ]
}

/** Networks, subnets, routers and ports as a panel for VPNs reads them. */
function core(): Request[] {
  return [
    list('networks', 'external', [
      '?router:external=True&name=fidelity-outside&fields=name&fields=router:external',
    ]),
    list('networks', 'own', ['?', ...own]),
    list('networks', 'by name', ['?name=fidelity-inside&fields=name']),
    list('subnets', 'own', ['?', ...own]),
    list('subnets', 'of a network', at`?network_id=${idOf(inside)}&fields=name`),
    list('subnets', 'of version 6', ['?ip_version=6&fields=name&', ...own]),
    list('subnets', 'of the external network', at`?network_id=${given('external network')}&fields=name`),
    list('routers', 'own', ['?', ...own]),
    list('routers', 'by name', ['?name=main&fields=name&fields=external_gateway_info']),
    { ...list('routers', 'sorted by name', ['?sort_key=name&sort_dir=desc&fields=name']), ordered: true },
    { ...list('routers', 'limit', ['?limit=2&sort_key=name&sort_dir=asc&fields=name']), ordered: true },
    list('ports', 'of a router', at`?device_id=${idOf(main)}&fields=device_owner&fields=fixed_ips`),
    list('ports', 'of a router by owner', at`?device_id=${idOf(main)}&device_owner=network:router_interface`),
    list('ports', 'of a gateway', at`?device_id=${idOf(main)}&device_owner=network:router_gateway`),
  ]
}
