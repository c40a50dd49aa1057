import type { Route } from './context'

/**
 * The route for a method and a path below `/v2.0`, with its parameters. A closing slash, the suffix `.json` and a
 * missing `vpn/` are accepted, as Neutron accepts them (contract, section 4.1); `/v2.0` without a slash is no path.
 */
export function matchRoute(routes: readonly Route[], method: string, path: string) {
  if (path === '') return undefined
  const segments = path
    .replace(/\.json$/, '')
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent)
  for (const route of routes) {
    if (route.method !== method) continue
    const params = matchSegments(route.path, segments) ?? matchSegments(route.path, ['vpn', ...segments])
    if (params) return { route, params }
  }
  return undefined
}

function matchSegments(template: string, segments: string[]): Record<string, string> | undefined {
  const wanted = template.split('/').filter(Boolean)
  if (wanted.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith('{')) params[part.slice(1, -1)] = segment
    else if (part !== segment) return undefined
  }
  return params
}
