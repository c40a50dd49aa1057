/** Where a request of the page goes to, and what is refused on the way. */

/** Whether a text is an absolute http(s) URL without user, query or fragment, as an endpoint must be. */
export function isEndpoint(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return false
  return url.username === '' && url.password === '' && url.search === '' && url.hash === ''
}

/**
 * The URL below an endpoint for the rest of a path, or undefined where the rest would lead anywhere else: dot segments
 * and their encodings, empty segments, back slashes, control characters.
 */
export function below(endpoint: string, rest: string, search: string): URL | undefined {
  if (!/^(?:\/[\w.~!$&'()*+,;=:@%-]+)*\/?$/.test(rest) || !isPlain(rest)) return undefined
  const base = new URL(`${endpoint.replace(/\/+$/, '')}/`)
  const url = new URL(`${base.href.slice(0, -1)}${rest}${search}`)
  const isInside = url.origin === base.origin && url.pathname.startsWith(base.pathname.slice(0, -1))
  return isInside && url.username === '' ? url : undefined
}

function isPlain(path: string): boolean {
  return path.split('/').every((segment) => {
    try {
      const decoded = decodeURIComponent(segment)
      return decoded !== '.' && decoded !== '..' && !/[/\\\p{Cc}]/u.test(decoded) && !decoded.includes('%')
    } catch {
      return false
    }
  })
}

/**
 * Whether a catalog may send us to an endpoint: addresses of this machine and of its links are no cloud's, unless the
 * operator's own identity endpoint is one, as in a lab.
 */
export function mayForward(endpoint: string, identity: string): boolean {
  if (!isEndpoint(endpoint)) return false
  return !isLocal(new URL(endpoint).hostname) || isLocal(new URL(identity).hostname)
}

function isLocal(host: string): boolean {
  const bare = host.replaceAll(/^\[|\]$/g, '').toLowerCase()
  return (
    bare === 'localhost' ||
    bare.endsWith('.localhost') ||
    /^(?:127\.|169\.254\.|0\.)/.test(bare) ||
    /^(?:::1?$|::ffff:|fe[89ab][0-9a-f]:|fd00:ec2:)/.test(bare)
  )
}
