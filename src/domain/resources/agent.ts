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
