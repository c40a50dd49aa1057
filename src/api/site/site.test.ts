import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { testPanel } from '~/testing/panel'
import { openSite, sitesOf } from './site'

let panel: ReturnType<typeof testPanel>
beforeEach(() => {
  panel = testPanel((name, value) => vi.stubGlobal(name, value))
})
afterEach(() => vi.unstubAllGlobals())

it('every site that an account lists opens by its address, with two projects of one name in two domains, too', async () => {
  const north = panel.cloud.world.clouds.get('north')
  const demo = [...(north?.projects.values() ?? [])].find(({ name }) => name === 'demo')
  const user = [...(north?.users.values() ?? [])].find(({ name }) => name === 'demo')
  if (!north || !demo || !user) throw new Error('The demo cloud has no demo')
  const twin = { ...demo, id: 'b'.repeat(32), domain_id: 'other' }
  north.projects.set(twin.id, twin)
  user.roles[twin.id] = ['member']
  const account = await panel.sessions.signIn(panel.north, panel.password)
  const sites = sitesOf(account)
  expect(new Set(sites.map(({ key }) => key)).size).toBe(4)
  for (const { key, params } of sites) {
    expect(await openSite(panel.sessions, params)).toMatchObject({ key, params })
  }
})
