import type { RouterFacts } from './router-facts'
import type { EndpointGroup } from '../neutron/resources/endpoint-group'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'
import type { Subnet } from '../neutron/resources/network'
import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'
import type { Scheduler } from '../neutron/rules/router-scheduling'
import type { PlanSite } from './plan-site'
import type { Limits } from '../neutron/limits'

/** The VPN objects of a project. With an administrator's token other projects' are left out. */
interface ExistingObjects {
  services: readonly VpnService[]
  groups: readonly EndpointGroup[]
  ikePolicies: readonly IkePolicy[]
  ipsecPolicies: readonly IpsecPolicy[]
  connections: readonly SiteConnection[]
}

/** What plans must know of a site. */
export interface SiteWorld extends ExistingObjects {
  site: PlanSite
  /** Absent where the cloud did not tell. */
  limits?: Limits
  /** What schedules its tunnels, and with that whether services have addresses of their own. */
  scheduler: Scheduler
  routers: readonly RouterFacts[]
  subnets: readonly Subnet[]
}
