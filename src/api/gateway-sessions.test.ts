import { serve } from '@hono/node-server'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listening } from '../../e2e/support/listening'
import { createDemoCloud } from '../../server/demo-cloud/app'
import { createClouds } from '../../server/gateway/clouds'
import { settingsFrom } from '../../server/gateway/settings'
import { ikePolicies } from './neutron/ike-policies'
import { createSessions } from './sessions'
import { openSite } from './site'

const origin = 'http://panel.test'
const password = { method: 'password' as const, user: 'demo', domain: 'Default', password: 'secret' }
const north = {
  id: 'north',
  name: 'North',
  identity: '/clouds/north/identity/v3',
  interface: 'public' as const,
}

/** The panel's API layer behind the production gateway, in one browser with its cookies. */
async function behindTheGateway() {
  const cloud = createDemoCloud({})
  const upstream = await listening(serve({ fetch: cloud.app.fetch, port: 0, hostname: '127.0.0.1' }))
  const settings = settingsFrom({ clouds: [`north=${upstream.origin}/north/identity`], trustProxy: false })
  const gateway = createClouds(settings, 'a key of the tests that is long enough for it')
  const jar = new Map<string, string>()
  vi.stubGlobal('document', { baseURI: `${origin}/` })
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const headers = new Headers(init?.headers)
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await gateway.request(input, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (line.includes('Max-Age=0')) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  })
  const sessions = createSessions()
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 0 } } })
  const northern = () => {
    const found = cloud.world.clouds.get('north')
    if (!found) throw new Error('The demo cloud has no north')
    return found
  }
  const readPolicies = async () => {
    const site = await openSite(sessions, { cloud: 'north', region: 'RegionOne', project: 'demo' })
    return client.query(ikePolicies.list(site))
  }
  const close = async () => {
    await upstream.stop()
    await cloud.stop()
  }
  return { jar, sessions, northern, readPolicies, close }
}

let panel: Awaited<ReturnType<typeof behindTheGateway>>
beforeEach(async () => {
  panel = await behindTheGateway()
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await panel.close()
})

it('a second sign-in as the same user is as good as the first', async () => {
  await panel.sessions.signIn(north, password)
  await panel.readPolicies()
  await panel.sessions.signIn(north, password)
  expect((await panel.readPolicies()).length).toBeGreaterThan(0)
  expect(panel.sessions.accounts()[0]?.expired).toBe(false)
})

it('a project whose cookie the browser dropped is opened anew', async () => {
  await panel.sessions.signIn(north, password)
  await panel.readPolicies()
  // The sign-in's own cookie is the first.
  for (const name of [...panel.jar.keys()].slice(1)) panel.jar.delete(name)
  expect((await panel.readPolicies()).length).toBeGreaterThan(0)
  expect(panel.sessions.accounts()[0]?.expired).toBe(false)
})

it('a disabled project is told, and only a dead sign-in asks for the password', async () => {
  await panel.sessions.signIn(north, password)
  await panel.readPolicies()
  const site = await openSite(panel.sessions, { cloud: 'north', region: 'RegionOne', project: 'demo' })
  const { projects, tokens } = panel.northern()
  const project = projects.get(site.project.id)
  if (!project) throw new Error('The demo cloud has no demo')
  project.enabled = false
  for (const { value, project_id } of tokens.values()) if (project_id === project.id) tokens.delete(value)
  await expect(panel.readPolicies()).rejects.toMatchObject({ type: 'refused-here' })
  expect(panel.sessions.accounts()[0]?.expired).toBe(false)

  project.enabled = true
  tokens.clear()
  const scope = panel.sessions.scope('north', project.id)
  await vi.waitFor(() => expect(panel.sessions.accounts()[0]?.expired).toBe(true), { timeout: 20_000 })
  await panel.sessions.renew('north', password)
  expect((await scope).roles).toContain('member')
  expect((await panel.readPolicies()).length).toBeGreaterThan(0)
})
