import { z } from 'zod'
import { canonicalIp, cidrVersion, contains } from '../../../../../src/domain/ip/address'
import { defaultPool, numberOf, type Pool } from '../ports/addresses'
import type { Values } from '../../wire/attributes'
import { invalidOperation, NeutronError } from '../../wire/errors'
import { pythonRepr } from '../../wire/python'

const range = z.object({ start: z.string(), end: z.string() })

/** A subnet's gateway and pools as a request wants them, or the refusal (neutron db/ipam_backend_mixin.py). */
export function addressing(subnet: {
  cidr: string
  ip_version: number
  gateway_ip: string | null | undefined
  allocation_pools: unknown[] | undefined
}): Values {
  const { cidr, ip_version: version } = subnet
  if (cidrVersion(cidr) !== version) {
    throw invalidOperation(`cidr '${cidr}' does not match the ip_version '${version}'`)
  }
  const gateway = subnet.gateway_ip
    ? (canonicalIp(subnet.gateway_ip) ?? subnet.gateway_ip)
    : subnet.gateway_ip
  const { gateway_ip, pools } = defaultPool(cidr, gateway)
  const allocation_pools = subnet.allocation_pools ? checkedPools(subnet.allocation_pools, cidr) : pools
  refuseGatewayInPools(gateway_ip, allocation_pools)
  return { gateway_ip, allocation_pools }
}

/** Pools in the order of their addresses; each must be a range inside the subnet, and none may overlap another. */
export function checkedPools(wanted: unknown[], cidr: string): Pool[] {
  const pools = wanted.map((each) => {
    const pool = range.safeParse(each)
    const isRange =
      pool.success &&
      canonicalIp(pool.data.start) !== undefined &&
      canonicalIp(pool.data.end) !== undefined &&
      numberOf(pool.data.start) <= numberOf(pool.data.end)
    if (!isRange) throw refusedPool('InvalidAllocationPool', `${pythonRepr(each)} is not valid.`)
    return pool.data
  })
  for (const { start, end } of pools) {
    if (contains(cidr, start) && contains(cidr, end)) continue
    throw refusedPool('OutOfBoundsAllocationPool', `${start}-${end} spans beyond the subnet cidr ${cidr}.`)
  }
  return pools.toSorted((left, right) => (numberOf(left.start) < numberOf(right.start) ? -1 : 1))
}

/** A gateway is no address to hand out. */
export function refuseGatewayInPools(gateway: string | null, pools: Pool[]): void {
  if (gateway === null) return
  for (const { start, end } of pools) {
    if (numberOf(gateway) < numberOf(start) || numberOf(gateway) > numberOf(end)) continue
    const message = `Gateway ip ${gateway} conflicts with allocation pool ${start}-${end}.`
    throw new NeutronError({ type: 'GatewayConflictWithAllocationPools', status: 409, message })
  }
}

function refusedPool(type: string, what: string): NeutronError {
  return new NeutronError({ type, status: 400, message: `The allocation pool ${what}` })
}
