import { notFoundViolation } from '../../../../../src/domain/neutron/rules/not-found'
import { interfaceInUseViolation } from '../../../../../src/domain/neutron/rules/router-blocks'
import type { Row } from '../../../world/world'
import { claim } from '../ports/addresses'
import { type Call, ok, type Route } from '../../wire/context'
import { badResourceRequest, NeutronError, refuse } from '../../wire/errors'
import { refuseOnlooker } from '../../wire/global-sight'
import { interfacesOf, refuseOverlap, refuseRoutes } from './router-interface-checks'
import { requestedInterface } from './router-interface-request'
import { addPort, ports } from '../ports/ports'
import { find } from '../../wire/resource'
import { fixedIpsOf } from './router-facts'
import { routers } from './routers'
import { touched } from '../../wire/rows'
import { schedule } from '../agents/scheduling'
import { subnets } from '../networks/subnets'

/** Attaching a router to subnets and ports and detaching it (neutron db/l3_db.py; contract, sections 6.4 and 9.2). */
export const routerInterfaceRoutes: Route[] = [
  { method: 'PUT', path: 'routers/{id}/add_router_interface', handle: addInterface },
  { method: 'PUT', path: 'routers/{id}/remove_router_interface', handle: removeInterface },
]

function addInterface(call: Call) {
  const router = find(routers, call.params.id ?? '', call)
  refuseOnlooker('add_router_interface', call.caller, router.project_id)
  const wanted = requestedInterface(call)
  if (wanted.port_id !== undefined && wanted.subnet_id !== undefined) {
    throw badResourceRequest('router', 'Cannot specify both subnet-id and port-id')
  }
  const { port, subnetIds, isNew } =
    wanted.port_id === undefined
      ? addSubnet(router, wanted.subnet_id ?? '', call)
      : addGivenPort(router, wanted.port_id, call)
  const { tables, notify } = call.region
  if (isNew) {
    tables.routers.set(router.id, touched(router, {}))
    schedule(call.region, router.id)
  }
  notify(router.id)
  return ok(answer(router, port, subnetIds))
}

interface Attached {
  port: Row
  subnetIds: string[]
  /** Whether the router has one port more: one that was there counts as no change of the router. */
  isNew: boolean
}

function addSubnet(router: Row, subnetId: string, call: Call): Attached {
  const subnet = find(subnets, subnetId, call)
  if (typeof subnet.gateway_ip !== 'string') {
    throw badResourceRequest('router', 'Subnet for router interface must have a gateway IP')
  }
  refuseOverlap(router, [subnet], call)
  const fixedIp = claim(subnet, subnet.gateway_ip, call.region)
  const subnetIds = [subnet.id]
  const shared = subnet.ip_version === 6 ? portOfVersion6(router, subnet, call) : undefined
  if (shared) {
    const port = touched(shared, { fixed_ips: [...fixedIpsOf(shared), fixedIp] })
    call.region.tables.ports.set(port.id, port)
    return { port, subnetIds, isNew: false }
  }
  const port = addPort(call.region, {
    project_id: router.project_id,
    network_id: String(subnet.network_id),
    device_id: router.id,
    device_owner: 'network:router_interface',
    fixed_ips: [fixedIp],
  })
  return { port, subnetIds, isNew: true }
}

/** The IPv6 subnets of a network share a port of the router (neutron db/l3_db.py, _find_ipv6_router_port_by_network). */
function portOfVersion6(router: Row, subnet: Row, call: Call): Row | undefined {
  const { subnets: rows } = call.region.tables
  return interfacesOf(router.id, call).find(
    (port) =>
      port.network_id === subnet.network_id &&
      fixedIpsOf(port).some(({ subnet_id }) => rows.get(subnet_id)?.ip_version === 6),
  )
}

function addGivenPort(router: Row, portId: string, call: Call): Attached {
  const port = find(ports, portId, call)
  if (port.device_id !== undefined && port.device_id !== '') throw portInUse(port)
  const subnetIds = fixedIpsOf(port).map((fixed) => fixed.subnet_id)
  if (subnetIds.length === 0)
    throw badResourceRequest('router', 'Router port must have at least one fixed IP')
  const rows = subnetIds.map((id) => find(subnets, id, call))
  refuseOverlap(router, rows, call)
  if (rows.filter((subnet) => subnet.ip_version === 4).length > 1) {
    throw badResourceRequest('router', 'Cannot have multiple IPv4 subnets on router port')
  }
  const device = { device_id: router.id, device_owner: 'network:router_interface', status: 'ACTIVE' }
  const taken = touched(port, device, 2)
  call.region.tables.ports.set(port.id, taken)
  return { port: taken, subnetIds, isNew: true }
}

function removeInterface(call: Call) {
  const router = find(routers, call.params.id ?? '', call)
  refuseOnlooker('remove_router_interface', call.caller, router.project_id)
  const { port_id, subnet_id } = requestedInterface(call)
  const port = port_id === undefined ? undefined : attachedPort(router, port_id, call)
  const subnetIds = port ? fixedIpsOf(port).map((fixed) => fixed.subnet_id) : [subnet_id ?? '']
  if (port && subnet_id !== undefined && !subnetIds.includes(subnet_id)) {
    throw subnetMismatch(port.id, subnet_id)
  }
  for (const subnetId of subnetIds) {
    refuse(interfaceInUseViolation({ subnetId, ...usersOf(router.id, subnetId, call) }))
    refuseRoutes(router, subnetId, call)
  }
  const removed = port ?? portInSubnet(router, subnet_id ?? '', call)
  if (port || fixedIpsOf(removed).length === 1) {
    call.region.tables.ports.delete(removed.id)
    call.region.tables.routers.set(router.id, touched(router, {}))
  } else {
    const fixed_ips = fixedIpsOf(removed).filter((fixed) => fixed.subnet_id !== subnet_id)
    call.region.tables.ports.set(removed.id, touched(removed, { fixed_ips }))
  }
  call.region.notify(router.id)
  return ok(answer(router, removed, subnetIds))
}

function attachedPort(router: Row, portId: string, call: Call): Row {
  const port = interfacesOf(router.id, call).find((row) => row.id === portId)
  if (port) return port
  throw new NeutronError({
    type: 'RouterInterfaceNotFound',
    status: 404,
    message: `Router ${router.id} does not have an interface with id ${portId}`,
  })
}

function portInSubnet(router: Row, subnetId: string, call: Call): Row {
  const port = interfacesOf(router.id, call).find((row) =>
    fixedIpsOf(row).some((fixedIp) => fixedIp.subnet_id === subnetId),
  )
  if (port) return port
  if (!call.region.tables.subnets.has(subnetId)) {
    throw new NeutronError(notFoundViolation('subnet', subnetId))
  }
  throw new NeutronError({
    type: 'RouterInterfaceNotFoundForSubnet',
    status: 404,
    message: `Router ${router.id} has no interface on subnet ${subnetId}`,
  })
}

/** What of the VPN stands on a subnet of this router. */
function usersOf(routerId: string, subnetId: string, call: Call) {
  const { vpnservices, ipsec_site_connections: connections, endpoint_groups: groups } = call.region.tables
  const services = [...vpnservices.values()].filter((row) => row.router_id === routerId)
  const serviceIds = new Set(services.map((row) => row.id))
  const connection = [...connections.values()].find(
    (row) =>
      serviceIds.has(row.vpnservice_id) &&
      groups.get(row.local_ep_group_id ?? '')?.endpoints.includes(subnetId),
  )
  return {
    serviceId: services.find((row) => row.subnet_id === subnetId)?.id,
    connectionId: connection?.id,
  }
}

function portInUse(port: Row): NeutronError {
  return new NeutronError({
    type: 'PortInUse',
    status: 409,
    message:
      `Unable to complete operation on port ${port.id} for network ${String(port.network_id)}. ` +
      `Port already has an attached device ${String(port.device_id)}.`,
  })
}

function subnetMismatch(portId: string, subnetId: string): NeutronError {
  return new NeutronError({
    type: 'SubnetMismatchForPort',
    status: 400,
    message: `Subnet on port ${portId} does not match the requested subnet ${subnetId}.`,
  })
}

function answer(router: Row, port: Row, subnetIds: string[]) {
  return {
    id: router.id,
    tenant_id: router.project_id,
    port_id: port.id,
    network_id: port.network_id,
    subnet_id: subnetIds[0],
    subnet_ids: subnetIds,
  }
}
