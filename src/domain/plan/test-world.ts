import type { SiteConnection } from '../neutron/resources/site-connection'
import { algorithmOptions } from '../neutron/algorithm-options'
import { presetsFor } from '../crypto/presets'
import type { SiteWorld } from '../site/site-snapshot'
import type { TunnelEnd } from '../site/connection-end'

const owner = { project_id: 'p', description: '' }
const [preset] = presetsFor(algorithmOptions(new Set()))
if (!preset) throw new Error('Every cloud has a preset')

/** A site for tests of plans: two routers with a service each, at `{net}.0.1` and `{net}.0.2`, and a connection. */
function testWorld(region: string, net: string, peer: { address: string; cidr: string }): SiteWorld {
  const id = (name: string) => `${region}-${name}`
  const router = (name: string, last: number) => ({
    id: id(name),
    name,
    hasGateway: true,
    gatewayAddresses: [`${net}.0.${last}`],
    subnetIds: [id(`${name}-net`)],
    interfaceAddresses: [`${net}.${last}0.1`],
  })
  const subnet = (name: string, third: number) => ({
    id: id(name),
    name,
    project_id: 'p',
    network_id: 'n',
    cidr: `${net}.${third}.0/24`,
    ip_version: 4 as const,
    gateway_ip: `${net}.${third}.1`,
    host_routes: [],
  })
  const service = (name: string, last: number) => ({
    ...owner,
    id: id(`${name}-service`),
    name: `${name}-service`,
    router_id: id(name),
    subnet_id: null,
    admin_state_up: true,
    external_v4_ip: `${net}.0.${last}`,
    external_v6_ip: null,
    status: 'ACTIVE',
  })
  return {
    site: { key: region, cloud: { id: 'c', name: 'C' }, region, project: { id: 'p', name: 'p' } },
    scheduler: 'l3',
    routers: [router('one', 1), router('two', 2)],
    subnets: [subnet('one-net', 10), subnet('two-net', 20)],
    services: [service('one', 1), service('two', 2)],
    groups: [
      { ...owner, id: id('local'), name: 'local', type: 'subnet', endpoints: [id('one-net')] },
      { ...owner, id: id('peer'), name: 'peer', type: 'cidr', endpoints: [peer.cidr] },
    ],
    ikePolicies: [{ ...owner, id: id('ike'), name: 'ike', ...(preset?.ike ?? never()) }],
    ipsecPolicies: [{ ...owner, id: id('ipsec'), name: 'ipsec', ...(preset?.ipsec ?? never()) }],
    connections: [connectionOf(region, peer.address)],
  }
}

/** A connection of `testWorld`, on the service of router `one`. */
export function connectionOf(region: string, peerAddress: string, name = 'tunnel'): SiteConnection {
  return {
    ...owner,
    id: `${region}-${name}`,
    name,
    vpnservice_id: `${region}-one-service`,
    ikepolicy_id: `${region}-ike`,
    ipsecpolicy_id: `${region}-ipsec`,
    peer_address: peerAddress,
    peer_id: peerAddress,
    local_id: '',
    peer_cidrs: [],
    local_ep_group_id: `${region}-local`,
    peer_ep_group_id: `${region}-peer`,
    initiator: 'bi-directional',
    mtu: 1400,
    dpd: { action: 'hold', interval: 30, timeout: 120 },
    admin_state_up: true,
    auth_mode: 'psk',
    route_mode: 'static',
    status: 'ACTIVE',
  }
}

/** Two sites whose connections are the ends of one tunnel. */
export function testTunnel(): { near: TunnelEnd; far: TunnelEnd; worlds: SiteWorld[] } {
  const here = testWorld('A', '10.1', { address: '10.2.0.1', cidr: '10.2.10.0/24' })
  const there = testWorld('B', '10.2', { address: '10.1.0.1', cidr: '10.1.10.0/24' })
  return { near: endOf(here), far: endOf(there), worlds: [here, there] }
}

function endOf(world: SiteWorld): TunnelEnd {
  return { world, connection: world.connections[0] ?? never() }
}

function never(): never {
  throw new Error('not reached')
}
