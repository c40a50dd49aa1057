import { z } from 'zod'
import { routerInUseViolation } from '../../../src/domain/neutron-rules/router-blocks'
import type { Row } from '../world'
import { type AttributeMap, ownedAttributes, readOnly, type Values } from './attributes'
import type { Call } from './context'
import { toBoolean, toList } from './converters'
import { forbidden, NeutronError, refuse } from './errors'
import { ownedBy, ownedFilters, type Resource } from './resource'
import { clearGateway, refuseAdminGateway, type SentGateway, setGateway } from './router-gateway'
import { gatewayOf, portsOf } from './router-facts'
import { shaped, stamped, standardDefaults, touched } from './rows'

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
  visible: (row, call) => ownedBy(row, call.caller),
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
      ...stamped(),
    }
    const gateway = values.external_gateway_info
    if (gateway?.network_id) row.external_gateway_info = setGateway(row, gateway, call)
    call.region.tables.routers.set(id, row)
    return view(row, call)
  },
  update: (row, values, call) => {
    refuseAdminOnly(values, 'update_router', call)
    const isSwitch = values.distributed !== undefined && values.distributed !== (row.distributed ?? false)
    if (isSwitch) refuseServices(row.id, call)
    const changed = touched(row, { ...values, external_gateway_info: changedGateway(row, values, call) })
    call.region.tables.routers.set(row.id, changed)
    call.region.notify(row.id)
    return view(changed, call)
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
  },
}

function view(row: Row, call: Call): Values {
  const zones = gatewayOf(row) === null ? [] : ['nova']
  const admin = call.caller.isAdmin ? { distributed: row.distributed ?? false, ha: row.ha ?? false } : {}
  return { ...shaped(row, { ...shape, availability_zones: zones }), ...admin }
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
