import { z } from 'zod'

const created = z.record(z.string(), z.object({ id: z.string() }))
const roleList = z.object({ roles: z.array(z.object({ id: z.string(), name: z.string() })) })

const tokenAnswer = z.object({
  token: z.object({
    catalog: z.array(
      z.object({
        type: z.string(),
        endpoints: z.array(z.object({ interface: z.string(), region_id: z.string(), url: z.string() })),
      }),
    ),
  }),
})

/** What an administrator does to give a run its own accounts; signs in as `admin` of project `admin`. */
export async function keystone(identity: string, password: string) {
  const { token } = await signIn(identity, { user: 'admin', project: 'admin', password })
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${identity}/${path}`, {
      method,
      headers: { 'X-Auth-Token': token, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}`)
    return response.status === 204 ? undefined : response.json()
  }
  return {
    /** Makes a project or a user in the domain Default; answers its id. */
    add: async (kind: 'project' | 'user', values: object): Promise<string> => {
      const body = { [kind]: { ...values, domain_id: 'default' } }
      const { [kind]: row } = created.parse(await ask('POST', `${kind}s`, body))
      if (!row) throw new Error(`no ${kind} in the answer`)
      return row.id
    },
    /** Takes a project or a user away. */
    remove: async (kind: 'project' | 'user', id: string): Promise<void> => {
      await ask('DELETE', `${kind}s/${id}`)
    },
    /** Gives a user a role in a project. */
    grant: async (projectId: string, userId: string, name: string): Promise<void> => {
      const { roles } = roleList.parse(await ask('GET', `roles?name=${name}`))
      await ask('PUT', `projects/${projectId}/users/${userId}/roles/${roles[0]?.id}`)
    },
  }
}

/** Signs a user in to a project; answers the token and where RegionOne's Neutron is, without `/v2.0`. */
export async function signIn(
  identity: string,
  { user, project, password }: { user: string; project: string; password: string },
): Promise<{ token: string; network: string }> {
  const domain = { id: 'default' }
  const response = await fetch(`${identity}/auth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      auth: {
        identity: { methods: ['password'], password: { user: { name: user, domain, password } } },
        scope: { project: { name: project, domain } },
      },
    }),
  })
  const token = response.headers.get('X-Subject-Token')
  if (token === null) throw new Error(`the sign-in of ${user} was answered ${response.status}`)
  const { catalog } = tokenAnswer.parse(await response.json()).token
  const endpoints = catalog.find(({ type }) => type === 'network')?.endpoints
  const endpoint = endpoints?.find((one) => one.interface === 'public' && one.region_id === 'RegionOne')
  if (!endpoint) throw new Error('the catalog has no network service in RegionOne')
  return { token, network: endpoint.url }
}
