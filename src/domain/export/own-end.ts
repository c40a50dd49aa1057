import { siteText } from '../text/names'
import type { EndpointGroup } from '../neutron/resources/endpoint-group'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'
import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'
import { refusal, type Refusal } from './refusal'
import { msg, type Format, type Message } from '../text/message'
import type { PlanSite } from '../site/plan-site'
import { serviceOf, type TunnelEnd } from '../site/connection-end'

/** A connection with everything it stands on, for tools that make it anew. */
export interface OwnEnd {
  connection: SiteConnection
  service: VpnService
  ike: IkePolicy
  ipsec: IpsecPolicy
  /** Undefined where the service has a subnet and the connection carries CIDRs. */
  groups: { local: EndpointGroup; peer: EndpointGroup } | undefined
  site: string
  region: string
  /** Where it is, as plans name it. */
  at: PlanSite
}

/** A tool that makes this end; `refusals` are what it cannot say. */
export interface OwnTarget {
  id: string
  label: Message
  fileName: (name: string) => string
  checked: Message
  refusals: (end: OwnEnd) => Refusal[]
  /** `format` writes what the file says in English. */
  write: (end: OwnEnd, format: Format) => string
}

/** The connection with its parts; undefined where one of them was not read. */
export function ownEndOf(end: TunnelEnd): OwnEnd | undefined {
  const { world, connection } = end
  const service = serviceOf(end)
  const ike = world.ikePolicies.find(({ id }) => id === connection.ikepolicy_id)
  const ipsec = world.ipsecPolicies.find(({ id }) => id === connection.ipsecpolicy_id)
  const local = world.groups.find(({ id }) => id === connection.local_ep_group_id)
  const peer = world.groups.find(({ id }) => id === connection.peer_ep_group_id)
  if (!service || !ike || !ipsec) return undefined
  return {
    connection,
    service,
    ike,
    ipsec,
    groups: local && peer ? { local, peer } : undefined,
    site: siteText(world.site),
    region: world.site.region,
    at: world.site,
  }
}

/** Terraform’s provider and Heat’s resources take no other phase 1 mode (contract, section 11.2). */
export function mainModeOnly({ ike }: OwnEnd, tool: string): Refusal[] {
  return ike.phase1_negotiation_mode === 'main'
    ? []
    : [refusal('ike', 'phase1_negotiation_mode', msg('{tool} supports only main mode', { tool }), 'main')]
}
