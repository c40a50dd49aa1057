import { contains } from '../../../../../src/domain/ip/address'
import type { Row } from '../../../world/world'
import { allocate, claim } from './addresses'
import type { Call } from '../../wire/context'
import { invalidOperation, NeutronError } from '../../wire/errors'
import type { WantedAddress } from './port-attributes'
import { find } from '../../wire/resource'
import { type FixedIp, fixedIpsOf } from '../routers/router-facts'
import { subnets } from '../networks/subnets'

/** One free address of each IP version that a network has a subnet of. */
export function freeAddresses(networkId: string, place: Pick<Call, 'region'>): FixedIp[] {
  const inNetwork = subnetsOf(networkId, place)
  return [4, 6].flatMap((version) => {
    const candidates = inNetwork.filter((subnet) => subnet.ip_version === version)
    return candidates.length === 0 ? [] : [firstFree(candidates, place)]
  })
}

/** An address from the first of these subnets that has one left. */
function firstFree(candidates: Row[], { region }: Pick<Call, 'region'>): FixedIp {
  const failures: unknown[] = []
  for (const subnet of candidates) {
    try {
      return allocate(subnet, region)
    } catch (error) {
      failures.push(error)
    }
  }
  throw failures[0]
}

/**
 * Gives a stored port the addresses a request asks for, in place of the ones it has; they stay where it is refused
 * (neutron db/ipam_pluggable_backend.py, ipam_backend_mixin.py).
 */
export function assignAddresses(port: Row, wanted: WantedAddress[] | undefined, call: Call): void {
  const before = fixedIpsOf(port)
  const networkId = String(port.network_id)
  try {
    port.fixed_ips = []
    if (!wanted) port.fixed_ips = freeAddresses(networkId, call)
    for (const one of wanted ?? []) {
      port.fixed_ips = [...fixedIpsOf(port), addressFor(one, { networkId, before, port }, call)]
    }
  } catch (error) {
    port.fixed_ips = before
    throw error
  }
}

interface Place {
  networkId: string
  before: FixedIp[]
  port: Row
}

function addressFor({ subnet_id, ip_address }: WantedAddress, place: Place, call: Call): FixedIp {
  const subnet =
    subnet_id === undefined ? subnetAround(ip_address, place, call) : subnetNamed(subnet_id, place, call)
  if (ip_address !== undefined) return claim(subnet, ip_address, call.region)
  const held = new Set(fixedIpsOf(place.port).map((fixed) => fixed.ip_address))
  const kept = place.before.find((fixed) => fixed.subnet_id === subnet.id && !held.has(fixed.ip_address))
  return kept ?? allocate(subnet, call.region)
}

function subnetNamed(subnetId: string, { networkId }: Place, call: Call): Row {
  const subnet = find(subnets, subnetId, call)
  if (subnet.network_id === networkId) return subnet
  throw invalidOperation(
    `Failed to create port on network ${networkId}, because fixed_ips included invalid subnet ${subnetId}`,
  )
}

function subnetAround(ip: string | undefined, { networkId }: Place, call: Call): Row {
  if (ip === undefined) throw invalidOperation('IP allocation requires subnet_id or ip_address')
  const subnet = subnetsOf(networkId, call).find((row) => contains(String(row.cidr), ip))
  if (subnet) return subnet
  throw new NeutronError({
    type: 'InvalidIpForNetwork',
    status: 400,
    message: `IP address ${ip} is not a valid IP for any of the subnets on the specified network.`,
  })
}

/** The subnets of a network, in order of creation. */
export function subnetsOf(networkId: string, { region }: Pick<Call, 'region'>): Row[] {
  return [...region.tables.subnets.values()].filter((subnet) => subnet.network_id === networkId)
}
