import { z } from 'zod'
import type { Row } from '../world'
import { type AttributeMap, readOnly, type Values } from './attributes'
import { type Call, ok, type Route } from './context'
import { toBoolean } from './converters'
import { forbidden, pathNotFound } from './errors'
import { seesAll } from './global-sight'
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

const attributes: AttributeMap = {
  ...Object.fromEntries(Object.keys(shape).map((name) => [name, readOnly])),
  admin_state_up: { allowPost: false, allowPut: true, convert: toBoolean },
  description: { allowPost: false, allowPut: true },
}

/** Agents: an empty list and 404s for all but administrators and auditors (neutron-lib api/definitions/agent.py; contract, 9.3). */
const agents: Resource<Row, Values> = {
  kind: 'agent',
  singular: 'agent',
  plural: 'agents',
  path: 'agents',
  attributes: () => attributes,
  values: z.custom<Values>(),
  changes: z.custom<Partial<Values>>(),
  sortKeys: ['id', 'agent_type', 'host'],
  filters: ['id', 'agent_type', 'binary', 'host', 'topic', 'admin_state_up', 'alive', 'availability_zone'],
  rows: (region) => region.tables.agents,
  visible: (_row, call) => seesAll(call.caller),
  view: (row) => shaped(row, shape),
  update: (row, values, call) => {
    const changed = { ...row, ...values }
    call.region.tables.agents.set(row.id, changed)
    return shaped(changed, shape)
  },
  remove: (row, call) => {
    call.region.tables.agents.delete(row.id)
  },
}

/** The agent list, and the L3 agents of a router. */
export const agentRoutes: Route[] = [
  ...resourceRoutes(agents).map(hidden),
  { method: 'GET', path: 'agents/{id}/l3-routers', handle: hostedRouters },
  { method: 'GET', path: 'routers/{id}/l3-agents', handle: l3Agents },
]

/** To others there is no agent of any id, known or not. */
function hidden(route: Route): Route {
  if (!route.path.endsWith('{id}')) return route
  const handle = (call: Call) => {
    if (!seesAll(call.caller) && call.region.tables.agents.has(call.params.id ?? '')) throw pathNotFound()
    return route.handle(call)
  }
  return { ...route, handle }
}

function hostedRouters(call: Call) {
  if (!seesAll(call.caller)) throw forbidden('rule:get_l3-routers')
  const agent = find(agents, call.params.id ?? '', call)
  const isL3 = agent.agent_type === 'L3 agent'
  const rows = [...call.region.tables.routers.values()].filter((row) => isL3 && row.availability_zones)
  return ok({ routers: rows.map((row) => routers.view(row, call)) })
}

function l3Agents(call: Call) {
  if (!seesAll(call.caller)) throw forbidden('rule:get_l3-agents')
  find(routers, call.params.id ?? '', call)
  const rows = [...call.region.tables.agents.values()].filter((row) => row.agent_type === 'L3 agent')
  return ok({ agents: rows.map((row) => agents.view(row, call)) })
}
