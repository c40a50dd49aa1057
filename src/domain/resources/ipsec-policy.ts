import * as z from 'zod/mini'
import { lifetime, owned } from './common'

/** An IPsec policy as Neutron returns it (neutron-lib api/definitions/vpn.py, `ipsecpolicies`). */
export const ipsecPolicy = z.object({
  ...owned,
  transform_protocol: z.string(),
  auth_algorithm: z.string(),
  encryption_algorithm: z.string(),
  encapsulation_mode: z.string(),
  pfs: z.string(),
  lifetime,
})
export type IpsecPolicy = z.infer<typeof ipsecPolicy>
