import { z } from 'zod'
import type { Row } from '../world'
import { type Values, ownedAttributes } from './attributes'
import { type Call, ok, type Route } from './context'
import { forbidden } from './errors'
import { find, type Resource, resourceRoutes } from './resource'
import { routers } from './routers'
import { shaped } from './rows'

const shape: Values = {
  id: null,
  agent_type: 'L3 agent',
  binary: 'neutron-l3-agent',
  topic: 'l3_agent',
  host: '',
  admin_state_up: true,
  created_at: null,
  started_at: null,
  heartbeat_timestamp: null,
  description: null,
  resources_synced: null,
  availability_zone: null,
  alive: true,
  configurations: {},
}

/** Agents: an empty list and 404s for all but administrators (neutron-lib api/definitions/agent.py; contract, 9.3). */
const agents: Resource<Row, Values> = {
  kind: 'agent',
  singular: 'agent',
  plural: 'agents',
  path: 'agents',
  attributes: () => ownedAttributes,
  values: z.custom<Values>(),
  changes: z.custom<Partial<Values>>(),
  sortKeys: ['id', 'agent_type', 'host'],
  filters: ['id', 'agent_type', 'binary', 'host', 'topic', 'admin_state_up', 'alive', 'availability_zone'],
  rows: (region) => region.tables.agents,
  visible: (_row, call) => call.caller.isAdmin,
  view: (row) => shaped(row, shape),
}

/** The agent list, and the L3 agents of a router. */
export const agentRoutes: Route[] = [
  ...resourceRoutes(agents),
  { method: 'GET', path: 'routers/{id}/l3-agents', handle: l3Agents },
]

function l3Agents(call: Call) {
  if (!call.caller.isAdmin) throw forbidden('rule:get_l3-agents')
  find(routers, call.params.id ?? '', call)
  const rows = [...call.region.tables.agents.values()].filter((row) => row.agent_type === 'L3 agent')
  return ok({ agents: rows.map((row) => agents.view(row, call)) })
}
