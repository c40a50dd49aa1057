import * as z from 'zod/mini'
import { lifetime, owned } from './common'

/** An IKE policy as Neutron returns it (neutron-lib api/definitions/vpn.py, `ikepolicies`). */
export const ikePolicy = z.object({
  ...owned,
  auth_algorithm: z.string(),
  encryption_algorithm: z.string(),
  phase1_negotiation_mode: z.string(),
  ike_version: z.string(),
  pfs: z.string(),
  lifetime,
})
export type IkePolicy = z.infer<typeof ikePolicy>
