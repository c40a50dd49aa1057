import type { Row } from '../../../world/world'
import { allocate, claim } from '../ports/addresses'
import type { Call } from '../../wire/context'
import { badResourceRequest, forbidden } from '../../wire/errors'
import { networks } from '../networks/networks'
import { freeAddresses, subnetsOf } from '../ports/port-addresses'
import { addPort } from '../ports/ports'
import { find } from '../../wire/resource'
import { type FixedIp, type GatewayInfo, portsOf } from './router-facts'

/** A gateway as a request asks for it. */
export interface SentGateway {
  network_id?: string
  external_fixed_ips?: Partial<FixedIp>[]
  enable_snat?: boolean
}

/** Fixed addresses and SNAT of a gateway are for administrators (neutron conf/policies/router.py; contract, 9.2). */
export function refuseAdminGateway(gateway: SentGateway | null | undefined, rule: string): void {
  if (!gateway || (gateway.external_fixed_ips === undefined && gateway.enable_snat === undefined)) return
  const prefix = `rule:${rule}:external_gateway_info`
  const inner = Object.keys(gateway).map((name) => `${prefix}:${name}`)
  const rules = inner.length > 1 ? `(${inner.join(' and ')})` : inner.join('')
  throw forbidden(`(rule:${rule} and (${prefix} and ${rules}))`)
}

/** Gives a router a gateway in an external network, one address per IP version, in place of the one it has. */
export function setGateway(router: Row, sent: SentGateway, call: Call): GatewayInfo {
  const network = find(networks, sent.network_id ?? '', call)
  if (network['router:external'] !== true) {
    throw badResourceRequest('router', `Network ${network.id} is not an external network`)
  }
  const external_fixed_ips = newAddresses(
    router,
    { network_id: network.id, wanted: sent.external_fixed_ips },
    call,
  )
  addPort(call.region, {
    project_id: '',
    network_id: network.id,
    device_id: router.id,
    device_owner: 'network:router_gateway',
    fixed_ips: external_fixed_ips,
  })
  return { network_id: network.id, external_fixed_ips, enable_snat: sent.enable_snat ?? true }
}

/** Takes a router's gateway port away, and with it the addresses. */
export function clearGateway(router: Row, call: Call): void {
  for (const port of portsOf(router.id, call.region).filter(isGatewayPort)) {
    call.region.tables.ports.delete(port.id)
  }
  router.external_gateway_info = null
}

/** The router's own addresses count as free, but come back if there are no others to be had. */
function newAddresses(
  router: Row,
  { network_id, wanted }: { network_id: string; wanted: Partial<FixedIp>[] | undefined },
  call: Call,
): FixedIp[] {
  const { ports } = call.region.tables
  const gateway = router.external_gateway_info
  const gatewayPorts = portsOf(router.id, call.region).filter(isGatewayPort)
  clearGateway(router, call)
  try {
    return wanted
      ? wanted.map((one) => wantedAddress(one, network_id, call))
      : freeAddresses(network_id, call)
  } catch (error) {
    router.external_gateway_info = gateway
    for (const port of gatewayPorts) ports.set(port.id, port)
    throw error
  }
}

function isGatewayPort(port: Row): boolean {
  return port.device_owner === 'network:router_gateway'
}

function wantedAddress(wanted: Partial<FixedIp>, networkId: string, call: Call): FixedIp {
  const subnets = subnetsOf(networkId, call)
  const subnet = wanted.subnet_id ? subnets.find((row) => row.id === wanted.subnet_id) : subnets[0]
  if (!subnet) throw badResourceRequest('router', `No subnets available for network ${networkId}`)
  return wanted.ip_address ? claim(subnet, wanted.ip_address, call.region) : allocate(subnet, call.region)
}
