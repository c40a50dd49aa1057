import type { Hono } from 'hono'
import { z } from 'zod'

const projectList = z.object({ projects: z.array(z.object({ id: z.string(), name: z.string() })) })

const tokens = (cloudId: string) => `/clouds/${cloudId}/identity/v3/auth/tokens`

/** A browser with a cookie jar at a gateway. A cookie that is put in its jar by hand is sent to every path. */
export function testBrowser(app: Hono) {
  const jar = new Map<string, string>()
  const paths = new Map<string, string>()
  const ask = async (
    method: string,
    path: string,
    options: { headers?: Record<string, string>; body?: unknown } = {},
  ) => {
    const cookie = [...jar]
      .filter(([name]) => path.startsWith(paths.get(name) ?? ''))
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
    const answer = await app.request(`http://panel.test${path}`, {
      method,
      headers: { host: 'panel.test', 'content-type': 'application/json', cookie, ...options.headers },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name = '', value = ''] = pair.split('=')
      if (attributes.includes('Max-Age=0')) jar.delete(name)
      else {
        jar.set(name, value)
        paths.set(name, `${attributes.find((each) => each.startsWith('Path='))?.slice(5)}/`)
      }
    }
    return answer
  }
  const signIn = async (cloudId = 'north', { name = 'demo', headers = {} } = {}) => {
    const user = { name, domain: { name: 'Default' }, password: 'secret' }
    const body = { auth: { identity: { methods: ['password'], password: { user } }, scope: 'unscoped' } }
    return ask('POST', tokens(cloudId), { body, headers })
  }
  /** Opens the project of this name, by the handle of a sign-in. */
  const scope = async (handle: string, cloudId = 'north', name = 'demo') => {
    const headers = { 'x-auth-token': handle }
    const list = await ask('GET', `/clouds/${cloudId}/identity/v3/auth/projects`, { headers })
    const project = projectList.parse(await list.json()).projects.find((one) => one.name === name)
    const identity = { methods: ['token'], token: { id: handle } }
    const body = { auth: { identity, scope: { project: { id: project?.id } } } }
    return ask('POST', tokens(cloudId), { body })
  }
  return { jar, ask, signIn, scope }
}

/** The handle that an answer gives for a token. */
export const handleOf = (answer: Response): string => answer.headers.get('x-subject-token') ?? ''
