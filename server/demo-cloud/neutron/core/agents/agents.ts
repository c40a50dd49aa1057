import { z } from 'zod'
import type { Row } from '../../../world/world'
import { type AttributeMap, readOnly, type Values } from '../../wire/attributes'
import type { Call, Route } from '../../wire/context'
import { toBoolean } from '../../wire/converters'
import { pathNotFound } from '../../wire/errors'
import { seesAll } from '../../wire/global-sight'
import { type Resource, resourceRoutes } from '../../wire/resource'
import { shaped } from '../../wire/rows'
import { unbindAll } from './scheduling'

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
export const agents: Resource<Row, Values> = {
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
    unbindAll(call.region, (_routerId, agentId) => agentId === row.id)
  },
}

/** The agent list; which router is on which agent is in `agent-schedulers.ts`. */
export const agentRoutes: Route[] = resourceRoutes(agents).map(hidden)

/** To others there is no agent of any id, known or not. */
function hidden(route: Route): Route {
  if (!route.path.endsWith('{id}')) return route
  const handle = (call: Call) => {
    if (!seesAll(call.caller) && call.region.tables.agents.has(call.params.id ?? '')) throw pathNotFound()
    return route.handle(call)
  }
  return { ...route, handle }
}
