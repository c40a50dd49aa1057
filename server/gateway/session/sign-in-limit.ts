import ipaddr from 'ipaddr.js'

/** Sign-ins of one client in a minute before it has to wait. */
const most = 10
const windowMs = 60_000
/** Clients remembered at a time: more means that the oldest are forgotten. */
const mostClients = 10_000

/** Counts sign-ins by client and slows down who tries too many. Each gateway counts for itself. */
export function signInLimit(now: () => number = Date.now) {
  const tries = new Map<string, number[]>()
  return {
    /** Seconds until the client may try again; 0 where it may now, and then the try is counted. */
    waitFor: (address: string): number => {
      const client = networkOf(address)
      const recent = (tries.get(client) ?? []).filter((at) => now() - at < windowMs)
      const [first = 0] = recent
      if (recent.length >= most) return Math.ceil((first + windowMs - now()) / 1000)
      tries.delete(client)
      tries.set(client, [...recent, now()])
      if (tries.size > mostClients)
        for (const oldest of tries.keys()) {
          tries.delete(oldest)
          break
        }
      return 0
    },
  }
}

/** Who has one IPv6 address has the 2^64 of its network (RFC 6177): they count as one. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.toString()
  return parsed.parts.slice(0, 4).join(':')
}
