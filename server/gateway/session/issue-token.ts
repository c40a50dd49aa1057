import type { Context } from 'hono'
import { z } from 'zod'
import { networkEndpointsOf } from '../../../src/domain/neutron/keystone-catalog'
import type { CloudRoutes } from '../cloud-parts'
import { refusal, unknownToken } from '../refusal'
import type { GatewayCloud } from '../settings'
import type { HeldToken } from './token-cookies'
import { mayForward } from '../upstream/upstream'

/** Bytes of the identity service's answer; a catalog of many regions has some ten thousand. */
const greatestAnswer = 4_194_304

/** Gets a token for a password, an application credential, or another token's handle, and keeps it in a cookie. */
export async function issueToken(
  { cloud, path, cookies, forward, waitFor }: CloudRoutes,
  context: Context,
  url: URL,
): Promise<Response> {
  const request = tokenRequest.safeParse(await context.req.json().catch(() => undefined))
  if (!request.success) return refusal(400, 'BadRequest', 'This is no request for a token')
  const { auth } = request.data
  const { methods, token: given } = auth.identity
  let signIn: HeldToken['signIn'] = { method: methods[0] ?? '', at: Date.now() }
  if (given && methods.every((method) => method === 'token')) {
    const known = cookies.find(context, given.id)
    // A token that the user pasted is no handle: it is passed on as it is.
    if (!known && given.id.startsWith('gw-')) return unknownToken()
    if (known) signIn = undefined
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
  const answer = tokenAnswer.safeParse(await jsonOf(response).catch(() => undefined))
  if (!answer.success)
    return refusal(502, 'UpstreamUnreadable', 'The identity service returned no readable token')
  const { user, project, roles, catalog, expires_at: expiry } = answer.data.token
  const about = {
    user: user.name,
    ...(project ? { project: project.name } : {}),
    roles: roles.map(({ name }) => name),
  }
  const kept: HeldToken = {
    token: issued,
    user: user.id,
    ...(project ? { project: project.id } : {}),
    about,
    network: networkOf(cloud, catalog),
    expiresAt: Date.parse(expiry),
    ...(signIn ? { signIn } : {}),
  }
  const handle = cookies.keep(context, kept)
  if (handle === undefined)
    return refusal(431, 'TokenTooLarge', 'Sealed in a cookie the token has more bytes than browsers keep')
  context.header('X-Subject-Token', handle)
  context.header('Cache-Control', 'no-store')
  return context.json({ token: shownToken(kept, about, { cloud, path }) }, 201)
}

/** Returns what the page is told of a token, in the shape of Keystone's answer; Neutron's addresses are the gateway's. */
export function shownToken(
  { user, project, network, expiresAt }: HeldToken,
  about: Exclude<HeldToken['about'], undefined>,
  { cloud, path }: Pick<CloudRoutes, 'cloud' | 'path'>,
) {
  const endpoints = Object.keys(network).map((region) => ({
    interface: cloud.interface,
    region_id: region,
    url: `${path}/network/${encodeURIComponent(region)}`,
  }))
  return {
    user: { id: user, name: about.user },
    ...(project === undefined ? {} : { project: { id: project, name: about.project ?? project } }),
    roles: about.roles.map((name) => ({ name })),
    catalog: [{ type: 'network', name: 'neutron', endpoints }],
    expires_at: new Date(expiresAt).toISOString(),
  }
}

/** The JSON of an answer; undefined where it is too long. */
async function jsonOf({ body }: Response): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > greatestAnswer) return undefined
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
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
    expires_at: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
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
    // A region stands in an address of this gateway: half a character cannot.
    endpoints.map(([region, url]) => [
      region.replaceAll(/\p{Cs}/gu, '\uFFFD'),
      url.replace(/\/+$/, '').replace(/\/v2\.0$/, ''),
    ]),
  )
}
