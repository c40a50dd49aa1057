import { randomUUID } from 'node:crypto'
import { transitCidr } from '../../../../src/domain/neutron/rules/transit'
import type { Region, Row } from '../../world/world'
import { freeAddresses } from '../core/ports/port-addresses'
import { addPort } from '../core/ports/ports'
import { fixedIpsOf, gatewayOf, portsOf, vpnGatewayOwner } from '../core/routers/router-facts'
import { stamped } from '../wire/rows'

/** The two ends of the way between a router and its VPN gateway. */
const transitIps = { router: '169.254.0.1', gateway: '169.254.0.2' }

/**
 * The addresses of the gateway that OVN's driver gives a router with its first VPN service: a port of its own on the
 * external network, and a transit network to the router (contract, section 8; neutron-vpnaas
 * service_drivers/ovn_ipsec.py, _setup). The subnet is the project's, everything else is nobody's.
 */
export function openVpnGateway(region: Region, router: Row, projectId: string): string[] {
  const present = vpnGatewayPort(region, router.id)
  const gateway = gatewayOf(router)
  if (!present && !gateway) return []
  const port = present ?? makeGateway(region, router, { projectId, networkId: gateway?.network_id ?? '' })
  return fixedIpsOf(port).map(({ ip_address }) => ip_address)
}

/**
 * Takes a router's VPN gateway away, as the driver does with the last VPN service of the router. Answers whether it had
 * one.
 */
export function closeVpnGateway(region: Region, routerId: string): boolean {
  if (!vpnGatewayPort(region, routerId)) return false
  const { tables } = region
  const transit = [...tables.networks.values()].find(({ name }) => name === transitName('network', routerId))
  for (const port of tables.ports.values()) {
    const isGateway = port.device_id === routerId && port.device_owner === vpnGatewayOwner
    if (isGateway || port.network_id === transit?.id) tables.ports.delete(port.id)
  }
  for (const subnet of tables.subnets.values()) {
    if (subnet.network_id === transit?.id) tables.subnets.delete(subnet.id)
  }
  tables.networks.delete(transit?.id ?? '')
  return true
}

function vpnGatewayPort(region: Region, routerId: string): Row | undefined {
  return portsOf(routerId, region).find(({ device_owner }) => device_owner === vpnGatewayOwner)
}

function makeGateway(
  region: Region,
  router: Row,
  { projectId, networkId }: { projectId: string; networkId: string },
): Row {
  const port = addPort(region, {
    project_id: '',
    network_id: networkId,
    device_id: router.id,
    device_owner: vpnGatewayOwner,
    fixed_ips: freeAddresses(networkId, { region }),
  })
  makeTransit(region, router, projectId)
  return port
}

function makeTransit(region: Region, router: Row, projectId: string): void {
  const network: Row = {
    id: randomUUID(),
    project_id: '',
    name: transitName('network', router.id),
    ...stamped(),
  }
  const subnet: Row = {
    id: randomUUID(),
    project_id: projectId,
    name: transitName('subnet', router.id),
    network_id: network.id,
    ip_version: 4,
    cidr: transitCidr,
    gateway_ip: transitIps.router,
    enable_dhcp: false,
    ...stamped(),
  }
  region.tables.networks.set(network.id, network)
  region.tables.subnets.set(subnet.id, subnet)
  const inTransit = (ip_address: string) => ({
    network_id: network.id,
    fixed_ips: [{ subnet_id: subnet.id, ip_address }],
  })
  addPort(region, {
    project_id: router.project_id,
    device_id: router.id,
    device_owner: 'network:router_interface',
    ...inTransit(transitIps.router),
  })
  addPort(region, {
    project_id: '',
    device_id: subnet.id,
    device_owner: 'network:vpn_namespace',
    ...inTransit(transitIps.gateway),
  })
}

const transitName = (kind: 'network' | 'subnet', routerId: string): string =>
  `vpn-transit-${kind}-${routerId}`
