import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { findFirefox, findWebKit } from '../../scripts/find-engines.mjs'
import { createGateway } from '../../server/gateway/app'
import { demoPanel } from '../../server/gateway/demo'
import { test as base } from '../support/fixtures'
import { listening } from '../support/listening'
import type { Engine } from './drivers/driver'
import { startPuppeteer } from './drivers/puppeteer'
import { startWebKit } from './drivers/webkit'
import { bundledEyes } from './in-page/bundle'
import { Operator } from './operator'

type EngineName = 'chromium' | 'firefox' | 'webkit'

export interface EngineOptions {
  engine: EngineName
}

interface Worker extends EngineOptions {
  /** A folder of this worker's own that its browser saves files in. */
  downloads: string
  running: Engine
  eyes: string
}

interface Fixtures {
  user: Operator
}

/** Throws where the engine is missing: a test of it fails, it is not left out. */
function start(engine: EngineName, downloads: string): Promise<Engine> {
  if (engine === 'webkit') return startWebKit(found(findWebKit(), engine), downloads)
  const find = engine === 'firefox' ? findFirefox : findChromium
  return startPuppeteer(engine, found(find(), engine), downloads)
}

function found<T>(path: T | undefined, engine: EngineName): T {
  if (path === undefined)
    throw new Error(`${engine} is not on this machine: node scripts/ensure-browser.mjs installs it`)
  return path
}

const root = fileURLToPath(new URL('../../dist/', import.meta.url))

/** A folder that pictures are put in, to look at: of each page, and of where a test failed. */
export const pictures = process.env['ENGINE_PICTURES']

/** Collects the errors of the page's scripts, from before the first of them. */
const collector = `
window.faults = []
addEventListener('error', ({ message }) => message.startsWith('ResizeObserver loop') || window.faults.push(message))
addEventListener('unhandledrejection', ({ reason }) => window.faults.push(String(reason)))
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.faults.push(violatedDirective + ' ' + blockedURI))
`

/** Every test gets a page of the project's engine, the built app, and a demo cloud of its own. */
export const test = base.extend<Fixtures, Worker>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  eyes: [async ({}, use) => use(await bundledEyes()), { scope: 'worker' }],
  downloads: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'vpnaas-panel-downloads-'))
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  running: [
    async ({ engine, downloads }, use) => {
      const running = await start(engine, downloads)
      await use(running)
      await running.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  origin: async ({ cloud }, use) => {
    const gateway = createGateway({ root, ...demoPanel(cloud) })
    const fetch = async (request: Request) => {
      const answer = await gateway.fetch(request)
      const isFirstScript = new URL(request.url).pathname === '/before-app.js'
      return isFirstScript
        ? new Response(collector + (await answer.text()), { headers: { 'Content-Type': 'text/javascript' } })
        : answer
    }
    const server = await listening(serve({ fetch, port: 0, hostname: '127.0.0.1' }))
    await use(server.origin)
    await server.stop()
  },
  user: async ({ running, origin, eyes, downloads }, use, { title, project, errors }) => {
    for (const name of await readdir(downloads)) await rm(join(downloads, name))
    const driver = await running.newPage()
    const user = new Operator(driver, { origin, eyes, downloads })
    await user.resize(1440)
    await use(user)
    if (errors.length > 0 && pictures !== undefined) {
      await writeFile(join(pictures, `failed ${project.name} ${title}.png`), await user.picture())
    }
    await user.expectNoFaults()
    await driver.close()
  },
})

export { expect } from '@playwright/test'
