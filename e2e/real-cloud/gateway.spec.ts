import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createGateway } from '../../server/gateway/app'
import { cloudsPath, createClouds, pageConfig } from '../../server/gateway/clouds'
import { settingsFrom } from '../../server/gateway/settings'
import { goTo } from '../support/actions'
import { listening } from '../support/listening'
import { expect, test } from './fixtures'
import { keystone } from '../../tools/lab/lab'
import { signIn } from '../../tools/lab/tunnel-ends'

test.use({
  baseURL: async ({}, use) => {
    const settings = settingsFrom({ clouds: [`Lab=${keystone}`], trustProxy: false })
    const clouds = createClouds(settings, { secret: 'a key of the tests that is long enough for it' })
    const root = fileURLToPath(new URL('../../dist', import.meta.url))
    const mounts = [{ path: cloudsPath, app: clouds }]
    const gateway = createGateway({ root, config: pageConfig(settings), mounts })
    const server = await listening(serve({ fetch: gateway.fetch, port: 0, hostname: '127.0.0.1' }))
    await use(server.origin)
    await server.stop()
  },
})

test('a policy is made and deleted on the real cloud through the gateway, whose tokens the page never has', async ({
  page,
}) => {
  await signIn(page)
  await goTo(page, 'IKE policies')
  await page.getByRole('button', { name: 'New IKE policy' }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('textbox', { name: 'Name' }).fill('through-the-gateway')
  await drawer.getByRole('button', { name: /Create/ }).click()
  await page.getByRole('link', { name: 'through-the-gateway' }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'IKE policies' })).toBeVisible()
  expect(await page.evaluate(() => document.cookie)).toBe('')
  expect((await page.context().cookies()).length).toBeGreaterThan(0)
})
