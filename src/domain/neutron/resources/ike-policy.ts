import * as z from 'zod/mini'
import { lifetime, owned, word } from './common'

/** An IKE policy as Neutron returns it (neutron-lib api/definitions/vpn.py, `ikepolicies`). */
export const ikePolicy = z.object({
  ...owned,
  auth_algorithm: word,
  encryption_algorithm: word,
  phase1_negotiation_mode: word,
  ike_version: word,
  pfs: word,
  lifetime,
})
export type IkePolicy = z.infer<typeof ikePolicy>
