import { z } from 'zod'
import { endpointGroup } from '../../../src/domain/neutron/resources/endpoint-group'
import { ikePolicy } from '../../../src/domain/neutron/resources/ike-policy'
import { ipsecPolicy } from '../../../src/domain/neutron/resources/ipsec-policy'
import { siteConnection } from '../../../src/domain/neutron/resources/site-connection'
import { vpnService } from '../../../src/domain/neutron/resources/vpn-service'
import { schedule } from '../neutron/core/agents/scheduling'
import { releaseNames } from '../releases/release-names'
import type { Cloud, Region, World } from './world'

const row = z.intersection(
  z.object({ id: z.string(), project_id: z.string() }),
  z.record(z.string(), z.unknown()),
)

/** Agents by router. */
const binding = z.record(z.string(), z.string())

const region = z.object({
  name: z.string(),
  driver: z.enum(['strongswan', 'libreswan']),
  release: z.enum(releaseNames).default('zed'),
  extensions: z.array(z.string()),
  tables: z.object({
    networks: z.array(row),
    subnets: z.array(row),
    routers: z.array(row),
    ports: z.array(row),
    security_groups: z.array(row).default([]),
    security_group_rules: z.array(row).default([]),
    agents: z.array(row),
    ikepolicies: z.array(ikePolicy),
    ipsecpolicies: z.array(ipsecPolicy),
    vpnservices: z.array(z.intersection(vpnService, z.object({ flavor_id: z.string().nullish() }))),
    endpoint_groups: z.array(endpointGroup),
    ipsec_site_connections: z.array(z.intersection(siteConnection, z.object({ psk: z.string() }))),
  }),
  bindings: z.object({ l3: binding, vpn: binding }).optional(),
  quotas: z.record(z.string(), z.record(z.string(), z.number())),
})

const roles = z.record(z.string(), z.array(z.string()))
const named = { id: z.string(), name: z.string() }
const cloud = z.object({
  id: z.string(),
  domains: z.array(z.object(named)),
  projects: z.array(
    z.object({ ...named, domain_id: z.string(), description: z.string(), enabled: z.boolean() }),
  ),
  users: z.array(
    z.object({
      ...named,
      domain_id: z.string(),
      password: z.string(),
      default_project_id: z.string().nullable(),
      roles,
      domain_roles: roles,
      system_roles: z.array(z.string()),
    }),
  ),
  applicationCredentials: z.array(
    z.object({
      ...named,
      secret: z.string(),
      user_id: z.string(),
      project_id: z.string(),
      roles: z.array(z.string()),
      description: z.string().nullable(),
      expires_at: z.string().nullable(),
      unrestricted: z.boolean().nullable(),
    }),
  ),
  regions: z.array(region),
})

const algorithms = {
  auth_algorithm: z.string(),
  encryption_algorithm: z.string(),
  pfs: z.string(),
  lifetime: z.object({ units: z.string(), value: z.number() }),
}
const outsidePeer = z.object({
  name: z.string(),
  address: z.string(),
  localId: z.string(),
  remoteId: z.string(),
  remoteAddress: z.string(),
  psk: z.string(),
  localCidrs: z.array(z.string()),
  remoteCidrs: z.array(z.string()),
  ikePolicy: z.object({ ...algorithms, phase1_negotiation_mode: z.string(), ike_version: z.string() }),
  ipsecPolicy: z.object({ ...algorithms, transform_protocol: z.string(), encapsulation_mode: z.string() }),
})

/** The world as a state file holds it: tables as lists, no tokens. */
export const savedWorld = z.object({
  version: z.literal(1),
  clouds: z.array(cloud),
  outsidePeers: z.array(outsidePeer),
})
export type SavedWorld = z.infer<typeof savedWorld>

/** A world as plain JSON. Tokens stay out: a restart ends every session. */
export function toSaved(world: World): SavedWorld {
  return {
    version: 1,
    clouds: [...world.clouds.values()].map((each) => ({
      id: each.id,
      domains: [...each.domains.values()],
      projects: [...each.projects.values()],
      users: [...each.users.values()],
      applicationCredentials: [...each.applicationCredentials.values()],
      regions: [...each.regions.values()].map(toSavedRegion),
    })),
    outsidePeers: world.outsidePeers,
  }
}

function toSavedRegion({
  name,
  driver,
  release,
  extensions,
  tables,
  bindings,
  quotas,
}: Region): SavedWorld['clouds'][number]['regions'][number] {
  return {
    name,
    driver,
    release,
    extensions: [...extensions],
    tables: {
      networks: [...tables.networks.values()],
      subnets: [...tables.subnets.values()],
      routers: [...tables.routers.values()],
      ports: [...tables.ports.values()],
      security_groups: [...tables.security_groups.values()],
      security_group_rules: [...tables.security_group_rules.values()],
      agents: [...tables.agents.values()],
      ikepolicies: [...tables.ikepolicies.values()],
      ipsecpolicies: [...tables.ipsecpolicies.values()],
      vpnservices: [...tables.vpnservices.values()],
      endpoint_groups: [...tables.endpoint_groups.values()],
      ipsec_site_connections: [...tables.ipsec_site_connections.values()],
    },
    bindings: { l3: Object.fromEntries(bindings.l3), vpn: Object.fromEntries(bindings.vpn) },
    quotas: Object.fromEntries(quotas),
  }
}

/** The world of a state file, without tokens. */
export function fromSaved(saved: SavedWorld): World {
  const clouds = saved.clouds.map((each): Cloud => ({
    id: each.id,
    domains: byId(each.domains),
    projects: byId(each.projects),
    users: byId(each.users),
    applicationCredentials: byId(each.applicationCredentials),
    tokens: new Map(),
    regions: new Map(each.regions.map((kept) => [kept.name, fromSavedRegion(kept)])),
  }))
  return { clouds: byId(clouds), outsidePeers: saved.outsidePeers }
}

function fromSavedRegion({
  tables,
  bindings,
  ...saved
}: SavedWorld['clouds'][number]['regions'][number]): Region {
  const restored: Region = {
    ...saved,
    extensions: new Set(saved.extensions),
    tables: {
      networks: byId(tables.networks),
      subnets: byId(tables.subnets),
      routers: byId(tables.routers),
      ports: byId(tables.ports),
      security_groups: byId(tables.security_groups),
      security_group_rules: byId(tables.security_group_rules),
      agents: byId(tables.agents),
      ikepolicies: byId(tables.ikepolicies),
      ipsecpolicies: byId(tables.ipsecpolicies),
      vpnservices: byId(tables.vpnservices),
      endpoint_groups: byId(tables.endpoint_groups),
      ipsec_site_connections: byId(tables.ipsec_site_connections),
    },
    bindings: {
      l3: new Map(Object.entries(bindings?.l3 ?? {})),
      vpn: new Map(Object.entries(bindings?.vpn ?? {})),
    },
    flavors: new Map(),
    quotas: new Map(Object.entries(saved.quotas)),
    flapping: new Map(),
    notify: () => undefined,
  }
  // Files from before there were several agents don't say where a router is, but whether it is anywhere.
  const hosted = tables.routers.filter(({ availability_zones }) => !bindings && availability_zones)
  for (const { id } of hosted) schedule(restored, id)
  return restored
}

function byId<T extends { id: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((each) => [each.id, each]))
}
