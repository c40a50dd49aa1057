import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Region, Row } from '../../../world/world'
import type { Values } from '../../wire/attributes'
import type { Call } from '../../wire/context'
import { forbidden, NeutronError } from '../../wire/errors'
import { seenBy } from '../../wire/global-sight'
import { networks } from '../networks/networks'
import { assignAddresses } from './port-addresses'
import { portAttributes, portShape, type PortValues } from './port-attributes'
import { groupsOf } from './port-groups'
import { changedSecurity, securityOf } from './port-security'
import { find, ownedBy, ownedFilters, type Resource } from '../../wire/resource'
import { type FixedIp, fixedIpsOf, vpnGatewayOwner } from '../routers/router-facts'
import { shaped, stamped, standardDefaults, touched } from '../../wire/rows'
import { hostOf } from '../agents/scheduling'
import { hasTags } from '../../wire/tag-filter'

/** Ports (neutron-lib api/definitions/port.py). */
export const ports: Resource<Row, PortValues> = {
  kind: 'port',
  singular: 'port',
  plural: 'ports',
  path: 'ports',
  takesBulk: true,
  attributes: () => portAttributes,
  values: z.custom<PortValues>(),
  changes: z.custom<Partial<PortValues>>(),
  sortKeys: [
    'id',
    'name',
    'tenant_id',
    'project_id',
    'network_id',
    'mac_address',
    'device_id',
    'device_owner',
    'status',
    'admin_state_up',
  ],
  filters: [
    ...ownedFilters,
    'network_id',
    'device_id',
    'device_owner',
    'mac_address',
    'admin_state_up',
    'status',
  ],
  rows: (region) => region.tables.ports,
  visible: (row, call) => {
    if (seenBy(row, call.caller)) return true
    return call.region.tables.networks.get(String(row.network_id))?.project_id === call.caller.projectId
  },
  matches: (row, query) => hasTags(row, query) && hasAddresses(row, query) && hasGroup(row, query),
  view,
  create: (id, values, call) => {
    const network = find(networks, values.network_id, call)
    refuseAdminOnly(values, 'create_port', call)
    refuseForeignNetwork(network, call)
    refuseOnForeign(values, network, call)
    const { fixed_ips, mac_address, ...rest } = values
    const mac = mac_address ?? newMac()
    const security = securityOf(values, { network, mac }, call)
    const owner = { id, project_id: values.project_id }
    const row: Row = { ...sent(rest), ...owner, mac_address: mac, status: 'DOWN', ...security, ...stamped() }
    refuseUsedMac(row, call)
    call.region.tables.ports.set(id, row)
    try {
      assignAddresses(row, fixed_ips, call)
    } catch (error) {
      call.region.tables.ports.delete(id)
      throw error
    }
    return view(row, call)
  },
  update: (row, values, call) => {
    if (!ownedBy(row, call.caller)) throw forbidden('rule:update_port')
    refuseAdminOnly(values, 'update_port', call)
    if (values.mac_address !== undefined && !call.caller.isAdmin) {
      throw forbidden('(rule:update_port and rule:update_port:mac_address)')
    }
    const { fixed_ips, ...rest } = sent(values)
    const changed = touched(row, { ...rest, ...changedSecurity(row, values, call) })
    if (fixed_ips !== undefined) assignAddresses(changed, values.fixed_ips, call)
    call.region.tables.ports.set(row.id, changed)
    return view(changed, call)
  },
  remove: (row, call) => {
    refuseRouterPort(row, call)
    call.region.tables.ports.delete(row.id)
  },
}

function view(row: Row, call: Call): Values {
  const shape = call.caller.isAdmin ? { ...portShape, ...binding(row, call.region) } : portShape
  return shaped(row, { ...shape, ...standardDefaults, project_id: null })
}

/** Where a port is plugged in, for administrators: a router's port at the host of the agent that has the router. */
function binding(row: Row, region: Region): Values {
  const agent = hostOf(region, String(row.device_id), 'l3')
  const isRouterPort = routerOwners.has(String(row.device_owner)) && agent !== undefined
  const details = { connectivity: 'l2', port_filter: true, bound_drivers: { 0: 'linuxbridge' } }
  return {
    'binding:profile': {},
    'binding:host_id': isRouterPort ? agent.host : '',
    // No host of the demo has an agent for anybody else's ports.
    'binding:vif_type': isRouterPort ? 'bridge' : row['binding:host_id'] ? 'binding_failed' : 'unbound',
    'binding:vif_details': isRouterPort ? details : {},
  }
}

/** What a request sent, without what it left open. */
function sent(values: object): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** Attributes of the host are for administrators (neutron conf/policies/port.py). */
function refuseAdminOnly(values: Partial<PortValues>, rule: string, call: Call): void {
  if (call.caller.isAdmin) return
  for (const name of ['binding:host_id', 'binding:profile'] as const) {
    if (values[name] !== undefined) throw forbidden(`(rule:${rule} and rule:${rule}:${name})`)
  }
}

/** In another project's network a port takes the address it is given (neutron conf/policies/port.py). */
function refuseOnForeign(values: PortValues, network: Row, call: Call): void {
  if (ownedBy(network, call.caller)) return
  for (const name of ['mac_address', 'fixed_ips', 'port_security_enabled'] as const) {
    if (values[name] !== undefined) throw forbidden(`(rule:create_port and rule:create_port:${name})`)
  }
}

function refuseForeignNetwork(network: Row, { caller }: Call): void {
  if (ownedBy(network, caller) || network.shared === true) return
  const message = `Tenant ${caller.projectId} not allowed to create port on this network`
  throw new NeutronError({ type: 'HTTPForbidden', status: 403, message })
}

function refuseUsedMac(row: Row, call: Call): void {
  for (const other of call.region.tables.ports.values()) {
    if (other.network_id !== row.network_id || other.mac_address !== row.mac_address) continue
    const mac = String(row.mac_address)
    throw new NeutronError({
      type: 'MacAddressInUse',
      status: 409,
      message: `Unable to complete operation for network ${String(row.network_id)}. The mac address ${mac} is in use.`,
    })
  }
}

const routerOwners = new Set(['network:router_interface', 'network:router_gateway', vpnGatewayOwner])

/** A router's ports go by way of the router, as long as there is one (neutron db/l3_db.py, prevent_l3_port_deletion). */
function refuseRouterPort(row: Row, { region }: Call): void {
  const owner = String(row.device_owner)
  if (!routerOwners.has(owner) || fixedIpsOf(row).length === 0) return
  if (!region.tables.routers.has(String(row.device_id))) return
  throw new NeutronError({
    type: 'ServicePortInUse',
    status: 409,
    message: `Port ${row.id} cannot be deleted directly via the port API: has device owner ${owner}.`,
  })
}

/** `fixed_ips=ip_address%3D...` and `fixed_ips=subnet_id%3D...`; several of one kind are alternatives. */
function hasAddresses(row: Row, query: URLSearchParams): boolean {
  const wanted = query.getAll('fixed_ips').map((text) => text.split('='))
  const fixedIps = fixedIpsOf(row)
  return (['subnet_id', 'ip_address'] as const).every((name) => {
    const values = wanted.filter(([key]) => key === name).map(([, value]) => value)
    return values.length === 0 || fixedIps.some((fixed) => values.includes(fixed[name]))
  })
}

function hasGroup(row: Row, query: URLSearchParams): boolean {
  const wanted = query.getAll('security_groups')
  return wanted.length === 0 || groupsOf(row).some((id) => wanted.includes(id))
}

/**
 * Stores a port of a router and returns its row; a gateway port belongs to no project. Its revision is that of a port
 * whose router has taken it: 2 after an interface is added (measured on a real cloud, docs/fidelity.md).
 */
export function addPort(
  region: Region,
  port: {
    project_id: string
    network_id: string
    device_id: string
    device_owner: string
    fixed_ips: FixedIp[]
  },
): Row {
  const stamp = { ...stamped(), revision_number: 2 }
  const row: Row = { id: randomUUID(), ...port, mac_address: newMac(), status: 'ACTIVE', ...stamp }
  region.tables.ports.set(row.id, row)
  return row
}

function newMac(): string {
  return ['fa', '16', '3e', ...(randomBytes(3).toString('hex').match(/../g) ?? [])].join(':')
}
