import { z } from 'zod'
import { serviceInUseViolation } from '../../../../src/domain/neutron/rules/in-use'
import { flavorViolation } from '../../../../src/domain/neutron/rules/flavor'
import {
  externalGatewayViolation,
  subnetOnRouterViolation,
} from '../../../../src/domain/neutron/rules/router'
import { noVpnAgentViolation } from '../../../../src/domain/neutron/rules/router-scheduling'
import { pendingViolation } from '../../../../src/domain/neutron/rules/state'
import type { VpnService } from '../../../../src/domain/neutron/resources/vpn-service'
import type { StoredService } from '../../world/world'
import type { Values } from '../wire/attributes'
import type { Call } from '../wire/context'
import { NeutronError, refuse } from '../wire/errors'
import { seenBy } from '../wire/global-sight'
import { find, ownedFilters, type Resource } from '../wire/resource'
import { gatewayAddresses, routerSubnetIds } from '../core/routers/router-facts'
import { routers } from '../core/routers/routers'
import { schedule, schedulerOf } from '../core/agents/scheduling'
import { closeVpnGateway, openVpnGateway } from './vpn-gateway'
import { vpnServiceAttributes } from './vpn-attributes'
import { type ExternalAddresses, externalOf } from '../../../../src/domain/site/gateway-addresses'

type ServiceValues = Omit<VpnService, 'id' | 'status' | 'external_v4_ip' | 'external_v6_ip'> & {
  flavor_id?: string | null
}

/** VPN services (neutron-vpnaas db/vpn/vpn_db.py, VPNService). */
export const vpnServices: Resource<StoredService, ServiceValues> = {
  kind: 'vpnservice',
  singular: 'vpnservice',
  plural: 'vpnservices',
  path: 'vpn/vpnservices',
  extension: 'vpnaas',
  attributes: vpnServiceAttributes,
  values: z.custom<ServiceValues>(),
  changes: z.custom<Partial<ServiceValues>>(),
  sortKeys: ['id', 'name', 'tenant_id', 'project_id', 'router_id'],
  filters: [
    ...ownedFilters,
    'router_id',
    'subnet_id',
    'flavor_id',
    'admin_state_up',
    'external_v4_ip',
    'external_v6_ip',
    'status',
  ],
  rows: (region) => region.tables.vpnservices,
  visible: (row, call) => seenBy(row, call.caller),
  view,
  create: (id, values, call) => {
    const checked = created(id, values, call)
    const row = { ...checked, ...addressesFor(checked, call) }
    call.region.tables.vpnservices.set(id, row)
    return view(row, call)
  },
  update: (row, values, call) => {
    refuse(pendingViolation(row))
    const { name, description, admin_state_up } = { ...row, ...values }
    const changed: StoredService = { ...row, name, description, admin_state_up }
    call.region.tables.vpnservices.set(row.id, changed)
    call.region.notify(row.router_id)
    return view(changed, call)
  },
  remove: (row, call) => {
    refuse(serviceInUseViolation({ id: row.id, inUse: isUsed(row.id, call) }))
    call.region.tables.vpnservices.delete(row.id)
    const others = [...call.region.tables.vpnservices.values()].map(({ router_id }) => router_id)
    if (!others.includes(row.router_id)) closeVpnGateway(call.region, row.router_id)
    call.region.notify(row.router_id)
  },
}

/** The flavor is looked up first, then the router with its gateway, then the subnet (contract, section 6.2). */
function created(id: string, values: ServiceValues, call: Call): StoredService {
  const { extensions, flavors } = call.region
  refuse(flavorViolation(values.flavor_id, extensions.has('flavors') ? flavors : undefined))
  const { router_id: routerId, subnet_id: subnetId } = values
  const router = find(routers, routerId, call)
  refuse(externalGatewayViolation({ id: routerId, hasGateway: router.external_gateway_info !== null }))
  if (subnetId !== null) {
    const subnetIds = routerSubnetIds(routerId, call)
    refuse(
      subnetOnRouterViolation({ subnetId, routerId, routerSubnetIds: subnetIds, attribute: 'subnet_id' }),
    )
  }
  return {
    id,
    project_id: values.project_id,
    name: values.name,
    description: values.description,
    router_id: routerId,
    subnet_id: subnetId,
    flavor_id: values.flavor_id ?? null,
    admin_state_up: values.admin_state_up,
    external_v4_ip: null,
    external_v6_ip: null,
    status: 'PENDING_CREATE',
  }
}

/**
 * The router's addresses; with OVN those of a gateway of its own, for which the plugin looks for an agent at once. Where
 * there is none, the row stays behind in ERROR (contract, section 8).
 */
function addressesFor(row: StoredService, call: Call): ExternalAddresses {
  const { region } = call
  const router = find(routers, row.router_id, call)
  if (schedulerOf(region) !== 'vpn') return externalOf(gatewayAddresses(router))
  if (schedule(region, row.router_id, 'vpn'))
    return externalOf(openVpnGateway(region, router, row.project_id))
  const leaves = () => region.tables.vpnservices.set(row.id, { ...row, status: 'ERROR' })
  throw new NeutronError(noVpnAgentViolation(row.router_id), leaves)
}

function view(row: StoredService, call: Call): Values {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    tenant_id: row.project_id,
    subnet_id: row.subnet_id,
    router_id: row.router_id,
    ...(call.region.extensions.has('vpn-flavors') ? { flavor_id: row.flavor_id ?? null } : {}),
    admin_state_up: row.admin_state_up,
    external_v4_ip: row.external_v4_ip,
    external_v6_ip: row.external_v6_ip,
    status: row.status,
    project_id: row.project_id,
  }
}

function isUsed(id: string, call: Call): boolean {
  for (const connection of call.region.tables.ipsec_site_connections.values()) {
    if (connection.vpnservice_id === id) return true
  }
  return false
}
