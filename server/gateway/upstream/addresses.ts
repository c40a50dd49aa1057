import ipaddr from 'ipaddr.js'

/** Names that stand for this machine or for what clouds tell their machines about themselves. */
const localNames =
  /^(?:localhost|metadata|instance-data|.*\.localhost|metadata\..*\.internal|metadata\.google\..*)$/

/** What is this machine, its links, everybody on them, or IPv4 wrapped up; clouds stand in private networks too. */
const localRanges: ReadonlySet<string> = new Set([
  'unspecified',
  'loopback',
  'linkLocal',
  'multicast',
  'broadcast',
  '6to4',
  'teredo',
])

/** Addresses in other ranges at which providers answer for themselves: metadata, agents' secrets. */
const providers: ReadonlySet<string> = new Set([
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd20:ce::254',
])

/** Whether a host of a URL, as URLs spell it, is this machine, one of its links, or a provider's own service. */
export function isLocalHost(host: string): boolean {
  const bare = host.replaceAll(/^\[|\]$/g, '').replace(/\.+$/, '')
  return ipaddr.isValid(bare) ? isLocalAddress(bare) : localNames.test(bare.toLowerCase())
}

/** The same of an address. IPv4 in an IPv6 address counts as what it carries (RFC 4291, 6052). */
export function isLocalAddress(address: string): boolean {
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv6) {
    const bytes = parsed.toByteArray()
    const range = parsed.range()
    const isCarrier =
      range === 'ipv4Mapped' || range === 'rfc6052' || bytes.slice(0, 12).every((byte) => byte === 0)
    if (isCarrier) return isLocalAddress(ipaddr.fromByteArray(bytes.slice(12)).toString())
    return localRanges.has(range) || providers.has(parsed.toRFC5952String())
  }
  return localRanges.has(parsed.range()) || providers.has(parsed.toString())
}
