import ipaddr from 'ipaddr.js'
import * as z from 'zod/mini'

/**
 * IP addresses and CIDRs as text. zod judges the syntax and ipaddr.js does the sums: ipaddr.js alone reads
 * `010.0.0.0/8` as octal, fills up `10.1/16` and takes zone ids, none of which Neutron should be sent.
 */

export type IpVersion = 4 | 6

/** A CIDR taken apart: `address` is what was written, `network` the same with zero host bits, both canonical text. */
export interface Cidr {
  version: IpVersion
  address: string
  network: string
  prefix: number
}

const ipv4 = z.ipv4()
const ipv6 = z.ipv6()
const cidrv4 = z.cidrv4()
const cidrv6 = z.cidrv6()

/** The version of an IP literal, or undefined where the text is no literal (a host name, a CIDR, `10.1`). */
export function ipVersionOf(text: string): IpVersion | undefined {
  if (ipv4.safeParse(text).success) return 4
  return ipv6.safeParse(text).success ? 6 : undefined
}

/** An IP literal in its one canonical form (RFC 5952 for IPv6), or undefined where the text is no literal. */
export function canonicalIp(text: string): string | undefined {
  return ipVersionOf(text) === undefined ? undefined : textOf(ipaddr.parse(text))
}

/** The version of a CIDR, or undefined where the text is no CIDR. Host bits are allowed, as Neutron allows them. */
export function cidrVersion(text: string): IpVersion | undefined {
  if (cidrv4.safeParse(text).success) return 4
  return cidrv6.safeParse(text).success ? 6 : undefined
}

/** A CIDR taken apart, or undefined where the text is no CIDR. */
export function parseCidr(text: string): Cidr | undefined {
  const version = cidrVersion(text)
  if (version === undefined) return undefined
  const [written = '', length = ''] = text.split('/')
  const address = ipaddr.parse(written)
  const prefix = Number(length)
  return { version, address: textOf(address), network: textOf(masked(address, prefix)), prefix }
}

/** A CIDR with zero host bits and RFC 5952 text, or undefined where the text is no CIDR. */
export function canonicalCidr(text: string): string | undefined {
  const cidr = parseCidr(text)
  return cidr && `${cidr.network}/${cidr.prefix}`
}

/** Whether a CIDR names a host inside the network (`10.0.0.5/8`). False where the text is no CIDR. */
export function hasHostBits(text: string): boolean {
  const cidr = parseCidr(text)
  return cidr !== undefined && cidr.address !== cidr.network
}

/** Whether two CIDRs share an address. False across versions and where either text is no CIDR. */
export function overlaps(a: string, b: string): boolean {
  const left = parseCidr(a)
  const right = parseCidr(b)
  if (!left || !right) return false
  return left.prefix <= right.prefix ? contains(a, right.network) : contains(b, left.network)
}

/** Whether an IP literal lies in a CIDR. False across versions and where either text is not what it should be. */
export function contains(cidr: string, ip: string): boolean {
  const range = parseCidr(cidr)
  if (!range || ipVersionOf(ip) !== range.version) return false
  return textOf(masked(ipaddr.parse(ip), range.prefix)) === range.network
}

/** `private`: not routed on the Internet. `unusable`: no gateway is reached at it. */
type AddressKind = 'public' | 'private' | 'unusable'

/** What kind of address an IP literal is, or undefined where the text is no literal. */
export function addressKind(text: string): AddressKind | undefined {
  if (ipVersionOf(text) === undefined) return undefined
  const range = ipaddr.parse(text).range()
  if (privateRanges.has(range)) return 'private'
  return unusableRanges.has(range) ? 'unusable' : 'public'
}

const privateRanges: ReadonlySet<string> = new Set(['private', 'carrierGradeNat', 'uniqueLocal'])
const unusableRanges: ReadonlySet<string> = new Set([
  'broadcast',
  'linkLocal',
  'loopback',
  'multicast',
  'unspecified',
])

type Address = ipaddr.IPv4 | ipaddr.IPv6

function masked(address: Address, prefix: number): Address {
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.min(8, Math.max(0, prefix - index * 8))
    return byte & (0xff << (8 - kept)) & 0xff
  })
  return ipaddr.fromByteArray(bytes)
}

function textOf(address: Address): string {
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString()
}

/** CIDRs as they go to the cloud: zero host bits, RFC 5952 text, which also keeps IPv6 within the column. */
export function canonicalCidrs(cidrs: readonly string[]): string[] {
  return cidrs.map((cidr) => canonicalCidr(cidr) ?? cidr)
}
