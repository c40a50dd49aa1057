import * as z from 'zod/mini'
import { owned, word } from './common'

/** An endpoint group as Neutron returns it (neutron-lib api/definitions/vpn_endpoint_groups.py). */
export const endpointGroup = z.object({
  ...owned,
  /** `subnet` (local side) and `cidr` (peer side) are usable; `network`, `router`, `vlan` are only stored. */
  type: word,
  endpoints: z.array(word),
})
export type EndpointGroup = z.infer<typeof endpointGroup>
