import * as z from 'zod/mini'

/** The part of a Neutron agent that tells whether it lives (neutron-lib api/definitions/agent.py). */
export const agent = z.object({
  id: z.string(),
  host: z.string(),
  agent_type: z.string(),
  alive: z.boolean(),
  admin_state_up: z.boolean(),
})
export type Agent = z.infer<typeof agent>
