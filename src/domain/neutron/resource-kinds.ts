import type { EndpointGroup } from './resources/endpoint-group'
import type { IkePolicy } from './resources/ike-policy'
import type { IpsecPolicy } from './resources/ipsec-policy'
import type { SiteConnection } from './resources/site-connection'
import type { VpnService } from './resources/vpn-service'

/** Plans as data: ordered API calls on one or more sites, with references from later ones to results of earlier ones. */

/** The five VPN resources as the panel holds them. */
export interface Resources {
  'ike-policy': IkePolicy
  'ipsec-policy': IpsecPolicy
  'vpn-service': VpnService
  'endpoint-group': EndpointGroup
  'site-connection': SiteConnection
}

export type ResourceKind = keyof Resources
