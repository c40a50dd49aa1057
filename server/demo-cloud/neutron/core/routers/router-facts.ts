import { z } from 'zod'
import type { Region, Row } from '../../../world/world'
import type { Call } from '../../wire/context'

/** A fixed address of a port or a gateway. */
const fixedIp = z.object({ subnet_id: z.string(), ip_address: z.string() })
export type FixedIp = z.infer<typeof fixedIp>
const fixedIps = z.array(fixedIp).default([])

/** The external gateway of a router row (neutron-lib api/definitions/l3.py, ext_gw_mode.py). */
const gatewayInfo = z
  .object({ network_id: z.string(), external_fixed_ips: fixedIps, enable_snat: z.boolean().optional() })
  .nullable()
  .default(null)
export type GatewayInfo = NonNullable<z.infer<typeof gatewayInfo>>

/** The CIDR of a subnet row, empty where there is no such row. */
export function subnetCidr(subnet: Row | undefined): string {
  return typeof subnet?.cidr === 'string' ? subnet.cidr : ''
}

/** A router's gateway, or null; rows that lack the attribute have none. */
export function gatewayOf(router: Row): GatewayInfo | null {
  return gatewayInfo.parse(router.external_gateway_info)
}

/** The addresses of a router's gateway; empty without one. */
export function gatewayAddresses(router: Row): string[] {
  return gatewayOf(router)?.external_fixed_ips.map((fixed) => fixed.ip_address) ?? []
}

/** The fixed addresses of a port row. */
export function fixedIpsOf(port: Row): FixedIp[] {
  return fixedIps.parse(port.fixed_ips)
}

/** The ports of a router, gateway port included. */
export function portsOf(routerId: string, region: Region): Row[] {
  return [...region.tables.ports.values()].filter((port) => port.device_id === routerId)
}

/** The owner of the port by which OVN's VPN plugin reaches the external network on behalf of a router. */
export const vpnGatewayOwner = 'network:vpn_router_gateway'
const gatewayOwners: ReadonlySet<unknown> = new Set(['network:router_gateway', vpnGatewayOwner])

/** The subnets that the caller sees a port of this router in: any owner counts but the gateways, which have no project. */
export function routerSubnetIds(routerId: string, call: Call): ReadonlySet<string> {
  const inside = portsOf(routerId, call.region).filter((port) => !gatewayOwners.has(port.device_owner))
  return new Set(inside.flatMap(fixedIpsOf).map((fixed) => fixed.subnet_id))
}
