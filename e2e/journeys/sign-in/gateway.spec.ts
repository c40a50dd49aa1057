import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { test as base } from '@playwright/test'
import { createDemoCloud } from '../../../server/demo-cloud/app'
import { createGateway } from '../../../server/gateway/app'
import { cloudsPath, createClouds, pageConfig } from '../../../server/gateway/clouds'
import { settingsFrom } from '../../../server/gateway/settings'
import { choose, goTo, signIn } from '../../support/actions'
import { regionOf } from '../../support/demo-region'
import { expect } from '../../support/fixtures'
import { listening } from '../../support/listening'

const root = fileURLToPath(new URL('../../../dist', import.meta.url))

interface Fixtures {
  cloud: ReturnType<typeof createDemoCloud>
}

/** The production gateway before a cloud of its own origin. */
const test = base.extend<Fixtures>({
  cloud: async ({}, use) => {
    const cloud = createDemoCloud({ intervalMs: 800 })
    cloud.start()
    await use(cloud)
    await cloud.stop()
  },
  baseURL: async ({ cloud }, use) => {
    const upstream = await listening(serve({ fetch: cloud.app.fetch, port: 0, hostname: '127.0.0.1' }))
    const settings = settingsFrom({ clouds: [`north=${upstream.origin}/north/identity`], trustProxy: false })
    const clouds = createClouds(settings, { secret: 'a key of the tests that is long enough for it' })
    const gateway = createGateway({
      root,
      config: pageConfig(settings),
      mounts: [{ path: cloudsPath, app: clouds }],
    })
    const server = await listening(serve({ fetch: gateway.fetch, port: 0, hostname: '127.0.0.1' }))
    await use(server.origin)
    await server.stop()
    await upstream.stop()
  },
})

test('the main job is done through the gateway, and no script of the page can get at a token', async ({
  page,
  cloud,
}) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  const foreign: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(page.url()).host && page.url() !== 'about:blank')
      foreign.push(request.url())
  })
  await signIn(page)
  await goTo(page, 'Connect a site')
  await choose(page, 'Router', /^router2 /)
  await page.getByRole('radio', { name: /One of your sites/ }).check()
  await choose(page, 'Site 2', /RegionTwo/)
  await choose(page, 'Router of site 2', /^router2 /)
  await page.getByRole('button', { name: 'Create connection' }).click()
  await expect(page.getByRole('status', { name: 'Status of the new connection' })).toContainText('Active')
  const reachable = await page.evaluate(() =>
    JSON.stringify([
      document.cookie,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.body.innerHTML,
    ]),
  )
  const tokens = [...cloud.world.clouds.values()].flatMap((one) => [...one.tokens.keys()])
  expect(tokens.length).toBeGreaterThan(1)
  for (const token of tokens) expect([reachable, ...said].join('\n')).not.toContain(token)
  expect(foreign).toEqual([])
  // A policy that something breaks is told on the console.
  expect(said.filter((text) => text.includes('Content Security Policy'))).toEqual([])
  const cookies = await page.context().cookies()
  expect(cookies.length).toBeGreaterThan(1)
  for (const cookie of cookies) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/clouds/north' })
  }
})

/** Each project that is opened is a cookie more in every request. */
test('a page without tunnels opens no other project of its user', async ({ page, cloud }) => {
  regionOf(cloud).tables.ipsec_site_connections.clear()
  await signIn(page, { user: 'admin' })
  await goTo(page, 'Topology')
  await expect(page.getByRole('heading', { name: 'Topology', level: 1 })).toBeVisible()
  await goTo(page, 'Overview')
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
  // The sign-in's own, that of its first project, and that of the one that was chosen.
  expect(await page.context().cookies()).toHaveLength(3)
})
