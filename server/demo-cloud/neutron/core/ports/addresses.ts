import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { canonicalIp, contains, type IpVersion, parseCidr } from '../../../../../src/domain/ip/address'
import type { Region, Row } from '../../../world/world'
import { invalidOperation, NeutronError } from '../../wire/errors'
import { type FixedIp, fixedIpsOf, gatewayOf } from '../routers/router-facts'

/** A range of addresses that a subnet hands out, both ends included. */
export interface Pool {
  start: string
  end: string
}

const subnetRow = z.object({
  cidr: z.string(),
  gateway_ip: z.string().nullish(),
  allocation_pools: z.array(z.object({ start: z.string(), end: z.string() })).optional(),
})

/** The gateway and the one pool Neutron gives a subnet by default; a null gateway leaves all host addresses to the pool. */
export function defaultPool(
  cidr: string,
  gatewayIp: string | null | undefined,
): { gateway_ip: string | null; pools: Pool[] } {
  const range = parseCidr(cidr)
  if (!range) throw invalidOperation(`${cidr} is not in a CIDR format`)
  const network = numberOf(range.network)
  const bits = range.version === 4 ? 32 : 128
  const last = network + (1n << BigInt(bits - range.prefix)) - 1n
  const isV4 = range.version === 4 && range.prefix < 31
  const first = bits - range.prefix > 1 ? network + 1n : network
  const gateway =
    gatewayIp === undefined ? (isV4 ? first : network) : gatewayIp === null ? undefined : numberOf(gatewayIp)
  const end = isV4 ? last - 1n : last
  const spans =
    gateway === undefined || gateway < first || gateway > end
      ? [[first, end] as const]
      : ([
          [first, gateway - 1n],
          [gateway + 1n, end],
        ] as const)
  const pools = spans
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => ({ start: textOf(from, range.version), end: textOf(to, range.version) }))
  return { gateway_ip: gateway === undefined ? null : textOf(gateway, range.version), pools }
}

/** The first free address of a subnet's pools, or the 409 that Neutron answers when there is none. */
export function allocate(subnet: Row, region: Region): FixedIp {
  const used = usedAddresses(subnet.id, region)
  const version: IpVersion = subnet.ip_version === 6 ? 6 : 4
  for (const pool of poolsOf(subnet)) {
    for (let at = numberOf(pool.start); at <= numberOf(pool.end); at += 1n) {
      const ip = textOf(at, version)
      if (!used.has(ip)) return { subnet_id: subnet.id, ip_address: ip }
    }
  }
  throw new NeutronError({
    type: 'IpAddressGenerationFailure',
    status: 409,
    message: `No more IP addresses available on network ${String(subnet.network_id)}.`,
  })
}

/** A wanted address of a subnet, or the refusal of one outside it or already taken. */
export function claim(subnet: Row, ip: string, region: Region): FixedIp {
  if (!contains(String(subnet.cidr), ip)) {
    throw new NeutronError({
      type: 'InvalidIpForSubnet',
      status: 400,
      message: `IP address ${ip} is not a valid IP for the specified subnet.`,
    })
  }
  if (usedAddresses(subnet.id, region).has(canonicalIp(ip) ?? ip)) {
    throw new NeutronError({
      type: 'IpAddressAlreadyAllocated',
      status: 409,
      message: `IP address ${ip} already allocated in subnet ${subnet.id}`,
    })
  }
  return { subnet_id: subnet.id, ip_address: ip }
}

/** A subnet's pools; a row without them has the default ones. */
export function poolsOf(subnet: Row): Pool[] {
  const { cidr, gateway_ip, allocation_pools } = subnetRow.parse(subnet)
  return allocation_pools ?? defaultPool(cidr, gateway_ip).pools
}

function usedAddresses(subnetId: string, region: Region): Set<string> {
  const { ports, routers } = region.tables
  const gateways = [...routers.values()].flatMap((router) => gatewayOf(router)?.external_fixed_ips ?? [])
  const fixedIps = [...[...ports.values()].flatMap(fixedIpsOf), ...gateways]
  return new Set(
    fixedIps.filter((fixedIp) => fixedIp.subnet_id === subnetId).map((fixedIp) => fixedIp.ip_address),
  )
}

/** An address as a number. */
export function numberOf(ip: string): bigint {
  return ipaddr
    .parse(ip)
    .toByteArray()
    .reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n)
}

function textOf(number: bigint, version: IpVersion): string {
  const length = version === 4 ? 4 : 16
  const bytes = Array.from({ length }, (_, index) =>
    Number((number >> BigInt(8 * (length - 1 - index))) & 255n),
  )
  const address = ipaddr.fromByteArray(bytes)
  return canonicalIp(address.toString()) ?? address.toString()
}
