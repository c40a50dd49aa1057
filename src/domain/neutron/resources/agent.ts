import * as z from 'zod/mini'
import { word } from './common'

/** The part of a Neutron agent that tells whether it lives (neutron-lib api/definitions/agent.py). */
export const agent = z.object({
  id: z.string(),
  host: word,
  agent_type: word,
  alive: z.boolean(),
  admin_state_up: z.boolean(),
})
export type Agent = z.infer<typeof agent>

/** An agent that can run tunnels, with what administrators judge it by. */
export const tunnelAgent = z.extend(agent, {
  binary: z.string(),
  availability_zone: z.nullable(z.string()),
  /** UTC, and without saying so: `2026-11-24 14:50:13`. */
  heartbeat_timestamp: z.nullable(z.string()),
  configurations: z._default(
    z.object({ agent_mode: z.optional(z.string()), extensions: z.optional(z.array(z.string())) }),
    {},
  ),
})
export type TunnelAgent = z.infer<typeof tunnelAgent>

/** A router as the list of an agent's routers tells of it, to administrators (neutron-lib api/definitions/l3.py, l3_ext_ha_mode.py, dvr.py). */
export const hostedRouter = z.object({
  id: z.string(),
  name: z.string(),
  project_id: z.string(),
  ha: z._default(z.boolean(), false),
  distributed: z._default(z.boolean(), false),
})
export type HostedRouter = z.infer<typeof hostedRouter>
