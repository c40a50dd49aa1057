import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { networkEndpointsOf } from '../../src/domain/catalog'
import { lookUp } from '../../src/domain/look-up'
import { bodyOf, forward, refusal } from './forward'
import type { GatewayCloud } from './settings'
import type { HeldToken, TokenCookies } from './token-cookies'
import { below, isNamedBy, mayForward } from './upstream'

interface CloudRoutes {
  cloud: GatewayCloud
  /** Where the routes are mounted: `/clouds/north`. */
  path: string
  cookies: TokenCookies
  /** Seconds that a client has to wait before it may sign in. */
  waitFor: (context: Context) => number
}

const unknownToken = () => refusal(401, 'Unauthorized', 'The gateway does not know this session')

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
export function cloudRoutes({ cloud, path, cookies, waitFor }: CloudRoutes): Hono {
  const app = new Hono()
  const identity = cloud.identity.replace(/\/+$/, '').replace(/\/v3$/, '')

  app.all('/identity/*', async (context) => {
    const rest = context.req.path.slice(`${path}/identity`.length)
    const url = below(identity, rest, new URL(context.req.url).search)
    if (!url || !identityPaths.has(`${context.req.method} ${rest}`)) {
      return refusal(404, 'NotForwarded', 'The gateway does not forward this to the identity service')
    }
    if (context.req.method === 'POST') return issue(context, url)
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

  /** A token for a password, an application credential, or another token's handle. */
  async function issue(context: Context, url: URL): Promise<Response> {
    const request = tokenRequest.safeParse(await context.req.json().catch(() => undefined))
    if (!request.success) return refusal(400, 'BadRequest', 'This is no request for a token')
    const { auth } = request.data
    const { token: given } = auth.identity
    if (given && auth.identity.methods.every((method) => method === 'token')) {
      const known = cookies.find(context, given.id)
      // A token that the user pasted is no handle: it is passed on as it is.
      if (!known && given.id.startsWith('gw-')) return unknownToken()
      given.id = known?.token ?? given.id
    } else {
      const seconds = waitFor(context)
      if (seconds > 0) {
        const message = `Too many sign-ins: try again in ${seconds} s`
        return refusal(429, 'TooManyRequests', message, { 'retry-after': String(seconds) })
      }
    }
    const headers = new Headers({ accept: 'application/json', 'content-type': 'application/json' })
    const sent = { method: 'POST', url, headers, body: JSON.stringify({ auth }), isTrusted: true }
    const { response, issued } = await forward(sent, context.req.raw.signal)
    if (issued === undefined) return response
    const body = tokenAnswer.safeParse(await response.json().catch(() => undefined))
    if (!body.success)
      return refusal(502, 'UpstreamUnreadable', 'The identity service answered without a readable token')
    const { token } = body.data
    const network = networkOf(cloud, token.catalog)
    const kept: HeldToken = { token: issued, network, expiresAt: Date.parse(token.expires_at) }
    const handle = cookies.keep(context, { user: token.user.id, project: token.project?.id ?? '' }, kept)
    if (handle === undefined)
      return refusal(431, 'TokenTooLarge', 'Sealed in a cookie the token has more bytes than browsers keep')
    const endpoints = Object.keys(network).map((region) => ({
      interface: cloud.interface,
      region_id: region,
      url: `${path}/network/${encodeURIComponent(region)}`,
    }))
    const catalog = [{ type: 'network', name: 'neutron', endpoints }]
    context.header('X-Subject-Token', handle)
    context.header('Cache-Control', 'no-store')
    return context.json({ token: { ...token, catalog } }, 201)
  }
  return app
}

const tokenRequest = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.array(z.string()).min(1),
      password: z.unknown().optional(),
      application_credential: z.unknown().optional(),
      token: z.object({ id: z.string() }).optional(),
    }),
    scope: z.unknown().optional(),
  }),
})

const named = z.object({ id: z.string(), name: z.string() })
const endpoint = z.object({
  interface: z.string(),
  region_id: z.string().nullish(),
  region: z.string().nullish(),
  url: z.string(),
})
const tokenAnswer = z.object({
  token: z.object({
    user: named,
    project: named.optional(),
    roles: z.array(z.object({ name: z.string() })).default([]),
    catalog: z
      .array(z.object({ type: z.string(), name: z.string().optional(), endpoints: z.array(endpoint) }))
      .default([]),
    expires_at: z.string(),
  }),
})

/** Where Neutron is: where the operator says, else where the catalog says, as far as it may. */
function networkOf(
  cloud: GatewayCloud,
  catalog: z.infer<typeof tokenAnswer>['token']['catalog'],
): Record<string, string> {
  const endpoints = cloud.network
    ? Object.entries(cloud.network)
    : networkEndpointsOf(catalog, cloud.interface).filter(([, url]) => mayForward(url, cloud.identity))
  return Object.fromEntries(
    endpoints.map(([region, url]) => [region, url.replace(/\/+$/, '').replace(/\/v2\.0$/, '')]),
  )
}
