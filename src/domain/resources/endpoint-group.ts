import * as z from 'zod/mini'
import { owned } from './common'

/** An endpoint group as Neutron returns it (neutron-lib api/definitions/vpn_endpoint_groups.py). */
export const endpointGroup = z.object({
  ...owned,
  /** `subnet` (local side) and `cidr` (peer side) are usable; `network`, `router`, `vlan` are only stored. */
  type: z.string(),
  endpoints: z.array(z.string()),
})
export type EndpointGroup = z.infer<typeof endpointGroup>
