import { gatewayAddresses } from '../neutron/core/routers/router-facts'
import { idOf, type Seeding } from './seed-network'
import type { OutsidePeer } from '../world/world'

export const strong = { auth_algorithm: 'sha256', encryption_algorithm: 'aes-256', pfs: 'group14' }
const legacy = { auth_algorithm: 'sha1', encryption_algorithm: 'aes-128', pfs: 'group5' }
const spare = { auth_algorithm: 'sha384', encryption_algorithm: 'aes-256', pfs: 'group14' }
const ikeRest = { phase1_negotiation_mode: 'main', lifetime: { units: 'seconds', value: 28_800 } }
const espRest = {
  transform_protocol: 'esp',
  encapsulation_mode: 'tunnel',
  lifetime: { units: 'seconds', value: 3600 },
}

/**
 * The branch offices of north/RegionOne's router1: strict devices (IKEv2, AES-256, SHA-256, group 14), each with a LAN
 * of its own, ids their addresses, and `private-subnet` (10.10.10.0/24) expected on the cloud's side. Nothing is
 * configured for `branch-oslo`: it is there for demonstrations, whose connection to it comes up.
 */
export const branches: OutsidePeer[] = [
  branch('branch-berlin', '198.51.100.20', '192.168.20.0/24', 'demo-branch-berlin-secret-2026-11-23'),
  branch('branch-lisbon', '198.51.100.30', '192.168.30.0/24', 'demo-branch-lisbon-secret-2026-11-23'),
  branch('branch-oslo', '198.51.100.40', '192.168.40.0/24', 'demo-branch-oslo-secret-2026-11-23'),
]

function branch(name: string, address: string, lan: string, psk: string): OutsidePeer {
  return deviceAt({ name, address, lan, psk }, { address: '203.0.113.10', lan: '10.10.10.0/24' })
}

interface Place {
  address: string
  lan: string
}

/** A strict device that expects the cloud at `cloud`; both are known by their addresses. */
export function deviceAt(device: Place & { name: string; psk: string }, cloud: Place): OutsidePeer {
  return {
    name: device.name,
    address: device.address,
    localId: device.address,
    remoteId: cloud.address,
    remoteAddress: cloud.address,
    psk: device.psk,
    localCidrs: [device.lan],
    remoteCidrs: [cloud.lan],
    ikePolicy: { ...strong, ...ikeRest, ike_version: 'v2' },
    ipsecPolicy: { ...strong, ...espRest },
  }
}

/** The VPN a project has when the demo starts: one tunnel up, two down for different reasons, one service still unused. */
export function seedVpn(seeding: Seeding, project: string): void {
  for (const choice of policyChoices) seedPolicies(seeding, project, choice)
  for (const group of groups(seeding)) seedGroup(seeding, project, group)
  seedService(seeding, project, { name: 'hq-gateway', router: 'router1' })
  seedService(seeding, project, { name: 'lab-gateway', router: 'router2' })
  const here = { service: 'hq-gateway', local: 'hq-private' }
  const modern = { ...here, ike: 'ike-aes256', ipsec: 'esp-aes256' }
  const old = { ...here, ike: 'ike-legacy', ipsec: 'esp-legacy' }
  const berlin = { name: 'branch-berlin', peer: '198.51.100.20', group: 'berlin-lan' }
  seedConnection(seeding, project, { ...berlin, ...modern, psk: 'demo-branch-berlin-secret-2026-11-23' })
  const lisbon = { name: 'branch-lisbon', peer: '198.51.100.30', group: 'lisbon-lan' }
  seedConnection(seeding, project, { ...lisbon, ...modern, psk: 'demo-branch-lisbon-secret-2025' })
  const office = { name: 'old-office', peer: '192.0.2.77', group: 'old-office-lan' }
  seedConnection(seeding, project, { ...office, ...old, psk: 'demo-old-office-secret-2024' })
}

interface PolicyChoice {
  /** What the names of both policies end with. */
  suffix: string
  description: string
  version: 'v1' | 'v2'
  algorithms: typeof strong
}

const policyChoices: readonly PolicyChoice[] = [
  { suffix: 'aes256', description: 'For new sites', version: 'v2', algorithms: strong },
  { suffix: 'legacy', description: 'Only for the old office', version: 'v1', algorithms: legacy },
  { suffix: 'spare', description: 'Not in use yet', version: 'v2', algorithms: spare },
]

/** Stores an IKE and an IPsec policy of the same algorithms. */
export function seedPolicies(seeding: Seeding, project_id: string, choice: PolicyChoice): void {
  const { ikepolicies, ipsecpolicies } = seeding.region.tables
  const { suffix, description, version, algorithms } = choice
  const ike = idOf(seeding, 'ikepolicy', `ike-${suffix}`)
  const named = { project_id, description, ...algorithms }
  ikepolicies.set(ike, { id: ike, name: `ike-${suffix}`, ...named, ...ikeRest, ike_version: version })
  const ipsec = idOf(seeding, 'ipsecpolicy', `esp-${suffix}`)
  ipsecpolicies.set(ipsec, { id: ipsec, name: `esp-${suffix}`, ...named, ...espRest })
}

interface GroupSeed {
  name: string
  type: 'subnet' | 'cidr'
  endpoints: string[]
}

const groups = (seeding: Seeding): GroupSeed[] => [
  { name: 'hq-private', type: 'subnet', endpoints: [idOf(seeding, 'subnet', 'private-subnet')] },
  { name: 'berlin-lan', type: 'cidr', endpoints: ['192.168.20.0/24'] },
  { name: 'lisbon-lan', type: 'cidr', endpoints: ['192.168.30.0/24'] },
  { name: 'old-office-lan', type: 'cidr', endpoints: ['172.16.9.0/24'] },
]

/** Stores an endpoint group. */
export function seedGroup(seeding: Seeding, project_id: string, group: GroupSeed): void {
  const id = idOf(seeding, 'endpoint_group', group.name)
  seeding.region.tables.endpoint_groups.set(id, { id, project_id, description: '', ...group })
}

/** Stores a VPN service on a router, with the addresses of that router's gateway. */
export function seedService(
  seeding: Seeding,
  project_id: string,
  { name, router }: { name: string; router: string },
): void {
  const id = idOf(seeding, 'vpnservice', name)
  const router_id = idOf(seeding, 'router', router)
  const gateway = seeding.region.tables.routers.get(router_id)
  if (!gateway) throw new Error(`no router ${router} for ${name}`)
  const [v4 = null, v6 = null] = gatewayAddresses(gateway)
  seeding.region.tables.vpnservices.set(id, {
    id,
    project_id,
    name,
    description: '',
    router_id,
    subnet_id: null,
    admin_state_up: true,
    external_v4_ip: v4,
    external_v6_ip: v6,
    status: 'PENDING_CREATE',
  })
}

interface ConnectionSeed {
  name: string
  /** The address of the other end, which it is known by too. */
  peer: string
  /** Names: of the service, and of the groups on this side and the other. */
  service: string
  local: string
  group: string
  ike: string
  ipsec: string
  psk: string
  /** Where it differs from what a new connection is. */
  dpdAction?: string
  isDisabled?: boolean
}

/** Stores a connection, as it is before an agent has seen it. */
export function seedConnection(seeding: Seeding, project_id: string, seed: ConnectionSeed): void {
  const id = idOf(seeding, 'ipsec_site_connection', seed.name)
  seeding.region.tables.ipsec_site_connections.set(id, {
    id,
    project_id,
    name: seed.name,
    description: '',
    vpnservice_id: idOf(seeding, 'vpnservice', seed.service),
    ikepolicy_id: idOf(seeding, 'ikepolicy', seed.ike),
    ipsecpolicy_id: idOf(seeding, 'ipsecpolicy', seed.ipsec),
    peer_address: seed.peer,
    peer_id: seed.peer,
    local_id: '',
    peer_cidrs: [],
    local_ep_group_id: idOf(seeding, 'endpoint_group', seed.local),
    peer_ep_group_id: idOf(seeding, 'endpoint_group', seed.group),
    initiator: 'bi-directional',
    mtu: 1500,
    dpd: { action: seed.dpdAction ?? 'hold', interval: 30, timeout: 120 },
    admin_state_up: seed.isDisabled !== true,
    auth_mode: 'psk',
    route_mode: 'static',
    status: 'PENDING_CREATE',
    psk: seed.psk,
  })
}
