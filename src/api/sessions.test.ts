import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { testPanel } from '../../server/demo-cloud/test-panel'
import { ikePolicies } from './neutron/ike-policies'
import { openSite } from './site'

let panel: ReturnType<typeof testPanel>
beforeEach(() => {
  panel = testPanel((name, value) => vi.stubGlobal(name, value))
})
afterEach(() => vi.unstubAllGlobals())

const north = () => panel.cloud.world.clouds.get('north')
const killTokens = () => north()?.tokens.clear()

describe('signing in', () => {
  it('lists projects and regions', async () => {
    const account = await panel.sessions.signIn(panel.north, panel.password)
    expect(account).toMatchObject({ userName: 'demo', regions: ['RegionOne', 'RegionTwo'], expired: false })
    expect(account.projects.map(({ name }) => name)).toEqual(['demo'])
  })

  it('is refused with a wrong password', async () => {
    const wrong = { ...panel.password, password: 'wrong' }
    await expect(panel.sessions.signIn(panel.north, wrong)).rejects.toMatchObject({
      status: 401,
      type: 'keystone',
    })
    expect(panel.sessions.accounts()).toEqual([])
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

describe('a token that dies', () => {
  /** A busy machine may take its time. */
  const patience = { timeout: 20_000, interval: 5 }

  it('lets the call wait for the password, then carries it out', async () => {
    const site = await panel.site()
    killTokens()
    const list = panel.client.query(ikePolicies.list(site))
    await vi.waitFor(() => expect(panel.sessions.accounts()[0]?.expired).toBe(true), patience)
    await panel.sessions.renew('north', panel.password)
    expect(panel.sessions.accounts()[0]?.expired).toBe(false)
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
