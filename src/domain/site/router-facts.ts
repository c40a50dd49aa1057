import { groupBy } from '../text/group-by'
import { isTransitAddress } from '../neutron/rules/transit'
import { routerInterfaceOwners, type Port, type Router } from '../neutron/resources/network'

/** What a form must know of a router. */
export interface RouterFacts {
  id: string
  name: string
  /** The addresses of its external gateway; empty where it has none. */
  gatewayAddresses: readonly string[]
  hasGateway: boolean
  /** The subnets it has an interface in. */
  subnetIds: readonly string[]
  /** The addresses of those interfaces. */
  interfaceAddresses: readonly string[]
}

/**
 * The facts of each router from Neutron's routers and ports. Only ports that are router interfaces count: gateways and
 * helper ports carry subnets that are not the tenant's (contract, section 9.2), and neither is OVN's transit subnet.
 */
export function routerFactsOf(routers: readonly Router[], ports: readonly Port[]): RouterFacts[] {
  const owners: ReadonlySet<string> = new Set(routerInterfaceOwners)
  const interfaces = groupBy(
    ports.filter(({ device_owner }) => owners.has(device_owner)),
    ({ device_id }) => device_id,
  )
  const addressesOn = (router: Router) =>
    (interfaces.get(router.id) ?? []).flatMap(({ fixed_ips }) =>
      fixed_ips.filter((fixed) => !isTransitAddress(fixed)),
    )
  return routers.map((router) => ({
    id: router.id,
    name: router.name,
    gatewayAddresses: gatewayAddressesOf(router),
    hasGateway: router.external_gateway_info !== null,
    subnetIds: [...new Set(addressesOn(router).map(({ subnet_id }) => subnet_id))],
    interfaceAddresses: [...new Set(addressesOn(router).map(({ ip_address }) => ip_address))],
  }))
}

/** The addresses of a router's external gateway; empty where it has none. */
export function gatewayAddressesOf({ external_gateway_info }: Router): string[] {
  return external_gateway_info?.external_fixed_ips.map(({ ip_address }) => ip_address) ?? []
}
