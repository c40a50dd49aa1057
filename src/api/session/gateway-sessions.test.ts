import { serve } from '@hono/node-server'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listening } from '../../../e2e/support/listening'
import { createDemoCloud } from '../../../server/demo-cloud/app'
import { createClouds } from '../../../server/gateway/clouds'
import { settingsFrom } from '../../../server/gateway/settings'
import { ApiError } from '../http/errors'
import { ikePolicies } from '../neutron/ike-policies'
import { createSessions, type Sessions } from './sessions'
import { openSite } from '../site/site'

const origin = 'http://panel.test'
const password = { method: 'password' as const, user: 'demo', domain: 'Default', password: 'secret' }
const north = {
  id: 'north',
  name: 'North',
  identity: '/clouds/north/identity/v3',
  session: '/clouds/north/session',
  interface: 'public' as const,
}

/** The panel's API layer behind the production gateway, in one browser with its cookies. */
async function behindTheGateway() {
  const cloud = createDemoCloud({})
  const upstream = await listening(serve({ fetch: cloud.app.fetch, port: 0, hostname: '127.0.0.1' }))
  const settings = settingsFrom({ clouds: [`north=${upstream.origin}/north/identity`], trustProxy: false })
  const gateway = createClouds(settings, { secret: 'a key of the tests that is long enough for it' })
  const jar = new Map<string, string>()
  const asked: string[] = []
  let isAway = false
  vi.stubGlobal('document', { baseURI: `${origin}/` })
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    if (isAway) throw new TypeError('The gateway is away')
    asked.push(`${init?.method ?? 'GET'} ${new URL(input).pathname}`)
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
  const storage = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  })
  const tabs: Sessions[] = []
  /** Opens a tab of this browser, which hears what the others tell. */
  const openTab = async () => {
    const left: string[] = []
    const forgotten: string[] = []
    const sessions = createSessions({
      forget: (account) => forgotten.push(account.userName),
      announce: (news) => {
        for (const other of tabs) if (other !== sessions) void other.hear(news)
      },
      onEndedElsewhere: (cloudId) => left.push(cloudId),
    })
    tabs.push(sessions)
    await sessions.restore([north])
    return { sessions, left, forgotten }
  }
  const { sessions } = await openTab()
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
  const setAway = (away: boolean) => {
    isAway = away
  }
  return { jar, asked, sessions, openTab, setAway, northern, readPolicies, close }
}

let panel: Awaited<ReturnType<typeof behindTheGateway>>
beforeEach(async () => {
  panel = await behindTheGateway()
})
afterEach(async () => {
  vi.useRealTimers()
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

const userOf = ({ accounts }: Sessions) => accounts()[0]?.userName
const alt = { ...password, user: 'alt' }

describe('another load of the page, or another tab', () => {
  it('has the sign-in, its projects and regions, and asks for no new token', async () => {
    const account = await panel.sessions.signIn(north, password)
    await panel.readPolicies()
    panel.asked.length = 0
    const { sessions } = await panel.openTab()
    await sessions.ready('north')
    expect(sessions.accounts()).toEqual([account])
    const site = await openSite(sessions, { cloud: 'north', region: 'RegionOne', project: 'demo' })
    expect(site.roles).toEqual(['member', 'reader'])
    const client = new QueryClient()
    expect((await client.query(ikePolicies.list(site))).length).toBeGreaterThan(0)
    expect(panel.asked).toEqual([
      'GET /clouds/north/session',
      'GET /clouds/north/identity/v3/auth/projects',
      'GET /clouds/north/network/RegionOne/v2.0/vpn/ikepolicies',
    ])
  })

  it('opens a site at once: the page waits for what is on its way', async () => {
    await panel.sessions.signIn(north, password)
    const { sessions } = await panel.openTab()
    expect(sessions.accounts()).toEqual([])
    const site = await openSite(sessions, { cloud: 'north', region: 'RegionTwo', project: 'demo' })
    expect(site.userName).toBe('demo')
  })

  it('is signed out where nobody is signed in, and where the token was revoked', async () => {
    await panel.sessions.signIn(north, password)
    panel.northern().tokens.clear()
    for (const { sessions } of [await panel.openTab(), await panel.openTab()]) {
      const site = openSite(sessions, { cloud: 'north', region: 'RegionOne', project: 'demo' })
      await expect(site).rejects.toMatchObject({ type: 'signed-out' })
    }
  })

  it('says so where the gateway does not answer', async () => {
    panel.setAway(true)
    await expect(panel.openTab()).rejects.toMatchObject({ type: 'network' })
  })
})

describe('a tab follows the others', () => {
  it('out', async () => {
    await panel.sessions.signIn(north, password)
    const other = await panel.openTab()
    await other.sessions.ready('north')
    await panel.sessions.signOut('north')
    await vi.waitFor(() => expect(other.left).toEqual(['north']))
    expect([other.sessions.accounts(), other.forgotten]).toEqual([[], ['demo']])
    expect([panel.jar.size, panel.northern().tokens.size]).toEqual([0, 0])
  })

  it('out, where it heard nothing, when it is looked at again', async () => {
    await panel.sessions.signIn(north, password)
    const other = await panel.openTab()
    await other.sessions.ready('north')
    panel.jar.clear()
    await other.sessions.check('north')
    expect([other.left, other.sessions.accounts()]).toEqual([['north'], []])
  })

  it('out, where it heard nothing, when it makes a call: nobody is asked for a password', async () => {
    await panel.sessions.signIn(north, password)
    const other = await panel.openTab()
    const site = await openSite(other.sessions, { cloud: 'north', region: 'RegionOne', project: 'demo' })
    panel.jar.clear()
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    await expect(client.query(ikePolicies.list(site))).rejects.toMatchObject({ type: 'signed-out' })
    expect(other.left).toEqual(['north'])
  })

  it('in', async () => {
    const other = await panel.openTab()
    await panel.sessions.signIn(north, password)
    await vi.waitFor(() => expect(userOf(other.sessions)).toBe('demo'))
    expect(other.left).toEqual([])
  })

  it('to another user: none of its calls is the new one’s', async () => {
    await panel.sessions.signIn(north, password)
    const other = await panel.openTab()
    const site = await openSite(other.sessions, { cloud: 'north', region: 'RegionOne', project: 'demo' })
    await panel.sessions.signIn(north, alt)
    await vi.waitFor(() => expect(other.left).toEqual(['north']))
    await vi.waitFor(() => expect(userOf(other.sessions)).toBe('alt'))
    expect(other.forgotten).toEqual(['demo'])
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    await expect(client.query(ikePolicies.list(site))).rejects.toThrow()
    expect(panel.sessions.accounts()).toHaveLength(1)
    const users = new Set([...panel.northern().tokens.values()].map(({ user_id: user }) => user))
    expect(users).toEqual(new Set([panel.sessions.accounts()[0]?.userId]))
  })

  it('through a renewal: the calls of every tab that waited go on', async () => {
    await panel.sessions.signIn(north, password)
    const other = await panel.openTab()
    const projectId = panel.sessions.accounts()[0]?.projects[0]?.id ?? ''
    await other.sessions.ready('north')
    panel.northern().tokens.clear()
    const waiting = other.sessions.authorized('north', projectId, async ({ token, identity }) => {
      const headers = { 'x-auth-token': token.value }
      const { ok, status } = await fetch(`${identity}/auth/projects`, { headers })
      if (!ok) throw new ApiError({ status, cloudType: 'keystone', message: '' })
      return 'went on'
    })
    await vi.waitFor(() => expect(other.sessions.accounts()[0]?.expired).toBe(true))
    await panel.sessions.renew('north', password)
    expect(await waiting).toBe('went on')
    expect(other.sessions.accounts()[0]?.expired).toBe(false)
  })

  it('not out where the token only expired: what was typed stays, and the password is asked for', async () => {
    await panel.sessions.signIn(north, password)
    vi.useFakeTimers({ now: Date.now() + 3601_000, toFake: ['Date'] })
    panel.jar.clear()
    await panel.sessions.check('north')
    expect(userOf(panel.sessions)).toBe('demo')
  })

  it('not out where the gateway got another secret', async () => {
    await panel.sessions.signIn(north, password)
    for (const name of panel.jar.keys()) panel.jar.set(name, 'sealed-by-another-key')
    await panel.sessions.check('north')
    expect(userOf(panel.sessions)).toBe('demo')
  })

  it('nowhere where the gateway does not answer', async () => {
    await panel.sessions.signIn(north, password)
    panel.setAway(true)
    await expect(panel.sessions.check('north')).rejects.toMatchObject({ type: 'network' })
    expect(userOf(panel.sessions)).toBe('demo')
  })
})

it('a sign-out that did not get through is made up for by the next page', async () => {
  await panel.sessions.signIn(north, password)
  panel.setAway(true)
  await panel.sessions.signOut('north')
  panel.setAway(false)
  expect(panel.jar.size).toBeGreaterThan(0)
  const { sessions } = await panel.openTab()
  expect(panel.jar.size).toBe(0)
  await expect(sessions.ready('north')).resolves.toBeUndefined()
  expect([sessions.accounts(), panel.northern().tokens.size]).toEqual([[], 0])
  await sessions.signIn(north, password)
  expect(userOf((await panel.openTab()).sessions)).toBeUndefined()
  await vi.waitFor(() => expect(userOf(sessions)).toBe('demo'))
})
