import { z } from 'zod'
import { routerInUseViolation } from '../../../../../src/domain/neutron/rules/router-blocks'
import type { Row } from '../../../world/world'
import { type AttributeMap, ownedAttributes, readOnly, type Values } from '../../wire/attributes'
import type { Call } from '../../wire/context'
import { toBoolean, toList } from '../../wire/converters'
import { forbidden, NeutronError, refuse } from '../../wire/errors'
import { seenBy } from '../../wire/global-sight'
import { ownedFilters, type Resource } from '../../wire/resource'
import { refuseLooseRoutes } from './router-interface-checks'
import { clearGateway, refuseAdminGateway, type SentGateway, setGateway } from './router-gateway'
import { gatewayOf, portsOf } from './router-facts'
import { hostOf, schedule, unbindAll } from '../agents/scheduling'
import { shaped, stamped, standardDefaults, touched } from '../../wire/rows'
import { hasTags } from '../../wire/tag-filter'

interface RouterValues {
  project_id: string
  name: string
  description: string
  admin_state_up: boolean
  external_gateway_info: SentGateway | null
  distributed: boolean | undefined
  ha: boolean | undefined
  routes: unknown[]
}

const attributes: AttributeMap = {
  ...ownedAttributes,
  admin_state_up: { allowPost: true, allowPut: true, default: true, convert: toBoolean },
  external_gateway_info: { allowPost: true, allowPut: true, default: null },
  routes: { allowPost: false, allowPut: true, convert: toList },
  distributed: { allowPost: true, allowPut: true, default: undefined, convert: toBoolean },
  ha: { allowPost: true, allowPut: true, default: undefined, convert: toBoolean },
  status: readOnly,
}

const shape: Values = {
  id: null,
  name: '',
  tenant_id: null,
  admin_state_up: true,
  status: 'ACTIVE',
  external_gateway_info: null,
  description: '',
  availability_zones: [],
  availability_zone_hints: [],
  routes: [],
  flavor_id: null,
  ...standardDefaults,
  project_id: null,
}

/** Routers (neutron-lib api/definitions/l3.py, dvr.py, l3_ext_ha_mode.py). */
export const routers: Resource<Row, RouterValues> = {
  kind: 'router',
  singular: 'router',
  plural: 'routers',
  path: 'routers',
  attributes: () => attributes,
  values: z.custom<RouterValues>(),
  changes: z.custom<Partial<RouterValues>>(),
  sortKeys: ['id', 'name', 'tenant_id', 'project_id', 'admin_state_up', 'status'],
  filters: [...ownedFilters, 'admin_state_up', 'status'],
  rows: (region) => region.tables.routers,
  matches: hasTags,
  visible: (row, call) => seenBy(row, call.caller),
  view,
  create: (id, values, call) => {
    refuseAdminOnly(values, 'create_router', call)
    const { project_id, name, description, admin_state_up } = values
    const row: Row = {
      id,
      project_id,
      name,
      description,
      admin_state_up,
      external_gateway_info: null,
      distributed: values.distributed ?? false,
      ha: values.ha ?? false,
      ...stamped(),
    }
    const gateway = values.external_gateway_info
    if (!gateway?.network_id) {
      call.region.tables.routers.set(id, row)
      return view(row, call)
    }
    row.external_gateway_info = setGateway(row, gateway, call)
    const connected = touched(row, {}, gatewaySteps.set)
    call.region.tables.routers.set(id, connected)
    // The agent that hosts it, and with it its zone, is found after the answer.
    const answer = view(connected, call)
    schedule(call.region, id)
    return answer
  },
  update: (row, values, call) => {
    refuseAdminOnly(values, 'update_router', call)
    const isSwitch = values.distributed !== undefined && values.distributed !== (row.distributed ?? false)
    if (isSwitch) refuseServices(row.id, call)
    if (values.routes) refuseLooseRoutes(row, values.routes, call)
    const had = gatewayOf(row) !== null
    const external_gateway_info = changedGateway(row, values, call)
    const steps = stepsOf(values, { had, has: external_gateway_info !== null })
    const changed = touched(row, { ...values, external_gateway_info }, steps)
    call.region.tables.routers.set(row.id, changed)
    const answer = view(changed, call)
    if (external_gateway_info !== null) schedule(call.region, row.id)
    call.region.notify(row.id)
    return answer
  },
  remove: (row, call) => {
    const inside = portsOf(row.id, call.region).filter(
      (port) => port.device_owner !== 'network:router_gateway',
    )
    if (inside.length > 0) {
      const ids = inside.map((port) => port.id).toSorted()
      const message = `Router ${row.id} has ports still attached: ${ids.join(', ')}`
      throw new NeutronError({ type: 'RouterInUse', status: 409, message })
    }
    refuseServices(row.id, call)
    clearGateway(row, call)
    call.region.tables.routers.delete(row.id)
    unbindAll(call.region, (routerId) => routerId === row.id)
  },
}

function view(row: Row, call: Call): Values {
  const admin = call.caller.isAdmin ? { distributed: row.distributed ?? false, ha: row.ha ?? false } : {}
  const host = hostOf(call.region, row.id, 'l3')
  return { ...shaped(row, shape), availability_zones: host ? [host.availability_zone] : [], ...admin }
}

/** By how much a gateway's coming and going moves a router's revision (measured on a real cloud, docs/fidelity.md). */
const gatewaySteps = { set: 2, cleared: 3 }

function stepsOf(values: Partial<RouterValues>, gateway: { had: boolean; has: boolean }): number {
  if (gateway.had === gateway.has) return 1
  if (!gateway.has) return gatewaySteps.cleared
  return Object.keys(values).length > 1 ? gatewaySteps.set + 1 : gatewaySteps.set
}

/** The gateway after an update: kept where not sent, cleared by null or `{}`, replaced by anything else. */
function changedGateway(row: Row, values: Partial<RouterValues>, call: Call): unknown {
  const current = gatewayOf(row)
  const sent = values.external_gateway_info
  if (sent === undefined) return current
  const isSame = sent?.network_id === current?.network_id
  if (current !== null && !isSame) refuseServices(row.id, call)
  if (!sent?.network_id) {
    clearGateway(row, call)
    return null
  }
  if (isSame && !sent.external_fixed_ips)
    return { ...current, enable_snat: sent.enable_snat ?? current?.enable_snat }
  return setGateway(row, sent, call)
}

function refuseServices(routerId: string, call: Call): void {
  const services = [...call.region.tables.vpnservices.values()].filter((row) => row.router_id === routerId)
  refuse(routerInUseViolation({ id: routerId, serviceIds: services.map((row) => row.id).toSorted() }))
}

function refuseAdminOnly(values: Partial<RouterValues>, rule: string, call: Call): void {
  if (call.caller.isAdmin) return
  refuseAdminGateway(values.external_gateway_info, rule)
  for (const name of ['distributed', 'ha'] as const) {
    if (values[name] !== undefined) throw forbidden(`(rule:${rule} and rule:${rule}:${name})`)
  }
}
