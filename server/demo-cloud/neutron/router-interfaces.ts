import { overlaps } from '../../../src/domain/address'
import { notFoundViolation } from '../../../src/domain/neutron-rules/not-found'
import { interfaceInUseViolation } from '../../../src/domain/neutron-rules/router-blocks'
import type { Row } from '../world'
import { claim } from './addresses'
import { type Call, ok, type Route } from './context'
import { badRequest, badResourceRequest, NeutronError, refuse } from './errors'
import { addPort, ports } from './ports'
import { find, jsonBody } from './resource'
import { fixedIpsOf, portsOf } from './router-facts'
import { routers } from './routers'
import { subnets } from './subnets'

/** Attaching a router to subnets and detaching it (neutron db/l3_db.py; contract, sections 6.4 and 9.2). */
export const routerInterfaceRoutes: Route[] = [
  { method: 'PUT', path: 'routers/{id}/add_router_interface', handle: addInterface },
  { method: 'PUT', path: 'routers/{id}/remove_router_interface', handle: removeInterface },
]

function addInterface(call: Call) {
  const router = find(routers, call.params.id ?? '', call)
  const wanted = wantedInterface(call)
  if (wanted.port_id !== undefined) {
    throw badResourceRequest('router', 'Attaching a port is not supported, name its subnet instead')
  }
  const subnet = find(subnets, wanted.subnet_id ?? '', call)
  refuseOverlap(router, subnet, call)
  if (typeof subnet.gateway_ip !== 'string') {
    throw badResourceRequest('router', 'Subnet for router interface must have a gateway IP')
  }
  const port = addPort(call.region, {
    project_id: router.project_id,
    network_id: String(subnet.network_id),
    device_id: router.id,
    device_owner: 'network:router_interface',
    fixed_ips: [claim(subnet, subnet.gateway_ip, call.region)],
  })
  call.region.notify(router.id)
  return ok(answer(router, port, subnet.id))
}

function removeInterface(call: Call) {
  const router = find(routers, call.params.id ?? '', call)
  const wanted = wantedInterface(call)
  const given = wanted.port_id === undefined ? undefined : find(ports, wanted.port_id, call)
  const subnetId = wanted.subnet_id ?? (given && fixedIpsOf(given)[0]?.subnet_id) ?? ''
  refuse(interfaceInUseViolation({ subnetId, ...usersOf(router.id, subnetId, call) }))
  const port = interfacesOf(router.id, call).find((row) =>
    fixedIpsOf(row).some((fixedIp) => fixedIp.subnet_id === subnetId),
  )
  if (!port) throw noInterface(router.id, subnetId, call)
  call.region.tables.ports.delete(port.id)
  call.region.notify(router.id)
  return ok(answer(router, port, subnetId))
}

function wantedInterface(call: Call): { subnet_id?: string; port_id?: string } {
  const body = jsonBody(call, false)
  if (typeof body !== 'object' || body === null) throw badRequest('Body contains invalid data')
  const wanted = body as { subnet_id?: string; port_id?: string }
  if (wanted.subnet_id === undefined && wanted.port_id === undefined) {
    throw badResourceRequest('router', 'Either subnet_id or port_id must be specified')
  }
  return wanted
}

function interfacesOf(routerId: string, call: Call): Row[] {
  return portsOf(routerId, call.region).filter((port) => port.device_owner !== 'network:router_gateway')
}

function refuseOverlap(router: Row, subnet: Row, call: Call): void {
  for (const { subnet_id: otherId } of interfacesOf(router.id, call).flatMap(fixedIpsOf)) {
    if (otherId === subnet.id) {
      throw badResourceRequest('router', `Router already has a port on subnet ${subnet.id}`)
    }
    const other = call.region.tables.subnets.get(otherId)
    const cidr = String(subnet.cidr)
    if (other && overlaps(cidr, String(other.cidr))) {
      throw badResourceRequest(
        'router',
        `Cidr ${cidr} of subnet ${subnet.id} overlaps with cidr ${String(other.cidr)} of subnet ${otherId}`,
      )
    }
  }
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

function noInterface(routerId: string, subnetId: string, call: Call): NeutronError {
  if (!call.region.tables.subnets.has(subnetId))
    return new NeutronError(notFoundViolation('subnet', subnetId))
  return new NeutronError({
    type: 'RouterInterfaceNotFoundForSubnet',
    status: 404,
    message: `Router ${routerId} has no interface on subnet ${subnetId}`,
  })
}

function answer(router: Row, port: Row, subnetId: string) {
  return {
    id: router.id,
    tenant_id: router.project_id,
    port_id: port.id,
    network_id: port.network_id,
    subnet_id: subnetId,
    subnet_ids: [subnetId],
  }
}
