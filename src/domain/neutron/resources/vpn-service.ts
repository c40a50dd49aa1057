import * as z from 'zod/mini'
import { owned, vpnStatus, word } from './common'

/**
 * A VPN service as Neutron returns it (neutron-lib api/definitions/vpn.py, `vpnservices`). `flavor_id` exists only
 * where the cloud loads `vpn-flavors`.
 */
export const vpnService = z.object({
  ...owned,
  router_id: z.string(),
  /** Set: the service is in legacy mode and its connections carry `peer_cidrs`. Null: they carry endpoint groups. */
  subnet_id: z.nullable(z.string()),
  flavor_id: z.optional(z.nullable(z.string())),
  admin_state_up: z.boolean(),
  external_v4_ip: z.nullable(word),
  external_v6_ip: z.nullable(word),
  status: vpnStatus,
})
export type VpnService = z.infer<typeof vpnService>
