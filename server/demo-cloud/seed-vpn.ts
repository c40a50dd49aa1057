import { idOf, type Seeding } from './seed-network'
import type { OutsidePeer } from './world'

const strong = { auth_algorithm: 'sha256', encryption_algorithm: 'aes-256', pfs: 'group14' }
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
export const outsidePeers: OutsidePeer[] = [
  branch('branch-berlin', '198.51.100.20', '192.168.20.0/24', 'demo-branch-berlin-secret-2026-11-23'),
  branch('branch-lisbon', '198.51.100.30', '192.168.30.0/24', 'demo-branch-lisbon-secret-2026-11-23'),
  branch('branch-oslo', '198.51.100.40', '192.168.40.0/24', 'demo-branch-oslo-secret-2026-11-23'),
]

function branch(name: string, address: string, lan: string, psk: string): OutsidePeer {
  const remote = '203.0.113.10'
  return {
    name,
    address,
    localId: address,
    remoteId: remote,
    remoteAddress: remote,
    psk,
    localCidrs: [lan],
    remoteCidrs: ['10.10.10.0/24'],
    ikePolicy: { ...strong, ...ikeRest, ike_version: 'v2' },
    ipsecPolicy: { ...strong, ...espRest },
  }
}

/** The VPN a project has when the demo starts: one tunnel up, two down for different reasons, one service still unused. */
export function seedVpn(seeding: Seeding, project: string): void {
  seedPolicies(seeding, project)
  seedGroups(seeding, project)
  seedService(seeding, project, { name: 'hq-gateway', router: 'router1', address: 10 })
  seedService(seeding, project, { name: 'lab-gateway', router: 'router2', address: 11 })
  const modern = { ike: 'ike-aes256', ipsec: 'esp-aes256' }
  const old = { ike: 'ike-legacy', ipsec: 'esp-legacy' }
  const berlin = { name: 'branch-berlin', peer: '198.51.100.20', group: 'berlin-lan' }
  seedConnection(seeding, project, { ...berlin, ...modern, psk: 'demo-branch-berlin-secret-2026-11-23' })
  const lisbon = { name: 'branch-lisbon', peer: '198.51.100.30', group: 'lisbon-lan' }
  seedConnection(seeding, project, { ...lisbon, ...modern, psk: 'demo-branch-lisbon-secret-2025' })
  const office = { name: 'old-office', peer: '192.0.2.77', group: 'old-office-lan' }
  seedConnection(seeding, project, { ...office, ...old, psk: 'demo-old-office-secret-2024' })
}

function seedPolicies(seeding: Seeding, project_id: string): void {
  const { ikepolicies, ipsecpolicies } = seeding.region.tables
  const choices = [
    { suffix: 'aes256', description: 'For new sites', version: 'v2', algorithms: strong },
    { suffix: 'legacy', description: 'Only for the old office', version: 'v1', algorithms: legacy },
    { suffix: 'spare', description: 'Not in use yet', version: 'v2', algorithms: spare },
  ]
  for (const { suffix, description, version, algorithms } of choices) {
    const ike = idOf(seeding, 'ikepolicy', `ike-${suffix}`)
    const named = { project_id, description, ...algorithms }
    ikepolicies.set(ike, {
      id: ike,
      name: `ike-${suffix}`,
      ...named,
      ...ikeRest,
      ike_version: version,
    })
    const ipsec = idOf(seeding, 'ipsecpolicy', `esp-${suffix}`)
    ipsecpolicies.set(ipsec, { id: ipsec, name: `esp-${suffix}`, ...named, ...espRest })
  }
}

function seedGroups(seeding: Seeding, project_id: string): void {
  const groups = [
    { name: 'hq-private', type: 'subnet', endpoints: [idOf(seeding, 'subnet', 'private-subnet')] },
    { name: 'berlin-lan', type: 'cidr', endpoints: ['192.168.20.0/24'] },
    { name: 'lisbon-lan', type: 'cidr', endpoints: ['192.168.30.0/24'] },
    { name: 'old-office-lan', type: 'cidr', endpoints: ['172.16.9.0/24'] },
  ]
  for (const group of groups) {
    const id = idOf(seeding, 'endpoint_group', group.name)
    seeding.region.tables.endpoint_groups.set(id, { id, project_id, description: '', ...group })
  }
}

function seedService(
  seeding: Seeding,
  project_id: string,
  { name, router, address }: { name: string; router: string; address: number },
): void {
  const id = idOf(seeding, 'vpnservice', name)
  seeding.region.tables.vpnservices.set(id, {
    id,
    project_id,
    name,
    description: '',
    router_id: idOf(seeding, 'router', router),
    subnet_id: null,
    admin_state_up: true,
    external_v4_ip: `203.0.113.${address}`,
    external_v6_ip: `2001:db8:101::${address}`,
    status: 'PENDING_CREATE',
  })
}

interface ConnectionSeed {
  name: string
  peer: string
  group: string
  ike: string
  ipsec: string
  psk: string
}

function seedConnection(seeding: Seeding, project_id: string, seed: ConnectionSeed): void {
  const id = idOf(seeding, 'ipsec_site_connection', seed.name)
  seeding.region.tables.ipsec_site_connections.set(id, {
    id,
    project_id,
    name: seed.name,
    description: '',
    vpnservice_id: idOf(seeding, 'vpnservice', 'hq-gateway'),
    ikepolicy_id: idOf(seeding, 'ikepolicy', seed.ike),
    ipsecpolicy_id: idOf(seeding, 'ipsecpolicy', seed.ipsec),
    peer_address: seed.peer,
    peer_id: seed.peer,
    local_id: '',
    peer_cidrs: [],
    local_ep_group_id: idOf(seeding, 'endpoint_group', 'hq-private'),
    peer_ep_group_id: idOf(seeding, 'endpoint_group', seed.group),
    initiator: 'bi-directional',
    mtu: 1500,
    dpd: { action: 'hold', interval: 30, timeout: 120 },
    admin_state_up: true,
    auth_mode: 'psk',
    route_mode: 'static',
    status: 'PENDING_CREATE',
    psk: seed.psk,
  })
}
