import type { NegotiationDriver } from '../../../src/domain/site/negotiation'
import type { Flavor } from '../../../src/domain/neutron/rules/flavor'
import type { Scheduler } from '../../../src/domain/neutron/rules/router-scheduling'
import type { EndpointGroup } from '../../../src/domain/neutron/resources/endpoint-group'
import type { IkePolicy } from '../../../src/domain/neutron/resources/ike-policy'
import type { IpsecPolicy } from '../../../src/domain/neutron/resources/ipsec-policy'
import type { SiteConnection } from '../../../src/domain/neutron/resources/site-connection'
import type { VpnService } from '../../../src/domain/neutron/resources/vpn-service'
import type { ReleaseName } from '../releases/release-names'

/** A row of any Neutron table: plain JSON, keyed by the wire's attribute names. */
export type Row = { id: string; project_id: string } & Record<string, unknown>

/** A VPN service as the cloud stores it: with its flavor, where it was given one. */
export type StoredService = VpnService & { flavor_id?: string | null | undefined }

/** A connection as the cloud stores it: with its pre-shared key. */
export type StoredConnection = SiteConnection & { psk: string }

/** The tables of one region's Neutron, by collection name; each maps id to row, in order of creation. */
export interface Tables {
  networks: Map<string, Row>
  subnets: Map<string, Row>
  routers: Map<string, Row>
  ports: Map<string, Row>
  security_groups: Map<string, Row>
  security_group_rules: Map<string, Row>
  agents: Map<string, Row>
  ikepolicies: Map<string, IkePolicy>
  ipsecpolicies: Map<string, IpsecPolicy>
  vpnservices: Map<string, StoredService>
  endpoint_groups: Map<string, EndpointGroup>
  ipsec_site_connections: Map<string, StoredConnection>
}

/** One region: a Neutron with its tables, quotas, extensions, and the VPN agent's own memory of it. */
export interface Region {
  name: string
  driver: NegotiationDriver
  /** The OpenStack release whose rules its Neutron follows. */
  release: ReleaseName
  extensions: ReadonlySet<string>
  tables: Tables
  /** Which agent each router is bound to, by router, as each scheduler has it. */
  bindings: Record<Scheduler, Map<string, string>>
  /** An administrator's flavors; a new cloud has none. */
  flavors: Map<string, Flavor & { name: string; description: string }>
  /** Limits set by an administrator, by project, by singular resource name; absent means unlimited. */
  quotas: Map<string, Record<string, number>>
  /** Connections that change their status at each report, with the one shown last. */
  flapping: Map<string, 'ACTIVE' | 'DOWN'>
  /** Called after any VPN write that touches this router, as the service driver casts `vpnservice_updated`. */
  notify: (routerId: string) => void
}

/** A device that is no cloud: a branch office with settings of its own, so that a one-ended connection can come up. */
export interface OutsidePeer {
  name: string
  address: string
  /** What it presents and expects, by effective value. */
  localId: string
  remoteId: string
  /** The cloud router's address it talks to. */
  remoteAddress: string
  psk: string
  localCidrs: string[]
  remoteCidrs: string[]
  ikePolicy: Omit<IkePolicy, 'id' | 'project_id' | 'name' | 'description'>
  ipsecPolicy: Omit<IpsecPolicy, 'id' | 'project_id' | 'name' | 'description'>
}

export interface Domain {
  id: string
  name: string
}
export interface Project {
  id: string
  name: string
  domain_id: string
  description: string
  enabled: boolean
}
export interface User {
  id: string
  name: string
  domain_id: string
  password: string
  default_project_id: string | null
  /** Role names by project id. */
  roles: Record<string, string[]>
  /** Role names by domain id. */
  domain_roles: Record<string, string[]>
  /** Role names on the whole system. */
  system_roles: string[]
}
export interface ApplicationCredential {
  id: string
  name: string
  secret: string
  user_id: string
  project_id: string
  roles: string[]
  description: string | null
  expires_at: string | null
  /** Null where the request did not say. */
  unrestricted: boolean | null
}
export interface Token {
  value: string
  user_id: string
  project_id: string | null
  domain_id: string | null
  /** Whether it is scoped to the whole system. */
  system: boolean
  /** Role names, implied ones included. */
  roles: string[]
  methods: string[]
  audit_ids: string[]
  issued_at: number
  expires_at: number
  application_credential_id: string | null
}

/** One cloud: a Keystone and its regions. */
export interface Cloud {
  id: string
  domains: Map<string, Domain>
  projects: Map<string, Project>
  users: Map<string, User>
  applicationCredentials: Map<string, ApplicationCredential>
  tokens: Map<string, Token>
  regions: Map<string, Region>
}

/** Everything the demo serves. */
export interface World {
  clouds: Map<string, Cloud>
  outsidePeers: OutsidePeer[]
}

/** Who asks, as Keystone's token middleware tells Neutron. */
export interface Caller {
  userId: string
  projectId: string
  roles: ReadonlySet<string>
  isAdmin: boolean
}
