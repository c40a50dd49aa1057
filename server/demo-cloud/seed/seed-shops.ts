import { idOf, type Seeding } from './seed-network'
import { deviceAt, seedConnection, seedGroup, seedPolicies, seedService, strong } from './seed-vpn'
import type { OutsidePeer } from '../world/world'

/** What an audit calls broken: 64-bit blocks and a group of 1024 bits. */
const ancient = { auth_algorithm: 'sha1', encryption_algorithm: '3des', pfs: 'group2' }
const lan = '10.99.0.0/24'
const north = { address: '203.0.113.12', lan }
const south = { address: '198.51.100.112', lan }

const devices = {
  porto: { name: 'shop-porto', address: '198.51.100.50', lan: '192.168.50.0/24', psk: 'demo-shop-porto-key' },
  quito: { name: 'shop-quito', address: '198.51.100.60', lan: '192.168.60.0/24', psk: 'demo-shop-quito-key' },
  york: { name: 'partner-york', address: '192.0.2.90', lan: '192.168.90.0/24', psk: 'demo-partner-york-key' },
}

/** The devices of project alt's tunnels that answer. */
export const shopDevices: OutsidePeer[] = [
  deviceAt(devices.porto, north),
  deviceAt(devices.quito, north),
  deviceAt(devices.york, south),
]

/**
 * The VPN of project alt in north/RegionOne, for who sees more projects than one: a tunnel up, one whose other end has
 * another key, one to nobody with policies of the nineties, one that is disabled, and one that no agent can load.
 */
export function seedShops(seeding: Seeding, project: string): void {
  seedGateway(seeding, project)
  seedPolicies(seeding, project, {
    suffix: 'tills',
    description: 'For tills of 1999',
    version: 'v1',
    algorithms: ancient,
  })
  const modern = { ike: 'ike-shops', ipsec: 'esp-shops' }
  const old = { ike: 'ike-tills', ipsec: 'esp-tills' }
  seedShop(seeding, project, { ...devices.porto, ...modern })
  seedShop(seeding, project, { ...devices.quito, ...modern, psk: 'demo-shop-quito-key-of-last-year' })
  const nobody = { lan: '192.168.70.0/24', psk: 'demo-shop-key' }
  seedShop(seeding, project, { ...nobody, name: 'shop-riga', address: '192.0.2.78', ...old })
  seedShop(seeding, project, {
    ...nobody,
    name: 'shop-turin',
    address: '192.0.2.79',
    ...modern,
    isDisabled: true,
  })
  // No keyword of strongSwan: the daemon drops the connection, and the agent never reports it.
  seedShop(seeding, project, {
    ...nobody,
    name: 'shop-varna',
    address: '192.0.2.80',
    ...modern,
    dpdAction: 'restart-by-peer',
  })
}

/** The VPN of project alt in the cloud south: one tunnel, up. */
export function seedPartner(seeding: Seeding, project: string): void {
  seedGateway(seeding, project)
  seedShop(seeding, project, { ...devices.york, ike: 'ike-shops', ipsec: 'esp-shops' })
}

function seedGateway(seeding: Seeding, project: string): void {
  seedPolicies(seeding, project, {
    suffix: 'shops',
    description: '',
    version: 'v2',
    algorithms: strong,
  })
  const endpoints = [idOf(seeding, 'subnet', 'alt-subnet')]
  seedGroup(seeding, project, { name: 'shops-private', type: 'subnet', endpoints })
  seedService(seeding, project, { name: 'shops-gateway', router: 'alt-router' })
}

interface ShopSeed {
  name: string
  address: string
  lan: string
  psk: string
  ike: string
  ipsec: string
  isDisabled?: boolean
  dpdAction?: string
}

function seedShop(seeding: Seeding, project: string, shop: ShopSeed): void {
  const { address, lan: endpoint, ...rest } = shop
  const group = `${shop.name}-lan`
  seedGroup(seeding, project, { name: group, type: 'cidr', endpoints: [endpoint] })
  const place = { service: 'shops-gateway', local: 'shops-private', group, peer: address }
  seedConnection(seeding, project, { ...rest, ...place })
}
