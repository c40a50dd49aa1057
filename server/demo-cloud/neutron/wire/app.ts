import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { agentSchedulerRoutes } from '../core/agents/agent-schedulers'
import { agentRoutes } from '../core/agents/agents'
import type { Answer, Body, NeutronOptions, Route } from './context'
import { discoveryRoutes, versions } from './discovery'
import { endpointGroups } from '../vpnaas/endpoint-groups'
import { internalError, methodNotAllowed, NeutronError, pathNotFound } from './errors'
import { extensionOf } from './extensions'
import { networks } from '../core/networks/networks'
import { ikePolicies, ipsecPolicies } from '../vpnaas/policies'
import { ports } from '../core/ports/ports'
import { quotaRoutes } from '../core/quotas'
import { resourceRoutes } from './resource'
import { routerInterfaceRoutes } from '../core/routers/router-interfaces'
import { matchRoute } from './route-table'
import { routers } from '../core/routers/routers'
import { securityGroupRules } from '../core/security-groups/security-group-rules'
import { securityGroups } from '../core/security-groups/security-groups'
import { siteConnections } from '../vpnaas/site-connections'
import { subnets } from '../core/networks/subnets'
import { tagRoutes } from '../core/tags'
import { vpnServices } from '../vpnaas/vpn-services'
import { exampleHost } from '../../world/example-hosts'

const routes: Route[] = [
  ...discoveryRoutes,
  ...quotaRoutes,
  ...routerInterfaceRoutes,
  ...agentRoutes,
  ...agentSchedulerRoutes,
  ...resourceRoutes(networks),
  ...resourceRoutes(subnets),
  ...resourceRoutes(routers),
  ...resourceRoutes(ports),
  ...resourceRoutes(securityGroups),
  ...resourceRoutes(securityGroupRules),
  ...tagRoutes,
  ...resourceRoutes(vpnServices),
  ...resourceRoutes(siteConnections),
  ...resourceRoutes(endpointGroups),
  ...resourceRoutes(ikePolicies),
  ...resourceRoutes(ipsecPolicies),
]

/**
 * One region's Neutron, release Zed, as a Hono app. It may be mounted below any path: what stands before `/v2.0` in a
 * request's URL is its base. Answers follow the contract in sections 2, 4 to 6, 9 and 10.
 */
export function createNeutron(options: NeutronOptions): Hono {
  const app = new Hono()
  app.all('*', async (context) => {
    const response = await answered(context.req.raw, options)
    response.headers.set('X-Openstack-Request-Id', `req-${randomUUID()}`)
    return response
  })
  return app
}

async function answered(request: Request, options: NeutronOptions): Promise<Response> {
  try {
    return await handled(request, options)
  } catch (error) {
    const { violation } = error instanceof NeutronError ? error : internalError()
    const { type, status, message } = violation
    return Response.json({ NeutronError: { type, message, detail: '' } }, { status })
  }
}

async function handled(request: Request, options: NeutronOptions): Promise<Response> {
  const url = new URL(request.url)
  const at = url.pathname.search(/\/v2\.0(\/|$)/)
  if (at === -1) return Response.json(versions(url.origin + url.pathname.replace(/\/$/, '')))
  const caller = options.authenticate(request.headers.get('x-auth-token') ?? undefined)
  if (!caller) return unauthorized(options.keystoneUri())
  if (request.method === 'PATCH' || request.method === 'HEAD') throw methodNotAllowed()
  const path = url.pathname.slice(at + '/v2.0'.length)
  const alias = /^\/extensions\/([^/]+?)(\.json)?$/.exec(path)?.[1]
  if (alias !== undefined && request.method === 'GET') return extensionAnswer(alias, options)
  const found = matchRoute(routes, request.method, path)
  if (!found) throw pathNotFound()
  const answer = found.route.handle({
    region: options.region,
    caller,
    url,
    base: url.origin + url.pathname.slice(0, at),
    params: found.params,
    body: await bodyOf(request),
    resolveHost: options.resolveHost ?? exampleHost,
  })
  return responseOf(answer)
}

function responseOf({ status, body }: Answer): Response {
  return body === undefined ? new Response(null, { status }) : Response.json(body, { status })
}

async function bodyOf(request: Request): Promise<Body> {
  const text = await request.text()
  if (text === '') return { kind: 'none' }
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    return { kind: 'malformed' }
  }
}

/** The token middleware answers in Keystone's shape, not in Neutron's (contract, section 2.3). */
function unauthorized(keystoneUri: string): Response {
  const message = 'The request you have made requires authentication.'
  return Response.json(
    { error: { code: 401, title: 'Unauthorized', message } },
    { status: 401, headers: { 'WWW-Authenticate': `Keystone uri="${keystoneUri}"` } },
  )
}

/** An unknown alias is refused by the web framework itself, in yet another shape (transcript extension.404). */
function extensionAnswer(alias: string, { region }: NeutronOptions): Response {
  if (region.extensions.has(alias)) return Response.json({ extension: extensionOf(alias) })
  const message = `The resource could not be found.<br /><br />\nExtension with alias ${alias} does not exist\n\n`
  return Response.json({ message, code: '404 Not Found', title: 'Not Found' }, { status: 404 })
}
