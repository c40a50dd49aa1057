import * as z from 'zod/mini'
import { vpnStatus } from '~/domain/neutron/resources/common'
import { hostedRouter } from '~/domain/neutron/resources/agent'
import type { Site } from '../site/site'
import { readable } from './collection'

const owned = { id: z.string(), project_id: z.string() }
const stated = { ...owned, name: z.string(), status: vpnStatus, admin_state_up: z.boolean() }

const kinds = {
  ikePolicies: readable({
    plural: 'ikepolicies',
    singular: 'ikepolicy',
    path: '/vpn/ikepolicies',
    schema: z.object(owned),
    ownRowsOnly: false,
  }),
  ipsecPolicies: readable({
    plural: 'ipsecpolicies',
    singular: 'ipsecpolicy',
    path: '/vpn/ipsecpolicies',
    schema: z.object(owned),
    ownRowsOnly: false,
  }),
  services: readable({
    plural: 'vpnservices',
    singular: 'vpnservice',
    path: '/vpn/vpnservices',
    schema: z.object({ ...stated, router_id: z.string() }),
    ownRowsOnly: false,
  }),
  groups: readable({
    plural: 'endpoint_groups',
    singular: 'endpoint_group',
    path: '/vpn/endpoint-groups',
    schema: z.object(owned),
    ownRowsOnly: false,
  }),
  connections: readable({
    plural: 'ipsec_site_connections',
    singular: 'ipsec_site_connection',
    path: '/vpn/ipsec-site-connections',
    schema: z.object({ ...stated, vpnservice_id: z.string() }),
    ownRowsOnly: false,
  }),
  routers: readable({
    plural: 'routers',
    singular: 'router',
    path: '/routers',
    schema: hostedRouter,
    ownRowsOnly: false,
  }),
}

/** What the projects of a region have, for tokens that see every project: as little of each row as counting and naming take. */
export const everyProject = {
  ikePolicies: (site: Site) => kinds.ikePolicies.listWhere(site, []),
  ipsecPolicies: (site: Site) => kinds.ipsecPolicies.listWhere(site, []),
  services: (site: Site) => kinds.services.listWhere(site, []),
  groups: (site: Site) => kinds.groups.listWhere(site, []),
  connections: (site: Site) => kinds.connections.listWhere(site, []),
  /** These routers, whoever's they are. */
  routers: (site: Site, ids: readonly string[]) =>
    kinds.routers.listWhere(
      site,
      ids.map((id): [string, string] => ['id', id]),
    ),
}
