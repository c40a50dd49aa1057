import { seededUuid } from '../world/ids'
import { addRule } from '../neutron/core/security-groups/security-group-rows'
import type { Region, Row } from '../world/world'

/** Where a seeded row goes, and the words its id is made from. */
export interface Seeding {
  region: Region
  /** Seed, cloud and region. */
  words: (string | number)[]
}

interface SubnetSeed {
  name: string
  cidr: string
  version: 4 | 6
  gateway: string
  pool?: { start: string; end: string }
}

const stamps = { created_at: '2026-11-20T08:00:00Z', updated_at: '2026-11-20T08:00:00Z', revision_number: 1 }

/** The id of a seeded object, by kind and by a name that is unique within its region. */
export function idOf({ words }: Seeding, kind: string, name: string): string {
  return seededUuid(...words, kind, name)
}

/** Stores a network with its subnets. */
export function addNetwork(
  seeding: Seeding,
  network: { name: string; project: string; isExternal?: boolean },
  subnets: SubnetSeed[],
): void {
  const { name, project, isExternal = false } = network
  const { tables } = seeding.region
  const id = idOf(seeding, 'network', name)
  const state = {
    admin_state_up: true,
    mtu: isExternal ? 1500 : 1450,
    shared: false,
    'router:external': isExternal,
  }
  tables.networks.set(id, { id, project_id: project, name, description: '', ...state, ...stamps })
  for (const subnet of subnets) {
    const row = subnetRow(
      idOf(seeding, 'subnet', subnet.name),
      { project_id: project, network_id: id },
      subnet,
    )
    tables.subnets.set(row.id, row)
  }
}

function subnetRow(id: string, owner: { project_id: string; network_id: string }, seed: SubnetSeed): Row {
  return {
    id,
    ...owner,
    name: seed.name,
    description: '',
    ip_version: seed.version,
    cidr: seed.cidr,
    gateway_ip: seed.gateway,
    ...(seed.pool ? { allocation_pools: [seed.pool] } : {}),
    enable_dhcp: true,
    dns_nameservers: [],
    host_routes: [],
    ...stamps,
  }
}

interface RouterSeed {
  name: string
  project: string
  /** Addresses in the external subnets, by name of subnet. */
  gateway?: Record<string, string>
  /** Names of the subnets it stands in, at each one's gateway address. */
  interfaces: string[]
}

/** Stores a router with the ports of its gateway and its interfaces. */
export function addRouter(seeding: Seeding, router: RouterSeed): void {
  const { tables } = seeding.region
  const id = idOf(seeding, 'router', router.name)
  const external_fixed_ips = Object.entries(router.gateway ?? {}).map(([subnet, ip_address]) => ({
    subnet_id: idOf(seeding, 'subnet', subnet),
    ip_address,
  }))
  const network_id = idOf(seeding, 'network', 'ext-net')
  const external_gateway_info = router.gateway ? { network_id, external_fixed_ips, enable_snat: true } : null
  const basics = { id, project_id: router.project, name: router.name, description: '', admin_state_up: true }
  tables.routers.set(id, { ...basics, external_gateway_info, ...stamps })
  if (router.gateway) {
    addPort(seeding, `${router.name}/gateway`, {
      project_id: '',
      network_id,
      device_id: id,
      device_owner: 'network:router_gateway',
      fixed_ips: external_fixed_ips,
    })
  }
  for (const subnet of router.interfaces) addInterface(seeding, router, subnet)
}

function addInterface(seeding: Seeding, router: RouterSeed, name: string): void {
  const subnet = seeding.region.tables.subnets.get(idOf(seeding, 'subnet', name))
  if (!subnet) throw new Error(`no subnet ${name} to put ${router.name} into`)
  addPort(seeding, `${router.name}/${name}`, {
    project_id: router.project,
    network_id: subnet.network_id,
    device_id: idOf(seeding, 'router', router.name),
    device_owner: 'network:router_interface',
    fixed_ips: [{ subnet_id: subnet.id, ip_address: subnet.gateway_ip }],
  })
}

/** Stores machines on a subnet, in one security group that lets in each other and the networks of `from`. */
export function addMachines(
  seeding: Seeding,
  {
    subnet,
    group,
    from,
    names,
  }: { subnet: string; group: string; from: string[]; names: Record<string, string> },
): void {
  const { tables } = seeding.region
  const row = tables.subnets.get(idOf(seeding, 'subnet', subnet))
  if (!row) throw new Error(`no subnet ${subnet} to put machines into`)
  const { project_id } = row
  const groupId = idOf(seeding, 'security_group', group)
  tables.security_groups.set(groupId, { id: groupId, project_id, name: group, stateful: true, ...stamps })
  const remotes = [{ remote_group_id: groupId }, ...from.map((cidr) => ({ remote_ip_prefix: cidr }))]
  for (const [index, remote] of remotes.entries()) {
    const id = idOf(seeding, 'security_group_rule', `${group}/${index}`)
    addRule(seeding.region, { id, project_id, security_group_id: groupId, direction: 'ingress', ...remote })
  }
  for (const [name, ip_address] of Object.entries(names)) {
    addPort(seeding, name, {
      project_id,
      name,
      network_id: row.network_id,
      device_id: idOf(seeding, 'machine', name),
      device_owner: 'compute:nova',
      fixed_ips: [{ subnet_id: row.id, ip_address }],
      security_groups: [groupId],
      port_security_enabled: true,
    })
  }
}

function addPort(
  seeding: Seeding,
  name: string,
  port: { project_id: string } & Record<string, unknown>,
): void {
  const id = idOf(seeding, 'port', name)
  const mac_address = `fa:16:3e:${id.slice(0, 2)}:${id.slice(2, 4)}:${id.slice(4, 6)}`
  seeding.region.tables.ports.set(id, { id, name: '', ...port, mac_address, status: 'ACTIVE', ...stamps })
}

/** Stores the agents of one network node of a region, alive, the L3 agent with the VPN extension. */
export function addAgents(seeding: Seeding, host: string): void {
  const agent = (kind: string, row: Record<string, unknown>) => {
    const id = idOf(seeding, kind, host)
    seeding.region.tables.agents.set(id, { id, project_id: '', host, ...row, ...agentState })
  }
  agent('agent', {
    agent_type: 'L3 agent',
    binary: 'neutron-l3-agent',
    topic: 'l3_agent',
    availability_zone: 'nova',
    configurations: {
      agent_mode: 'legacy',
      ex_gw_ports: 2,
      extensions: ['vpnaas'],
      floating_ips: 0,
      handle_internal_only_routers: true,
      interface_driver: 'linuxbridge',
      interfaces: 3,
      log_agent_heartbeats: false,
      routers: 3,
    },
  })
  agent('bridge-agent', {
    agent_type: 'Linux bridge agent',
    binary: 'neutron-linuxbridge-agent',
    topic: 'N/A',
    availability_zone: null,
    configurations: { bridge_mappings: {}, devices: 5, extensions: [], interface_mappings: { wan: 'wan0' } },
  })
}

const agentState = {
  admin_state_up: true,
  created_at: '2026-11-20 08:00:00',
  started_at: '2026-11-20 08:00:00',
  heartbeat_timestamp: '2026-11-20 08:00:30',
  description: null,
  resources_synced: null,
  alive: true,
}
