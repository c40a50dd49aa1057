import { isLocalHost } from './addresses'

/** Where a request of the page goes to, and what is refused on the way. */

/** Whether a text is an absolute http(s) URL without user, query or fragment, as an endpoint must be. */
export function isEndpoint(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return false
  return url.username === '' && url.password === '' && url.search === '' && url.hash === ''
}

/**
 * The URL below an endpoint for the rest of a path, or undefined where the rest would lead anywhere else, here or at a
 * proxy that reads it in another way: dot segments, empty segments, whatever is encoded twice, and what ends a path, a
 * host or a segment somewhere.
 */
export function below(endpoint: string, rest: string, search: string): URL | undefined {
  if (!/^(?:\/[\w.~:%-]+)*\/?$/.test(rest) || !isPlain(rest)) return undefined
  const base = new URL(`${endpoint.replace(/\/+$/, '')}/`)
  const url = new URL(`${base.href.slice(0, -1)}${rest}${search}`)
  const isInside = url.origin === base.origin && url.pathname.startsWith(base.pathname.slice(0, -1))
  return isInside && url.username === '' ? url : undefined
}

function isPlain(path: string): boolean {
  return path.split('/').every((segment) => {
    try {
      const decoded = decodeURIComponent(segment)
      return decoded !== '.' && decoded !== '..' && /^[ -~]*$/.test(decoded) && !/[/\\%;?#@]/.test(decoded)
    } catch {
      return false
    }
  })
}

/**
 * Whether a catalog may send us to an endpoint: addresses of this machine and of its links are no cloud's, unless the
 * operator's own identity endpoint is one, as in a lab. What a name leads to is checked when it is dialled.
 */
export function mayForward(endpoint: string, identity: string): boolean {
  return (
    isEndpoint(endpoint) &&
    (!isLocalHost(new URL(endpoint).hostname) || isLocalHost(new URL(identity).hostname))
  )
}

/** Whether a host is the one that the operator named, or as local as that one. */
export function isNamedBy(identity: string, { hostname }: URL): boolean {
  const own = new URL(identity).hostname
  return hostname === own || isLocalHost(own)
}
