import { schedule } from '../neutron/core/agents/scheduling'
import { addNetwork, addRouter, idOf, type Seeding } from './seed-network'
import { seededRandom } from './seeded-random'
import type { OutsidePeer, World } from '../world/world'

/** As many as one VPN service gets. */
const perService = 500

const places = [
  'aarau berlin cadiz dakar essen fargo genoa hanoi ipswich jena kyoto lyon malmo nantes odense porto quito riga',
  'sofia turin ulm varna warsaw york zagreb bergen cork delft espoo faro graz hull innsbruck kiel leeds metz',
]
  .join(' ')
  .split(' ')
const sorts = ['branch', 'branch', 'branch', 'shop', 'shop', 'plant', 'depot', 'clinic']

const modern = { auth_algorithm: 'sha256', encryption_algorithm: 'aes-256', pfs: 'group14' }
const suites = [
  { suffix: 'standard', ike_version: 'v2', ...modern },
  {
    suffix: 'high',
    ike_version: 'v2',
    auth_algorithm: 'sha512',
    encryption_algorithm: 'aes-256',
    pfs: 'group14',
  },
  {
    suffix: 'old-devices',
    ike_version: 'v1',
    auth_algorithm: 'sha1',
    encryption_algorithm: 'aes-128',
    pfs: 'group5',
  },
]
type Suite = (typeof suites)[number]

/** How a connection fares: its device answers, or has another key, or strongSwan cannot load the connection. */
type Fate = 'answers' | 'other-key' | 'not-loaded'

/**
 * Gives project demo of north/RegionOne this many connections more, to devices of their own: some nine of ten come up,
 * some stay DOWN, a few stay PENDING_CREATE. Every tenth VPN service has a subnet, and peer CIDRs on its connections.
 * The same seed gives the same world.
 */
export function seedConnections(world: World, count: number, seed: number): void {
  const cloud = world.clouds.get('north')
  const region = cloud?.regions.get('RegionOne')
  const project = [...(cloud?.projects.values() ?? [])].find(({ name }) => name === 'demo')
  if (!region || !project) throw new Error('The demo has no project demo in north/RegionOne')
  const seeding: Seeding = { region, words: [seed, 'north', 'RegionOne', 'scale'] }
  const external: Seeding = { region, words: [seed, 'north', 'RegionOne'] }
  seedPolicies(seeding, project.id)
  const random = seededRandom(seed)
  for (let service = 0; service * perService < count; service++) {
    const hub = seedHub(seeding, external, { service, project: project.id })
    const last = Math.min(count, (service + 1) * perService)
    for (let at = service * perService; at < last; at++) {
      const site = { at, name: siteName(at, random()), suite: pick(suites, random()), fate: fateOf(random()) }
      world.outsidePeers.push(...seedSite(seeding, hub, site))
    }
  }
}

const pick = <T>(list: readonly T[], share: number): T => {
  const item = list[Math.floor(share * list.length)]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

function siteName(at: number, share: number): string {
  const place = places[at % places.length] ?? ''
  return `${pick(sorts, share)}-${place}-${String(Math.floor(at / places.length) + 1).padStart(3, '0')}`
}

function fateOf(share: number): Fate {
  if (share < 0.9) return 'answers'
  return share < 0.97 ? 'other-key' : 'not-loaded'
}

function seedPolicies(seeding: Seeding, project_id: string): void {
  const { ikepolicies, ipsecpolicies } = seeding.region.tables
  for (const suite of suites) {
    const { ike, ipsec } = policiesOf(suite)
    const common = { project_id, description: 'For many sites' }
    const ikeId = idOf(seeding, 'ikepolicy', suite.suffix)
    ikepolicies.set(ikeId, { id: ikeId, name: `sites-ike-${suite.suffix}`, ...common, ...ike })
    const ipsecId = idOf(seeding, 'ipsecpolicy', suite.suffix)
    ipsecpolicies.set(ipsecId, { id: ipsecId, name: `sites-esp-${suite.suffix}`, ...common, ...ipsec })
  }
}

function policiesOf({ ike_version, auth_algorithm, encryption_algorithm, pfs }: Suite) {
  const algorithms = { auth_algorithm, encryption_algorithm, pfs }
  return {
    ike: {
      ...algorithms,
      ike_version,
      phase1_negotiation_mode: 'main',
      lifetime: { units: 'seconds', value: 28_800 },
    },
    ipsec: {
      ...algorithms,
      transform_protocol: 'esp',
      encapsulation_mode: 'tunnel',
      lifetime: { units: 'seconds', value: 3600 },
    },
  }
}

/** A router with its network and VPN service, that sites are connected to. */
interface Hub {
  project: string
  serviceId: string
  address: string
  cidr: string
  /** The group of the hub's networks; undefined where the service has a subnet. */
  groupId: string | undefined
}

/** Addresses from 203.0.113.40 on, LANs from 10.64.0.0/24 on: apart from what the small demo uses. */
function seedHub(
  seeding: Seeding,
  external: Seeding,
  { service, project }: { service: number; project: string },
): Hub {
  const name = `sites-${String(service + 1).padStart(2, '0')}`
  const address = `203.0.113.${40 + service}`
  const cidr = `10.${64 + service}.0.0/24`
  addNetwork(external, { name, project }, [{ name, cidr, version: 4, gateway: `10.${64 + service}.0.1` }])
  addRouter(external, { name, project, gateway: { 'ext-subnet': address }, interfaces: [name] })
  schedule(seeding.region, idOf(external, 'router', name))
  const subnetId = idOf(external, 'subnet', name)
  const isLegacy = service % 10 === 9
  const groupId = isLegacy
    ? undefined
    : seedGroup(seeding, project, { name, type: 'subnet', endpoint: subnetId })
  const serviceId = idOf(seeding, 'vpnservice', name)
  seeding.region.tables.vpnservices.set(serviceId, {
    id: serviceId,
    project_id: project,
    name,
    description: '',
    router_id: idOf(external, 'router', name),
    subnet_id: isLegacy ? subnetId : null,
    admin_state_up: true,
    external_v4_ip: address,
    external_v6_ip: null,
    status: 'PENDING_CREATE',
  })
  return { project, serviceId, address, cidr, groupId }
}

function seedGroup(
  seeding: Seeding,
  project_id: string,
  { name, type, endpoint }: { name: string; type: string; endpoint: string },
): string {
  const id = idOf(seeding, 'endpoint_group', `${type}/${name}`)
  const group = { id, project_id, name, description: '', type, endpoints: [endpoint] }
  seeding.region.tables.endpoint_groups.set(id, group)
  return id
}

interface Site {
  at: number
  name: string
  suite: Suite
  fate: Fate
}

/** Stores a site's connection and answers its device: 198.18.0.0/15 is there for many (RFC 2544). */
function seedSite(seeding: Seeding, hub: Hub, { at, name, suite, fate }: Site): OutsidePeer[] {
  const address = `198.${18 + Math.floor(at / 65_536)}.${Math.floor(at / 256) % 256}.${at % 256}`
  const within = at % perService
  const lan = `192.168.${Math.floor(within / 2)}.${(within % 2) * 128}/25`
  const psk = `demo-key-of-${name}`
  const { groupId, project: project_id } = hub
  const id = idOf(seeding, 'ipsec_site_connection', name)
  seeding.region.tables.ipsec_site_connections.set(id, {
    id,
    project_id,
    name,
    description: '',
    vpnservice_id: hub.serviceId,
    ikepolicy_id: idOf(seeding, 'ikepolicy', suite.suffix),
    ipsecpolicy_id: idOf(seeding, 'ipsecpolicy', suite.suffix),
    peer_address: address,
    peer_id: address,
    local_id: '',
    peer_cidrs: groupId === undefined ? [lan] : [],
    local_ep_group_id: groupId ?? null,
    peer_ep_group_id:
      groupId === undefined ? null : seedGroup(seeding, project_id, { name, type: 'cidr', endpoint: lan }),
    initiator: 'bi-directional',
    mtu: 1500,
    dpd: { action: fate === 'not-loaded' ? 'restart-by-peer' : 'hold', interval: 30, timeout: 120 },
    admin_state_up: true,
    auth_mode: 'psk',
    route_mode: 'static',
    status: 'PENDING_CREATE',
    psk: fate === 'other-key' ? `${psk}-of-last-year` : psk,
  })
  return fate === 'not-loaded' ? [] : [deviceOf(hub, { name, address, lan, psk, suite })]
}

interface Device {
  name: string
  address: string
  lan: string
  psk: string
  suite: Suite
}

function deviceOf(hub: Hub, { name, address, lan, psk, suite }: Device): OutsidePeer {
  const { ike: ikePolicy, ipsec: ipsecPolicy } = policiesOf(suite)
  return {
    name,
    address,
    localId: address,
    remoteId: hub.address,
    remoteAddress: hub.address,
    psk,
    localCidrs: [lan],
    remoteCidrs: [hub.cidr],
    ikePolicy,
    ipsecPolicy,
  }
}
