import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Token } from '../world/world'
import {
  createCredential,
  deleteCredential,
  listCredentials,
  showCredential,
} from './application-credentials'
import { createProject, createUser, deleteProject, deleteUser, updateProject, updateUser } from './accounts'
import {
  checkGrant,
  grantRole,
  listAssignments,
  listGrants,
  listRoles,
  revokeRole,
  showRole,
} from './assignments'
import { readAuthRequest } from './auth-request'
import { authenticate } from './authenticate'
import { catalogOf, listEndpoints, listServices, showService } from './catalog'
import type { Identity, KeystoneCall } from './context'
import { expecting, forbidden, KeystoneError, unauthorized } from './errors'
import {
  emptyUserList,
  listDomains,
  listProjects,
  listRegions,
  listUsers,
  ownDomains,
  ownProjects,
  ownSystem,
  showDomain,
  showProject,
  showRegion,
  showUser,
  userProjects,
} from './projects'
import { findToken, liveToken, tokenView } from './tokens'

/** One cloud's Keystone v3, release Zed, mounted at `{basePath}/identity` (contract, section 1). */
export function createKeystone(identity: Identity): Hono {
  const app = new Hono({ strict: false }).basePath(`${identity.basePath}/identity`)
  app.use('*', async (context, next) => {
    await next()
    context.res.headers.append('Vary', 'X-Auth-Token')
    context.res.headers.set('x-openstack-request-id', `req-${randomUUID()}`)
  })
  app.onError((error, context) => refusal(error, `${originOf(context)}${identity.basePath}/identity/v3`))
  app.notFound((context) => context.html(pageNotFound, 404))
  discoveryRoutes(app, identity)
  tokenRoutes(app, identity)
  readRoutes(app, identity)
  credentialRoutes(app, identity)
  writeRoutes(app, identity)
  return app
}

function discoveryRoutes(app: Hono, identity: Identity): void {
  app.get('/', (context) => {
    const href = `${originOf(context)}${identity.basePath}/identity/v3/`
    return context.json({ versions: { values: [version(href)] } }, 300, { Location: href })
  })
  app.get('/v3', (context) =>
    context.json({ version: version(`${originOf(context)}${identity.basePath}/identity/v3/`) }),
  )
}

function tokenRoutes(app: Hono, identity: Identity): void {
  const path = '/v3/auth/tokens'
  const answer = (context: Context, token: Token, status: 200 | 201) => {
    const options = { origin: originOf(context), withCatalog: context.req.query('nocatalog') === undefined }
    return context.json({ token: tokenView(identity, token, options) }, status, {
      'X-Subject-Token': token.value,
    })
  }
  app.post(path, async (context) =>
    answer(context, authenticate(identity, readAuthRequest(await bodyOf(context))), 201),
  )
  app.get(path, (context) => answer(context, subjectOf(context, identity, 'identity:validate_token'), 200))
  app.delete(path, (context) => {
    const subject = subjectOf(context, identity, 'identity:revoke_token')
    identity.cloud.tokens.delete(subject.value)
    return context.body(null, 204)
  })
}

function readRoutes(app: Hono, identity: Identity): void {
  const handlers: Record<string, (call: KeystoneCall) => object> = {
    '/v3/auth/projects': ownProjects,
    '/v3/auth/domains': ownDomains,
    '/v3/auth/system': ownSystem,
    '/v3/regions': listRegions,
    '/v3/domains': listDomains,
    '/v3/regions/:id': showRegion,
    '/v3/roles': listRoles,
    '/v3/roles/:id': showRole,
    '/v3/role_assignments': listAssignments,
    '/v3/projects/:id/users/:user/roles': listGrants,
    '/v3/services': listServices,
    '/v3/services/:id': showService,
    '/v3/endpoints': listEndpoints,
    '/v3/users/:id/groups': emptyUserList('groups'),
    '/v3/users/:id/access_rules': emptyUserList('access_rules'),
    '/v3/projects': listProjects,
    '/v3/projects/:id': showProject,
    '/v3/users': listUsers,
    '/v3/users/:id': showUser,
    '/v3/users/:id/projects': userProjects,
    '/v3/domains/:id': showDomain,
  }
  for (const [path, handle] of Object.entries(handlers)) {
    app.get(path, async (context) => context.json(handle(await callOf(context, identity))))
  }
  app.get('/v3/projects/:id/users/:user/roles/:role', async (context) => {
    checkGrant(await callOf(context, identity))
    return context.body(null, 204)
  })
  app.get('/v3/auth/catalog', async (context) => {
    const call = await callOf(context, identity)
    if (call.token.project_id === null) throw forbidden()
    const self = `${call.v3}/auth/catalog`
    return context.json({ catalog: catalogOf(identity, originOf(context)), links: { self } })
  })
}

function credentialRoutes(app: Hono, identity: Identity): void {
  const list = '/v3/users/:id/application_credentials'
  const one = `${list}/:credential`
  app.get(list, async (context) => context.json(listCredentials(await callOf(context, identity))))
  app.post(list, async (context) => context.json(createCredential(await callOf(context, identity)), 201))
  app.get(one, async (context) => context.json(showCredential(await callOf(context, identity))))
  app.delete(one, async (context) => {
    deleteCredential(await callOf(context, identity))
    return context.body(null, 204)
  })
}

function writeRoutes(app: Hono, identity: Identity): void {
  app.post('/v3/projects', async (context) =>
    context.json(createProject(await callOf(context, identity)), 201),
  )
  app.patch('/v3/projects/:id', async (context) =>
    context.json(updateProject(await callOf(context, identity))),
  )
  app.post('/v3/users', async (context) => context.json(createUser(await callOf(context, identity)), 201))
  app.patch('/v3/users/:id', async (context) => context.json(updateUser(await callOf(context, identity))))
  const grant = '/v3/projects/:id/users/:user/roles/:role'
  const silent = [
    ['DELETE', '/v3/projects/:id', deleteProject],
    ['DELETE', '/v3/users/:id', deleteUser],
    ['PUT', grant, grantRole],
    ['DELETE', grant, revokeRole],
  ] as const
  for (const [method, path, handle] of silent) {
    app.on(method, path, async (context) => {
      handle(await callOf(context, identity))
      return context.body(null, 204)
    })
  }
}

async function callOf(context: Context, identity: Identity): Promise<KeystoneCall> {
  const token = findToken(identity, context.req.header('X-Auth-Token'))
  if (!token) throw unauthorized()
  const url = new URL(context.req.url)
  return {
    identity,
    token,
    v3: `${url.origin}${identity.basePath}/identity/v3`,
    body: ['POST', 'PATCH'].includes(context.req.method) ? await bodyOf(context) : undefined,
    params: context.req.param(),
    query: url.searchParams,
  }
}

/** The token that is asked about: one's own, or anybody's for an administrator (contract, section 1.6). */
function subjectOf(context: Context, identity: Identity, rule: string): Token {
  const caller = findToken(identity, context.req.header('X-Auth-Token'))
  if (!caller) throw unauthorized()
  const value = context.req.header('X-Subject-Token')
  if (value === undefined) throw forbidden(rule)
  const subject = liveToken(identity, value)
  if (subject.user_id !== caller.user_id && !caller.roles.includes('admin')) throw forbidden(rule)
  return subject
}

async function bodyOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json<unknown>()
  } catch {
    throw expecting('valid JSON', 'request body')
  }
}

function refusal(error: Error, v3: string): Response {
  if (!(error instanceof KeystoneError)) {
    const message = 'An unexpected error prevented the server from fulfilling your request.'
    return Response.json({ error: { code: 500, message, title: 'Internal Server Error' } }, { status: 500 })
  }
  const headers = error.status === 401 ? { 'WWW-Authenticate': `Keystone uri="${v3}"` } : undefined
  return Response.json(error.body, { status: error.status, ...(headers ? { headers } : {}) })
}

function originOf(context: Context): string {
  return new URL(context.req.url).origin
}

function version(href: string) {
  return {
    id: 'v3.14',
    status: 'stable',
    updated: '2020-04-07T00:00:00Z',
    links: [{ rel: 'self', href }],
    'media-types': [{ base: 'application/json', type: 'application/vnd.openstack.identity-v3+json' }],
  }
}

const pageNotFound =
  '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n' +
  '<p>The requested URL was not found on the server. If you entered the URL manually please check your spelling ' +
  'and try again.</p>\n'
