import type { NegotiationDriver } from '../../../src/domain/site/negotiation'
import { zedExtensions } from './seed-extensions'
import { schedule } from '../neutron/core/agents/scheduling'
import { addAgents, addMachines, addNetwork, addRouter, type Seeding } from './seed-network'
import { seedPartner, seedShops } from './seed-shops'
import { seedVpn } from './seed-vpn'
import type { Cloud, Region } from '../world/world'

interface RegionPlan {
  name: string
  /** External subnets: IPv4 with its pool, IPv6 by prefix; `first` is the last octet of router1's address. */
  external: { v4: string; v6: string; first: number; last: number }
  /** `private` and `office` by their first three octets, the IPv6 subnet by prefix. */
  inner: { private: string; office: string; lab: string; v6: string }
}

const plans: Record<string, { driver: NegotiationDriver; regions: RegionPlan[] }> = {
  north: {
    driver: 'strongswan',
    regions: [
      {
        name: 'RegionOne',
        external: { v4: '203.0.113', v6: '2001:db8:101:', first: 10, last: 99 },
        inner: { private: '10.10.10', office: '10.10.20', lab: '10.10.30', v6: 'fd10:10::' },
      },
      {
        name: 'RegionTwo',
        external: { v4: '203.0.113', v6: '2001:db8:102:', first: 110, last: 199 },
        inner: { private: '20.20.20', office: '20.20.21', lab: '20.20.22', v6: 'fd20:20::' },
      },
    ],
  },
  south: {
    driver: 'libreswan',
    regions: [
      {
        name: 'RegionOne',
        external: { v4: '198.51.100', v6: '2001:db8:201:', first: 110, last: 199 },
        inner: { private: '10.30.30', office: '10.30.40', lab: '10.30.50', v6: 'fd30:30::' },
      },
    ],
  },
}

/** Ids of the clouds there are. */
export const cloudIds = Object.keys(plans)

/** Gives a cloud its regions, with networks, routers, agents, and VPN objects where the demo starts. */
export function seedRegions(cloud: Cloud, seed: number): void {
  const cloudPlan = plans[cloud.id]
  if (!cloudPlan) throw new Error(`no plan for a cloud named ${cloud.id}`)
  for (const plan of cloudPlan.regions) {
    const region = emptyRegion(plan.name, cloudPlan.driver)
    cloud.regions.set(plan.name, region)
    const seeding: Seeding = { region, words: [seed, cloud.id, plan.name] }
    const projects = Object.fromEntries([...cloud.projects.values()].map(({ id, name }) => [name, id]))
    seedNetworks(seeding, plan, projects)
    seedRouters(seeding, plan, projects)
    const host = `${cloud.id}-net-${plan.name === 'RegionOne' ? 'r1' : 'r2'}`
    for (const node of [host, `${host}b`]) addAgents(seeding, node)
    for (const { id } of region.tables.routers.values()) schedule(region, id)
    if (cloud.id === 'north' && plan.name === 'RegionOne') {
      seedVpn(seeding, projects.demo ?? '')
      seedShops(seeding, projects.alt ?? '')
      // Berlin may reach them; a new site is let in by a rule of its own, as on a real cloud.
      addMachines(seeding, {
        subnet: 'private-subnet',
        group: 'hq-servers',
        from: ['192.168.20.0/24'],
        names: { 'web-1': '10.10.10.11', 'db-1': '10.10.10.12' },
      })
    }
    if (cloud.id === 'south') seedPartner(seeding, projects.alt ?? '')
  }
}

function emptyRegion(name: string, driver: NegotiationDriver): Region {
  return {
    name,
    driver,
    release: 'zed',
    extensions: new Set(zedExtensions),
    tables: {
      networks: new Map(),
      subnets: new Map(),
      routers: new Map(),
      ports: new Map(),
      security_groups: new Map(),
      security_group_rules: new Map(),
      agents: new Map(),
      ikepolicies: new Map(),
      ipsecpolicies: new Map(),
      vpnservices: new Map(),
      endpoint_groups: new Map(),
      ipsec_site_connections: new Map(),
    },
    bindings: { l3: new Map(), vpn: new Map() },
    flavors: new Map(),
    quotas: new Map(),
    flapping: new Map(),
    notify: () => undefined,
  }
}

function seedNetworks(seeding: Seeding, plan: RegionPlan, projects: Record<string, string>): void {
  const { external, inner } = plan
  const { demo = '', alt = '', admin = '' } = projects
  const pool = { start: `${external.v4}.${external.first}`, end: `${external.v4}.${external.last}` }
  const v6 = { cidr: `${external.v6}:/64`, version: 6 as const, gateway: `${external.v6}:1` }
  addNetwork(seeding, { name: 'ext-net', project: admin, isExternal: true }, [
    { ...inV4('ext-subnet', external.v4), pool },
    { name: 'ext-subnet-v6', ...v6 },
  ])
  addNetwork(seeding, { name: 'private', project: demo }, [
    inV4('private-subnet', inner.private),
    { name: 'private-subnet-v6', cidr: `${inner.v6}/64`, version: 6, gateway: `${inner.v6}1` },
  ])
  addNetwork(seeding, { name: 'office', project: demo }, [inV4('office-subnet', inner.office)])
  addNetwork(seeding, { name: 'lab', project: demo }, [inV4('lab-subnet', inner.lab)])
  addNetwork(seeding, { name: 'storage', project: demo }, [inV4('storage-subnet', '172.20.0')])
  addNetwork(seeding, { name: 'alt-net', project: alt }, [inV4('alt-subnet', '10.99.0')])
}

function inV4(name: string, prefix: string) {
  return { name, cidr: `${prefix}.0/24`, version: 4 as const, gateway: `${prefix}.1` }
}

function seedRouters(seeding: Seeding, { external }: RegionPlan, projects: Record<string, string>): void {
  const { demo = '', alt = '' } = projects
  const gateway = (offset: number) => ({
    'ext-subnet': `${external.v4}.${external.first + offset}`,
    'ext-subnet-v6': `${external.v6}:${external.first + offset}`,
  })
  const inner = ['private-subnet', 'private-subnet-v6', 'office-subnet']
  addRouter(seeding, { name: 'router1', project: demo, gateway: gateway(0), interfaces: inner })
  addRouter(seeding, { name: 'router2', project: demo, gateway: gateway(1), interfaces: ['lab-subnet'] })
  addRouter(seeding, { name: 'router-internal', project: demo, interfaces: ['storage-subnet'] })
  addRouter(seeding, { name: 'alt-router', project: alt, gateway: gateway(2), interfaces: ['alt-subnet'] })
}
