import * as z from 'zod/mini'
import { owned, vpnStatus, word } from './common'

const dpd = z.object({ action: word, interval: z.coerce.number(), timeout: z.coerce.number() })
export type Dpd = z.infer<typeof dpd>

/**
 * An IPsec site connection as the panel holds it (neutron-lib api/definitions/vpn.py, `ipsec_site_connections`).
 * Neutron returns the pre-shared key in clear on every read: it is not in this schema, so that parsing drops it
 * before it reaches a cache, a log or the screen.
 */
export const siteConnection = z.object({
  ...owned,
  vpnservice_id: z.string(),
  ikepolicy_id: z.string(),
  ipsecpolicy_id: z.string(),
  peer_address: word,
  peer_id: z.string(),
  local_id: z.string(),
  peer_cidrs: z.array(word),
  local_ep_group_id: z.nullable(z.string()),
  peer_ep_group_id: z.nullable(z.string()),
  initiator: word,
  mtu: z.coerce.number(),
  dpd,
  admin_state_up: z.boolean(),
  auth_mode: word,
  route_mode: word,
  status: vpnStatus,
})
export type SiteConnection = z.infer<typeof siteConnection>
