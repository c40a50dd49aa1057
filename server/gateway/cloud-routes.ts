import { Hono } from 'hono'
import { lookUp } from '../../src/domain/text/own-entry'
import type { CloudRoutes } from './cloud-parts'
import { bodyOf } from './upstream/forward'
import { issueToken } from './session/issue-token'
import { refusal, unknownToken } from './refusal'
import { sessionRoutes } from './session/session-routes'
import { below, isNamedBy } from './upstream/upstream'

/** What of Keystone the page needs; nothing else is forwarded. */
const identityPaths: ReadonlySet<string> = new Set([
  'GET /v3/auth/projects',
  'GET /v3/projects',
  'POST /v3/auth/tokens',
  'DELETE /v3/auth/tokens',
])

/** What of Neutron the page needs: to read, to write VPN objects, and to touch a router; of administrators' acts quotas, agents and their routers. */
const networkPaths: readonly RegExp[] = [
  /^GET \/v2\.0\//,
  /^(?:POST|PUT|DELETE) \/v2\.0\/vpn\/[^/]/,
  /^PUT \/v2\.0\/(?:agents|routers)\/[^/]+$/,
  /^(?:PUT|DELETE) \/v2\.0\/quotas\/[^/]+$/,
  /^POST \/v2\.0\/agents\/[^/]+\/(?:l3|vpn)-routers$/,
  /^DELETE \/v2\.0\/agents\/[^/]+\/(?:l3|vpn)-routers\/[^/]+$/,
]

/**
 * One cloud behind the gateway. The page works as with a cloud of its own, but what it takes for tokens are handles:
 * the tokens stay in sealed cookies, and the catalog is rewritten so that Neutron is reached through here.
 */
export function cloudRoutes(routes: CloudRoutes): Hono {
  const { cloud, path, identity, cookies, forward } = routes
  const app = new Hono()
  app.route('/session', sessionRoutes(routes))

  app.all('/identity/*', async (context) => {
    const rest = context.req.path.slice(`${path}/identity`.length)
    const url = below(identity, rest, new URL(context.req.url).search)
    if (!url || !identityPaths.has(`${context.req.method} ${rest}`)) {
      return refusal(404, 'NotForwarded', 'The gateway does not forward this to the identity service')
    }
    if (context.req.method === 'POST') return issueToken(routes, context, url)
    const token = cookies.find(context, context.req.header('x-auth-token') ?? '')
    if (!token) return unknownToken()
    const headers = new Headers({ accept: 'application/json', 'x-auth-token': token.token })
    if (context.req.method === 'DELETE') {
      const subject = context.req.header('x-subject-token') ?? ''
      const ended = cookies.find(context, subject)
      if (!ended) return unknownToken()
      headers.set('x-subject-token', ended.token)
      cookies.forget(context, subject)
    }
    const sent = { method: context.req.method, url, headers, body: undefined, isTrusted: true }
    const { response } = await forward(sent, context.req.raw.signal)
    return context.newResponse(response.body, response)
  })

  app.all('/network/:region/*', async (context) => {
    const token = cookies.find(context, context.req.header('x-auth-token') ?? '')
    if (!token) return unknownToken()
    const endpoint = lookUp(token.network, context.req.param('region'))
    const { pathname, search } = new URL(context.req.url)
    const rest = pathname.slice(path.length).replace(/^\/network\/[^/]*/, '')
    const url = endpoint === undefined ? undefined : below(endpoint, rest, search)
    if (!url || !networkPaths.some((allowed) => allowed.test(`${context.req.method} ${rest}`))) {
      return refusal(404, 'NotForwarded', 'The gateway does not forward this to the network service')
    }
    const headers = new Headers({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-auth-token': token.token,
    })
    const isTrusted = cloud.network !== undefined || isNamedBy(cloud.identity, url)
    const sent = { method: context.req.method, url, headers, body: await bodyOf(context), isTrusted }
    return (await forward(sent, context.req.raw.signal)).response
  })
  return app
}
