import * as z from 'zod/mini'
import { lifetime, owned, word } from './common'

/** An IPsec policy as Neutron returns it (neutron-lib api/definitions/vpn.py, `ipsecpolicies`). */
export const ipsecPolicy = z.object({
  ...owned,
  transform_protocol: word,
  auth_algorithm: word,
  encryption_algorithm: word,
  encapsulation_mode: word,
  pfs: word,
  lifetime,
})
export type IpsecPolicy = z.infer<typeof ipsecPolicy>
