import * as z from 'zod/mini'
import { networkEndpointsOf } from '~/domain/neutron/keystone-catalog'
import { compareNames } from '~/domain/text/compare-names'
import { msg } from '~/domain/text/message'
import { ApiError } from '../http/errors'
import { send, type HttpAnswer } from '../http/http'

/** What a user gives to sign in. The secret parts live only in the form and in the request. */
export type Credentials =
  | { method: 'password'; user: string; domain: string; password: string }
  | { method: 'application_credential'; id: string; secret: string }
  | { method: 'token'; token: string }

/** What stands in addresses of pages: half a character, of which no address can be made, becomes U+FFFD. */
const addressable = z.pipe(
  z.string(),
  z.transform((text) => text.replaceAll(/\p{Cs}/gu, '\uFFFD')),
)

const named = z.object({ id: z.string(), name: addressable })

const catalog = z.array(
  z.object({
    type: z.string(),
    name: z.optional(z.string()),
    endpoints: z.array(
      z.object({
        interface: z.string(),
        region_id: z.nullish(addressable),
        region: z.nullish(addressable),
        url: z.string(),
      }),
    ),
  }),
)
export type Catalog = z.infer<typeof catalog>

/** What Keystone says of a token, and the gateway of one that the browser's cookies hold. */
export const tokenBody = z.object({
  token: z.object({
    user: named,
    project: z.optional(named),
    roles: z._default(z.array(z.object({ name: z.string() })), []),
    catalog: z._default(catalog, []),
    expires_at: z.string(),
  }),
})

/** A token with what Keystone says of it. `value` is the secret: it stays in the session store. */
export interface IssuedToken {
  value: string
  user: { id: string; name: string }
  project: { id: string; name: string } | undefined
  roles: string[]
  catalog: Catalog
  /** Milliseconds since the epoch. */
  expiresAt: number
}

const projectList = z.object({
  projects: z.array(
    z.extend(named, { enabled: z._default(z.boolean(), true), domain_id: z.optional(z.string()) }),
  ),
})
export type Project = { id: string; name: string }

/** Keystone's versioned base URL for what the operator configured: no trailing slash, `/v3` added where missing. */
export function identityUrl(configured: string): string {
  const url = new URL(configured, document.baseURI).href.replace(/\/+$/, '')
  return url.endsWith('/v3') ? url : `${url}/v3`
}

/** Asks for a token, unscoped where `projectId` is absent (an application credential brings its own scope). */
export async function issueToken(
  identity: string,
  credentials: Credentials,
  scope: { projectId?: string | undefined } = {},
): Promise<IssuedToken> {
  const body = { auth: { identity: identityOf(credentials), ...scopeOf(credentials, scope.projectId) } }
  return readToken(await send({ method: 'POST', url: `${identity}/auth/tokens`, body }))
}

function identityOf(credentials: Credentials): Record<string, unknown> {
  switch (credentials.method) {
    case 'password': {
      const { user, domain, password } = credentials
      return { methods: ['password'], password: { user: { name: user, domain: { name: domain }, password } } }
    }
    case 'application_credential':
      return {
        methods: ['application_credential'],
        application_credential: { id: credentials.id, secret: credentials.secret },
      }
    case 'token':
      return { methods: ['token'], token: { id: credentials.token } }
  }
}

function scopeOf(credentials: Credentials, projectId: string | undefined): { scope?: unknown } {
  if (projectId !== undefined) return { scope: { project: { id: projectId } } }
  return credentials.method === 'application_credential' ? {} : { scope: 'unscoped' }
}

function readToken(answer: HttpAnswer): IssuedToken {
  const value = answer.headers.get('x-subject-token')
  const body = tokenBody.safeParse(answer.body)
  if (value === null || !body.success) {
    const message = msg('The identity service returned no readable token')
    throw new ApiError({ status: answer.status, type: 'unreadable', message })
  }
  return issuedToken(value, body.data)
}

/** The token of this value, or handle, with what is said of it. */
export const issuedToken = (value: string, { token }: z.infer<typeof tokenBody>): IssuedToken => ({
  value,
  user: token.user,
  project: token.project,
  roles: token.roles.map(({ name }) => name),
  catalog: token.catalog,
  expiresAt: Date.parse(token.expires_at),
})

/** The enabled projects this token's user has a role in, by name (Keystone lists disabled ones too). */
export async function listProjects(identity: string, token: string): Promise<Project[]> {
  const answer = await send({
    method: 'GET',
    url: `${identity}/auth/projects`,
    headers: { 'X-Auth-Token': token },
  })
  return projectsOf(answer)
    .filter(({ enabled }) => enabled)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => compareNames(a.name, b.name))
}

/** Every project with its domain, for those whom Keystone tells (`identity:list_projects`). Throws ApiError, else. */
export async function listAllProjects(identity: string, token: string, signal: AbortSignal) {
  const headers = { 'X-Auth-Token': token }
  const answer = await send({ method: 'GET', url: `${identity}/projects`, headers, signal })
  return projectsOf(answer)
}

/** The projects of an answer. Throws ApiError where it is half an answer or none. */
function projectsOf({ status, body }: HttpAnswer) {
  const list = projectList.safeParse(body)
  if (list.success) return list.data.projects
  const message = msg('The identity service returned no readable list of projects')
  throw new ApiError({ status, type: 'unreadable', message })
}

/** Ends this token; tokens made from it live on (contract 1.6), so a sign-out revokes each. */
export async function revokeToken(identity: string, token: string): Promise<void> {
  const headers = { 'X-Auth-Token': token, 'X-Subject-Token': token }
  await send({ method: 'DELETE', url: `${identity}/auth/tokens`, headers, timeoutMs: 5000 })
}

/** Neutron's base URL by region, with `/v2.0`, from a catalog. */
export function networkEndpoints(services: Catalog, wanted: string): Map<string, string> {
  return new Map(networkEndpointsOf(services, wanted).map(([region, url]) => [region, networkUrl(url)]))
}

/** A Neutron endpoint as the base of requests: absolute, no trailing slash, `/v2.0` added where missing. */
export function networkUrl(endpoint: string): string {
  const url = new URL(endpoint, document.baseURI).href.replace(/\/+$/, '')
  return url.endsWith('/v2.0') ? url : `${url}/v2.0`
}
