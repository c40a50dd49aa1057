import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { createDemoCloud } from '../../server/demo-cloud/app'
import { createGateway } from '../../server/gateway/app'
import { demoCloudPath, demoPanel } from '../../server/gateway/demo'
import { choose, goTo, signIn } from '../../e2e/support/actions'
import { listening } from '../../e2e/support/listening'

// `npm run pictures`: the stills of the documents, taken of the built panel with its demo cloud.
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = `${root}docs/pictures`

async function connect(page: Page) {
  await goTo(page, 'Connect a site')
  await choose(page, 'Router', /^router1 /)
  await page.getByRole('checkbox', { name: /^private-subnet 10/ }).check()
  await page.getByRole('textbox', { name: 'Peer address' }).fill('198.51.100.40')
  await page.getByRole('textbox', { name: 'Peer networks' }).fill('192.168.40.0/24')
  await page.getByRole('textbox', { name: 'Peer networks' }).press('Enter')
  await page.getByRole('heading', { level: 1 }).focus()
}

async function diagnosis(page: Page) {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-lisbon' }).click()
  await page.getByRole('heading', { name: /Why/ }).waitFor()
}

const pictures: Record<string, (page: Page) => Promise<unknown>> = {
  connections: async (page) => {
    await goTo(page, 'Connections')
    await page.getByRole('rowheader').first().waitFor()
  },
  connect,
  diagnosis,
  topology: async (page) => {
    await goTo(page, 'Topology')
    await page
      .getByRole('list', { name: /Tunnels of/ })
      .first()
      .waitFor()
  },
}

const cloud = createDemoCloud({ basePath: demoCloudPath, intervalMs: 800 })
cloud.start()
const gateway = createGateway({ root: `${root}dist`, ...demoPanel(cloud) })
const server = await listening(serve({ fetch: gateway.fetch, port: 0, hostname: '127.0.0.1' }))
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox'],
})
try {
  mkdirSync(folder, { recursive: true })
  const page = await browser.newPage({
    baseURL: server.origin,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en',
  })
  await signIn(page)
  for (const [name, show] of Object.entries(pictures)) {
    await show(page)
    await page.screenshot({ path: `${folder}/${name}.png` })
  }
} finally {
  await browser.close()
  await server.stop()
  await cloud.stop()
}
