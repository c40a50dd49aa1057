import { z } from 'zod'
import { externalNetwork, type Account } from './cloud'

/** Calls a service and answers what it said; throws where it refused, unless that is foreseen. */
export type Ask = (method: string, url: string, call?: Asked) => Promise<unknown>

interface Asked {
  token?: string
  body?: unknown
  /** Statuses beside those of success that are no failure. */
  allow?: readonly number[]
}

/** What asks through this `fetch`. */
export function asking(fetch: (url: string, init: RequestInit) => Promise<Response>): Ask {
  return async (method, url, { token, body, allow = [] } = {}) => {
    const headers: Record<string, string> = {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { 'X-Auth-Token': token }),
    }
    const answer = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok && !allow.includes(answer.status)) {
      throw new Error(`${method} ${new URL(url).pathname} was answered ${answer.status}`)
    }
    const isJson = answer.ok && text.startsWith('{')
    return isJson ? JSON.parse(text) : undefined
  }
}

const tokenAnswer = z.object({
  token: z.object({
    user: z.object({ id: z.string() }),
    project: z.object({ id: z.string() }),
    catalog: z.array(
      z.object({
        type: z.string(),
        endpoints: z.array(z.object({ interface: z.string(), region_id: z.string(), url: z.string() })),
      }),
    ),
  }),
})

/** Signs a user in to a project; answers the account and where each region's Neutron is. */
export async function signedIn(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  identity: string,
  { user, project, password }: { user: string; project: string; password: string },
): Promise<{ account: Account; network: Record<'RegionOne' | 'RegionTwo', string> }> {
  const domain = { name: 'Default' }
  const answer = await fetch(`${identity}/v3/auth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      auth: {
        identity: { methods: ['password'], password: { user: { name: user, domain, password } } },
        scope: { project: { name: project, domain } },
      },
    }),
  })
  if (!answer.ok) throw new Error(`${user} could not sign in to ${project}: ${answer.status}`)
  const { token } = tokenAnswer.parse(await answer.json())
  const endpoints = token.catalog.find(({ type }) => type === 'network')?.endpoints ?? []
  const inRegion = (name: string) =>
    endpoints.find(({ interface: kind, region_id }) => kind === 'public' && region_id === name)?.url ?? ''
  return {
    account: {
      userId: token.user.id,
      userName: user,
      password,
      projectId: token.project.id,
      projectName: project,
      token: answer.headers.get('x-subject-token') ?? '',
    },
    network: { RegionOne: inRegion('RegionOne'), RegionTwo: inRegion('RegionTwo') },
  }
}

const created = z.record(z.string(), z.object({ id: z.string() }))

/** The id of the one object in an answer. */
export function idIn(answer: unknown): string {
  const [object] = Object.values(created.parse(answer))
  if (!object) throw new Error('There is no object in the answer')
  return object.id
}

/**
 * Makes the scenario's external network as an administrator. On a real cloud it is external to the scenario's project
 * alone, so that nobody else's choice of networks grows; where there are no such rules, it is external to all.
 */
export async function makeExternalNetwork(
  ask: Ask,
  { network, token, projectId }: { network: string; token: string; projectId: string },
) {
  const url = `${network}/v2.0`
  const make = (kind: string, values: object) =>
    ask('POST', `${url}/${kind}s`, { token, body: { [kind]: values } })
  const networkId = idIn(await make('network', { name: externalNetwork.name }))
  const rule = { object_type: 'network', object_id: networkId, action: 'access_as_external' }
  const body = { rbac_policy: { ...rule, target_tenant: projectId } }
  const isShared = await ask('POST', `${url}/rbac-policies`, { token, body, allow: [404] })
  if (!isShared) {
    await ask('PUT', `${url}/networks/${networkId}`, {
      token,
      body: { network: { 'router:external': true } },
    })
  }
  const subnet = async (name: keyof typeof externalNetwork.subnets) => {
    const values = { ...externalNetwork.subnets[name], name: `fidelity ${name}`, network_id: networkId }
    return idIn(await make('subnet', { ...values, enable_dhcp: false }))
  }
  return {
    'external network': networkId,
    'external subnet': await subnet('external subnet'),
    'external subnet v6': await subnet('external subnet v6'),
  }
}
