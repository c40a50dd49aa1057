import type { Caller, Cloud, Region, Row, StoredConnection } from '../world/world'
import { createNeutron } from './wire/app'

/** Ids of the small region that the tests run against; the last digits tell the rows apart. */
export const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
export const unknownId = id(0)
export const member = 'project-a'
export const other = 'project-b'

export const ids = {
  externalNetwork: id(1),
  externalSubnet: id(2),
  network: id(3),
  subnet: id(4),
  secondSubnet: id(5),
  looseSubnet: id(6),
  subnetV6: id(7),
  router: id(8),
  insideRouter: id(9),
  otherRouter: id(10),
  ike: id(11),
  ipsec: id(12),
  ahEsp: id(13),
  otherIke: id(14),
  otherIpsec: id(15),
  service: id(20),
  legacyService: id(21),
  otherService: id(22),
  legacyServiceV6: id(23),
  local: id(30),
  peer: id(31),
  loose: id(32),
  localMixed: id(33),
  peerMixed: id(34),
  localV6: id(35),
  peerV6: id(36),
  connection: id(40),
} as const

const callers: Record<string, Caller> = {
  member: { userId: 'u1', projectId: member, roles: new Set(['member', 'reader']), isAdmin: false },
  reader: { userId: 'u2', projectId: member, roles: new Set(['reader']), isAdmin: false },
  auditor: { userId: 'u5', projectId: member, roles: new Set(['auditor', 'reader']), isAdmin: false },
  other: { userId: 'u3', projectId: other, roles: new Set(['member']), isAdmin: false },
  admin: { userId: 'u4', projectId: 'admin', roles: new Set(['admin']), isAdmin: true },
}

const owned = { project_id: member, name: '', description: '' }
const policy = { auth_algorithm: 'sha256', encryption_algorithm: 'aes-256', pfs: 'group14' }
const lifetime = { units: 'seconds', value: 3600 }

function table<R extends { id: string }>(...rows: R[]): Map<string, R> {
  return new Map(rows.map((row) => [row.id, row]))
}

function gateway(address: string) {
  const external_fixed_ips = [{ subnet_id: ids.externalSubnet, ip_address: address }]
  return { network_id: ids.externalNetwork, external_fixed_ips, enable_snat: true }
}

function subnetRow(subnetId: string, cidr: string, gatewayIp: string): Row {
  const ip_version = cidr.includes(':') ? 6 : 4
  return { id: subnetId, ...owned, network_id: ids.network, cidr, ip_version, gateway_ip: gatewayIp }
}

function interfaceRow(number: number, subnetId: string, address: string): Row {
  const fixed_ips = [{ subnet_id: subnetId, ip_address: address }]
  const place = { network_id: ids.network, device_id: ids.router, device_owner: 'network:router_interface' }
  return { id: id(number), ...owned, ...place, fixed_ips }
}

function networkTables() {
  const externalSubnet = subnetRow(ids.externalSubnet, '203.0.113.0/24', '203.0.113.1')
  return {
    networks: table<Row>(
      { id: ids.externalNetwork, ...owned, project_id: 'admin', 'router:external': true },
      { id: ids.network, ...owned, name: 'private' },
    ),
    subnets: table<Row>(
      { ...externalSubnet, network_id: ids.externalNetwork, project_id: 'admin' },
      subnetRow(ids.subnet, '10.77.1.0/24', '10.77.1.1'),
      subnetRow(ids.secondSubnet, '10.77.2.0/24', '10.77.2.1'),
      subnetRow(ids.looseSubnet, '10.77.3.0/24', '10.77.3.1'),
      subnetRow(ids.subnetV6, 'fd00:77::/64', 'fd00:77::1'),
    ),
    routers: table<Row>(
      { id: ids.router, ...owned, external_gateway_info: gateway('203.0.113.10') },
      { id: ids.insideRouter, ...owned, external_gateway_info: null },
      { id: ids.otherRouter, ...owned, project_id: other, external_gateway_info: gateway('203.0.113.11') },
    ),
    security_groups: table<Row>(),
    security_group_rules: table<Row>(),
    ports: table<Row>(
      interfaceRow(50, ids.subnet, '10.77.1.1'),
      interfaceRow(51, ids.secondSubnet, '10.77.2.1'),
      interfaceRow(52, ids.subnetV6, 'fd00:77::1'),
    ),
    agents: table<Row>({
      id: id(60),
      project_id: '',
      agent_type: 'L3 agent',
      host: 'node',
      availability_zone: 'nova',
      alive: true,
      admin_state_up: true,
    }),
  }
}

function policyTables() {
  const ike = { ...policy, lifetime, phase1_negotiation_mode: 'main', ike_version: 'v2' }
  const ipsec = { ...policy, lifetime, transform_protocol: 'esp', encapsulation_mode: 'tunnel' }
  return {
    ikepolicies: table(
      { id: ids.ike, ...owned, ...ike },
      { id: ids.otherIke, ...owned, ...ike, project_id: other },
    ),
    ipsecpolicies: table(
      { id: ids.ipsec, ...owned, ...ipsec },
      { id: ids.ahEsp, ...owned, ...ipsec, transform_protocol: 'ah-esp' },
      { id: ids.otherIpsec, ...owned, ...ipsec, project_id: other },
    ),
  }
}

function vpnTables() {
  const state = {
    admin_state_up: true,
    external_v4_ip: '203.0.113.10',
    external_v6_ip: null,
    status: 'ACTIVE',
  }
  const group = (groupId: string, type: string, ...endpoints: string[]) => ({
    id: groupId,
    ...owned,
    type,
    endpoints,
  })
  return {
    vpnservices: table(
      { id: ids.service, ...owned, ...state, router_id: ids.router, subnet_id: null },
      { id: ids.legacyService, ...owned, ...state, router_id: ids.router, subnet_id: ids.subnet },
      { id: ids.legacyServiceV6, ...owned, ...state, router_id: ids.router, subnet_id: ids.subnetV6 },
      {
        id: ids.otherService,
        ...owned,
        ...state,
        project_id: other,
        router_id: ids.otherRouter,
        subnet_id: null,
      },
    ),
    endpoint_groups: table(
      group(ids.local, 'subnet', ids.secondSubnet),
      group(ids.peer, 'cidr', '10.88.0.0/24'),
      group(ids.loose, 'subnet', ids.looseSubnet),
      group(ids.localMixed, 'subnet', ids.secondSubnet, ids.subnetV6),
      group(ids.peerMixed, 'cidr', '10.88.0.0/24', 'fd00:88::/64'),
      group(ids.localV6, 'subnet', ids.subnetV6),
      group(ids.peerV6, 'cidr', 'fd00:88::/64'),
    ),
    ipsec_site_connections: new Map<string, StoredConnection>(),
  }
}

/** A connection in groups mode that the region accepts; tests replace single attributes. */
export const validConnection = {
  vpnservice_id: ids.service,
  ikepolicy_id: ids.ike,
  ipsecpolicy_id: ids.ipsec,
  peer_address: '198.51.100.7',
  peer_id: '198.51.100.7',
  psk: 'not-a-real-secret',
  local_ep_group_id: ids.local,
  peer_ep_group_id: ids.peer,
}

/** The same in legacy mode. */
export const legacyConnection = {
  ...validConnection,
  vpnservice_id: ids.legacyService,
  local_ep_group_id: null,
  peer_ep_group_id: null,
  peer_cidrs: ['10.88.5.0/24'],
}

/** A connection as the cloud stores it. */
export const storedConnection: StoredConnection = {
  ...validConnection,
  id: ids.connection,
  ...owned,
  local_id: '',
  peer_cidrs: [],
  initiator: 'bi-directional',
  mtu: 1500,
  dpd: { action: 'hold', interval: 30, timeout: 120 },
  admin_state_up: true,
  auth_mode: 'psk',
  route_mode: 'static',
  status: 'ACTIVE',
}

/** A region of Zed with its app; `call` sends a request as one of the callers and reads the answer. */
export function testRegion(...extraExtensions: string[]) {
  const notified: string[] = []
  const extensions = [
    'vpnaas',
    'vpn-endpoint-groups',
    'vpn-flavors',
    'flavors',
    'router',
    'l3_agent_scheduler',
    ...extraExtensions,
  ]
  const region: Region = {
    name: 'RegionOne',
    driver: 'strongswan',
    release: 'zed',
    extensions: new Set(extensions),
    tables: { ...networkTables(), ...policyTables(), ...vpnTables() },
    bindings: {
      l3: new Map([
        [ids.router, id(60)],
        [ids.otherRouter, id(60)],
      ]),
      vpn: new Map(),
    },
    flavors: new Map(),
    quotas: new Map(),
    flapping: new Map(),
    notify: (routerId) => notified.push(routerId),
  }
  const empty = {
    domains: new Map(),
    projects: new Map(),
    users: new Map(),
    applicationCredentials: new Map(),
  }
  const cloud: Cloud = { id: 'test', ...empty, tokens: new Map(), regions: new Map([['RegionOne', region]]) }
  const app = createNeutron({
    cloud,
    region,
    authenticate: (token) => (token === undefined ? undefined : callers[token]),
    keystoneUri: () => 'http://keystone.example',
  })
  const call = async (method: string, path: string, body?: unknown, token = 'member') => {
    const headers = { 'X-Auth-Token': token, 'Content-Type': 'application/json' }
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const init = body === undefined ? { method, headers } : { method, headers, body: text }
    const response = await app.request(path, init)
    const answer: unknown = response.status === 204 ? undefined : await response.json()
    return { status: response.status, body: answer, headers: response.headers }
  }
  return { app, region, notified, call }
}

/** What an error answer is. */
export function refusal(status: number, type: string, message: string) {
  return { status, body: { NeutronError: { type, message, detail: '' } } }
}
