import { displayName } from '../../src/domain/text/names'
import { compatiblePair } from '../../src/domain/crypto/presets'
import { seededUuid } from '../../server/demo-cloud/world/ids'
import type { Region, World } from '../../server/demo-cloud/world/world'
import { hostileTexts, type HostileText } from './hostile'

/** The objects that one hostile text stands in, by id: all that has it as a name, and what has it in every value, too. */
export interface HostileObjects extends HostileText {
  /** What the page calls an object of this name. */
  nameOf: (kind: HostileKind) => string
  idOf: (kind: HostileKind) => string
}

export type HostileKind =
  | 'ike'
  | 'oddIke'
  | 'ipsec'
  | 'oddIpsec'
  | 'service'
  | 'local'
  | 'peer'
  | 'named'
  | 'odd'

const stamps = { created_at: '2026-11-20T08:00:00Z', updated_at: '2026-11-20T08:00:00Z', revision_number: 1 }

/** Where a hostile text is put. */
interface Place {
  text: string
  index: number
  tables: Region['tables']
  /** The id of this text's object of a kind. */
  id: (kind: string) => string
  /** What all objects begin with. */
  own: (kind: string) => { id: string; project_id: string; name: string; description: string }
}

/** Puts each hostile text into every text of every resource, as another client of a laxer cloud might have. */
export function fillWithHostile(world: World): HostileObjects[] {
  const cloud = world.clouds.get('north')
  const region = cloud?.regions.get('RegionOne')
  const project = [...(cloud?.projects.values() ?? [])].find(({ name }) => name === 'demo')
  if (!region || !project) throw new Error('The demo cloud has north, RegionOne and demo')
  const { tables } = region
  for (const table of vpnTables(tables)) table.clear()
  return hostileTexts.map(({ what, text }, index): HostileObjects => {
    const id = (kind: string) => seededUuid('hostile', index, kind)
    const own = (kind: string) => ({ id: id(kind), project_id: project.id, name: text, description: text })
    const place: Place = { text, index, tables, id, own }
    addNetwork(place)
    addMachine(place)
    addPolicies(place)
    addEnds(place)
    addConnections(place)
    return { what, text, idOf: id, nameOf: (kind) => displayName({ id: id(kind), name: text }) }
  })
}

/** What the demo starts with has its own specs. */
const vpnTables = (tables: Region['tables']) => [
  tables.ipsec_site_connections,
  tables.vpnservices,
  tables.endpoint_groups,
  tables.ikepolicies,
  tables.ipsecpolicies,
]

function addNetwork({ text, index, tables, id, own }: Place): void {
  const external = [...tables.networks.values()].find((row) => row['router:external'] === true)
  const state = { admin_state_up: true, mtu: 1450, shared: false, 'router:external': false }
  tables.networks.set(id('network'), { ...own('network'), ...state, ...stamps })
  tables.subnets.set(id('subnet'), {
    ...own('subnet'),
    network_id: id('network'),
    ip_version: 4,
    cidr: `10.200.${index}.0/24`,
    gateway_ip: `10.200.${index}.1`,
    enable_dhcp: true,
    dns_nameservers: [text],
    host_routes: [{ destination: text, nexthop: text }],
    ...stamps,
  })
  tables.routers.set(id('router'), {
    ...own('router'),
    admin_state_up: true,
    external_gateway_info: {
      network_id: external?.id,
      external_fixed_ips: [{ subnet_id: id('external'), ip_address: `203.0.113.${100 + index}` }],
      enable_snat: true,
    },
    availability_zones: [text],
    ...stamps,
  })
  tables.agents.set(id('agent'), {
    ...own('agent'),
    host: text,
    agent_type: text,
    binary: text,
    topic: text,
    availability_zone: text,
    configurations: {},
    admin_state_up: true,
    alive: false,
    started_at: '2026-11-20 08:00:00',
    heartbeat_timestamp: '2026-11-20 08:00:30',
    resources_synced: null,
  })
}

function addMachine({ text, index, tables, id, own }: Place): void {
  const port = { network_id: id('network'), mac_address: text, status: text, security_groups: [id('group')] }
  const fixed = (last: number) => [{ subnet_id: id('subnet'), ip_address: `10.200.${index}.${last}` }]
  tables.ports.set(id('interface'), {
    ...own('interface'),
    ...port,
    device_id: id('router'),
    device_owner: 'network:router_interface',
    fixed_ips: fixed(1),
    ...stamps,
  })
  tables.ports.set(id('machine'), {
    ...own('machine'),
    ...port,
    device_id: id('device'),
    device_owner: 'compute:nova',
    fixed_ips: fixed(9),
    port_security_enabled: true,
    ...stamps,
  })
  tables.security_groups.set(id('group'), { ...own('group'), stateful: true, ...stamps })
}

function addPolicies({ text, tables, id, own }: Place): void {
  const odd = {
    auth_algorithm: text,
    encryption_algorithm: text,
    pfs: text,
    lifetime: { units: text, value: 3600 },
  }
  tables.ikepolicies.set(id('ike'), { ...own('ike'), ...compatiblePair.ike })
  tables.ikepolicies.set(id('oddIke'), {
    ...own('oddIke'),
    ...odd,
    ike_version: text,
    phase1_negotiation_mode: text,
  })
  tables.ipsecpolicies.set(id('ipsec'), { ...own('ipsec'), ...compatiblePair.ipsec })
  tables.ipsecpolicies.set(id('oddIpsec'), {
    ...own('oddIpsec'),
    ...odd,
    transform_protocol: text,
    encapsulation_mode: text,
  })
}

function addEnds({ text, index, tables, id, own }: Place): void {
  tables.vpnservices.set(id('service'), {
    ...own('service'),
    router_id: id('router'),
    subnet_id: null,
    admin_state_up: index % 2 === 0,
    external_v4_ip: `203.0.113.${100 + index}`,
    external_v6_ip: text,
    status: text,
  })
  tables.endpoint_groups.set(id('local'), { ...own('local'), type: 'subnet', endpoints: [id('subnet')] })
  tables.endpoint_groups.set(id('peer'), {
    ...own('peer'),
    type: 'cidr',
    endpoints: [`172.16.${index}.0/24`],
  })
  tables.endpoint_groups.set(id('oddPeer'), {
    ...own('oddPeer'),
    type: text,
    endpoints: ['172.17.0.0/16', text],
  })
}

function addConnections({ text, index, tables, id, own }: Place): void {
  const parts = {
    vpnservice_id: id('service'),
    local_ep_group_id: id('local'),
    admin_state_up: true,
    mtu: 1500,
    psk: text,
  }
  tables.ipsec_site_connections.set(id('named'), {
    ...own('named'),
    ...parts,
    ikepolicy_id: id('ike'),
    ipsecpolicy_id: id('ipsec'),
    peer_ep_group_id: id('peer'),
    peer_address: `198.51.100.${index + 1}`,
    peer_id: `198.51.100.${index + 1}`,
    local_id: '',
    peer_cidrs: [],
    initiator: 'bi-directional',
    dpd: { action: 'hold', interval: 30, timeout: 120 },
    auth_mode: 'psk',
    route_mode: 'static',
    status: index % 3 === 0 ? 'ACTIVE' : 'DOWN',
  })
  tables.ipsec_site_connections.set(id('odd'), {
    ...own('odd'),
    ...parts,
    ikepolicy_id: id('oddIke'),
    ipsecpolicy_id: id('oddIpsec'),
    peer_ep_group_id: id('oddPeer'),
    peer_address: text,
    peer_id: text,
    local_id: text,
    peer_cidrs: [text],
    initiator: text,
    dpd: { action: text, interval: 30, timeout: 120 },
    auth_mode: text,
    route_mode: text,
    status: text,
  })
}
