import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { testPanel } from '~/testing/panel'
import { ikePolicies } from '../neutron/ike-policies'
import { vpnServices } from '../neutron/vpn-services'
import { createSessions } from './sessions'
import { ApiError } from '../http/errors'
import { openSite } from '../site/site'
import { onSignOut } from './sign-outs'

let panel: ReturnType<typeof testPanel>
beforeEach(() => {
  panel = testPanel((name, value) => vi.stubGlobal(name, value))
})
afterEach(() => vi.unstubAllGlobals())

const north = () => panel.cloud.world.clouds.get('north')
const killTokens = () => north()?.tokens.clear()

const demo = () => {
  const cloud = north()
  const project = [...(cloud?.projects.values() ?? [])].find(({ name }) => name === 'demo')
  const user = [...(cloud?.users.values() ?? [])].find(({ name }) => name === 'demo')
  if (!cloud || !project || !user) throw new Error('The demo cloud has no demo')
  return { ...cloud, project, user }
}

describe('signing in', () => {
  it('lists projects and regions', async () => {
    const account = await panel.sessions.signIn(panel.north, panel.password)
    expect(account).toMatchObject({ userName: 'demo', regions: ['RegionOne', 'RegionTwo'], expired: false })
    expect(account.userId).toBe(demo().user.id)
    expect(account.projects.map(({ name }) => name)).toEqual(['demo'])
  })

  it('again as the same user is no sign-out', async () => {
    await panel.sessions.signIn(panel.north, panel.password)
    const ended: string[] = []
    onSignOut(panel.sessions, ({ userName }) => ended.push(userName))
    await panel.sessions.signIn(panel.north, panel.password)
    expect(ended).toEqual([])
    await panel.sessions.signOut('north')
    expect(ended).toEqual(['demo'])
  })

  it('is refused with a wrong password', async () => {
    const wrong = { ...panel.password, password: 'wrong' }
    await expect(panel.sessions.signIn(panel.north, wrong)).rejects.toMatchObject({
      status: 401,
      type: 'keystone',
    })
    expect(panel.sessions.accounts()).toEqual([])
  })

  it('says of half a list of projects that it cannot be read: the fault is not the panel’s', async () => {
    vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
      const answer = await panel.cloud.app.fetch(new Request(input, init))
      return input.endsWith('/auth/projects') ? new Response((await answer.text()).slice(0, 20)) : answer
    })
    await expect(panel.sessions.signIn(panel.north, panel.password)).rejects.toMatchObject({
      status: 200,
      type: 'unreadable',
    })
  })

  it('names no such site for a project without a role or an unknown region', async () => {
    await panel.site()
    const at = { cloud: 'north', region: 'RegionOne', project: 'demo' }
    await expect(openSite(panel.sessions, { ...at, project: 'alt' })).rejects.toMatchObject({
      type: 'no-such-site',
    })
    await expect(openSite(panel.sessions, { ...at, region: 'Mars' })).rejects.toMatchObject({
      type: 'no-such-site',
    })
    await expect(openSite(panel.sessions, { ...at, cloud: 'south' })).rejects.toMatchObject({
      type: 'signed-out',
    })
  })
})

/** As Keystone does when a project is disabled or a role taken away. */
const killProjectTokens = () => {
  const { tokens, project } = demo()
  for (const token of tokens.values()) if (token.project_id === project.id) tokens.delete(token.value)
}
const isExpired = () => panel.sessions.accounts()[0]?.expired
const tokenRequests = () =>
  panel.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/tokens'))

/** A busy machine may take its time. */
const patience = { timeout: 20_000, interval: 5 }

describe('a token that dies', () => {
  it('lets the call wait for the password, then carries it out', async () => {
    const site = await panel.site()
    killTokens()
    const list = panel.client.query(ikePolicies.list(site))
    await vi.waitFor(() => expect(panel.sessions.accounts()[0]?.expired).toBe(true), patience)
    await panel.sessions.renew('north', panel.password)
    expect(panel.sessions.accounts()[0]?.expired).toBe(false)
    expect((await list).length).toBeGreaterThan(0)
  })

  it('asks again where the new sign-in dies as well before the call is repeated', async () => {
    const site = await panel.site()
    killTokens()
    const list = panel.client.query(ikePolicies.list(site))
    await vi.waitFor(() => expect(isExpired()).toBe(true), patience)
    await panel.sessions.renew('north', panel.password)
    killTokens()
    await vi.waitFor(() => expect(isExpired()).toBe(true), patience)
    await panel.sessions.renew('north', panel.password)
    expect((await list).length).toBeGreaterThan(0)
  })

  it('does not carry on as somebody else', async () => {
    const site = await panel.site()
    killTokens()
    const list = panel.client.query(ikePolicies.list(site))
    list.catch(() => undefined)
    await vi.waitFor(() => expect(panel.sessions.accounts()[0]?.expired).toBe(true), patience)
    const other = { ...panel.password, user: 'alt' }
    await expect(panel.sessions.renew('north', other)).rejects.toMatchObject({ type: 'other-user' })
    await panel.sessions.signOut('north')
    await expect(list).rejects.toMatchObject({ type: 'signed-out' })
  })
})

describe('a refusal that is not of the sign-in', () => {
  it('of a disabled project is told, asks for no password, and the project is left out from now on', async () => {
    const site = await panel.site()
    demo().project.enabled = false
    killProjectTokens()
    const refused = { status: 401, type: 'refused-here' }
    await expect(panel.client.query(ikePolicies.list(site))).rejects.toMatchObject(refused)
    await expect(panel.client.query(ikePolicies.list(site))).rejects.toMatchObject(refused)
    expect(isExpired()).toBe(false)
    expect(panel.sessions.accounts()[0]?.projects).toEqual([])
  })

  it('of a token that ended before the sign-in did is got over with a new one', async () => {
    const site = await panel.site()
    killProjectTokens()
    const rows = await Promise.all([
      panel.client.query(ikePolicies.list(site)),
      panel.client.query(vpnServices.list(site)),
    ])
    expect(rows.map(({ length }) => length > 0)).toEqual([true, true])
    expect(isExpired()).toBe(false)
  })

  it('comes once the password was given, where the role went with the tokens', async () => {
    const site = await panel.site()
    delete demo().user.roles[demo().project.id]
    killTokens()
    const list = panel.client.query(ikePolicies.list(site))
    list.catch(() => undefined)
    await vi.waitFor(() => expect(isExpired()).toBe(true), patience)
    await panel.sessions.renew('north', panel.password)
    await expect(list).rejects.toMatchObject({ type: 'refused-here' })
    expect(panel.sessions.accounts()[0]).toMatchObject({ expired: false, projects: [] })
  })

  it('of a call that an application credential leaves out is told, even where it may read nothing of Keystone', async () => {
    const { applicationCredentials, user, project } = demo()
    const secret = 'app-secret'
    const credential = { id: 'a'.repeat(32), secret, name: 'panel', unrestricted: false }
    applicationCredentials.set(credential.id, {
      ...credential,
      description: null,
      expires_at: null,
      user_id: user.id,
      project_id: project.id,
      roles: ['member'],
    })
    await panel.sessions.signIn(panel.north, { method: 'application_credential', id: credential.id, secret })
    const site = await openSite(panel.sessions, { cloud: 'north', region: 'RegionOne', project: 'demo' })
    const before = tokenRequests().length
    const reach = globalThis.fetch
    // Its access rules leave everything out: each service's own middleware answers.
    const refusal = { error: { code: 401, title: 'Unauthorized', message: 'Authentication required' } }
    vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
      init?.method === 'POST' ? reach(input, init) : Response.json(refusal, { status: 401 }),
    )
    await expect(panel.client.query(ikePolicies.list(site))).rejects.toMatchObject({ type: 'refused-here' })
    expect(isExpired()).toBe(false)
    expect(tokenRequests().length).toBe(before + 1)
    killTokens()
    const list = panel.client.query(ikePolicies.list(site))
    list.catch(() => undefined)
    await vi.waitFor(() => expect(isExpired()).toBe(true), patience)
    await panel.sessions.signOut('north')
    await expect(list).rejects.toMatchObject({ type: 'signed-out' })
  })
})

describe('another sign-in at the same cloud', () => {
  it('makes no call of the former user', async () => {
    const site = await panel.site()
    const call = vi.fn<() => Promise<never>>(async () => {
      await panel.sessions.signIn(panel.north, { ...panel.password, user: 'alt' })
      throw new ApiError({ status: 401, cloudType: 'keystone', message: '' })
    })
    const made = panel.sessions.authorized('north', site.project.id, call)
    await expect(made).rejects.toMatchObject({ type: 'signed-out' })
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('has what the former one read forgotten, as signing out has', async () => {
    const forget = vi.fn<() => void>()
    const sessions = createSessions({ forget })
    await sessions.signIn(panel.north, panel.password)
    expect(forget).toHaveBeenCalledTimes(0)
    await sessions.signIn(panel.north, { ...panel.password, user: 'alt' })
    expect(forget).toHaveBeenCalledTimes(1)
    await sessions.signOut('north')
    expect(forget).toHaveBeenCalledTimes(2)
  })
})

describe('signing out', () => {
  it('revokes every token it obtained', async () => {
    const site = await panel.site()
    await panel.client.query(ikePolicies.list(site))
    expect(north()?.tokens.size).toBeGreaterThan(1)
    await panel.sessions.signOut('north')
    const used = new Set(panel.requests.flatMap(({ headers }) => headers.get('X-Auth-Token') ?? []))
    expect([...used].filter((token) => north()?.tokens.has(token))).toEqual([])
    expect(panel.sessions.accounts()).toEqual([])
  })
})
