import { routerInterfaceOwners, type Port, type Router } from '../resources/network'

/** What a form must know of a router. */
export interface RouterFacts {
  id: string
  name: string
  /** The addresses of its external gateway; empty where it has none. */
  gatewayAddresses: readonly string[]
  hasGateway: boolean
  /** The subnets it has an interface in. */
  subnetIds: readonly string[]
}

/**
 * The facts of each router from Neutron's routers and ports. Only ports that are router interfaces count: gateways and
 * helper ports carry subnets that are not the tenant's (contract, section 9.2).
 */
export function routerFactsOf(routers: readonly Router[], ports: readonly Port[]): RouterFacts[] {
  const owners: ReadonlySet<string> = new Set(routerInterfaceOwners)
  const subnets = new Map<string, Set<string>>()
  for (const { device_id, device_owner, fixed_ips } of ports) {
    if (!owners.has(device_owner)) continue
    const known = subnets.get(device_id) ?? new Set()
    for (const { subnet_id } of fixed_ips) known.add(subnet_id)
    subnets.set(device_id, known)
  }
  return routers.map(({ id, name, external_gateway_info }) => ({
    id,
    name,
    gatewayAddresses: external_gateway_info?.external_fixed_ips.map(({ ip_address }) => ip_address) ?? [],
    hasGateway: external_gateway_info !== null,
    subnetIds: [...(subnets.get(id) ?? [])],
  }))
}
