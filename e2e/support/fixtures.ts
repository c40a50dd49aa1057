import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { test as base } from '@playwright/test'
import { createDemoCloud } from '../../server/demo-cloud/app'
import { createGateway } from '../../server/gateway/app'
import { demoCloudPath, demoPanel } from '../../server/gateway/demo'
import { preferredLanguage } from '../../src/i18n/preferences'
import { setLanguage } from './language'
import { listening } from './listening'

export type DemoCloud = ReturnType<typeof createDemoCloud>

type DemoOptions = Parameters<typeof createDemoCloud>[0]

export interface PanelOptions {
  /** How the demo cloud of a test differs from the usual one. */
  demo: DemoOptions
  /** The OpenStack release that the demo cloud plays. */
  release: Exclude<DemoOptions['release'], undefined>
}

interface Fixtures extends PanelOptions {
  /** The demo cloud behind this test's app: a world of its own, new for each test. */
  cloud: DemoCloud
  origin: string
  /** The test's own `t` speaks what the panel does in a browser of this locale. */
  speech: void
}

const root = fileURLToPath(new URL('../../dist', import.meta.url))

/** Every test gets the built app and a demo cloud of its own on a free port. */
export const test = base.extend<Fixtures>({
  demo: [{}, { option: true }],
  release: ['zed', { option: true }],
  cloud: async ({ demo, release }, use) => {
    const options = { basePath: demoCloudPath, intervalMs: 800, control: true, release, ...demo }
    const cloud = createDemoCloud(options)
    cloud.start()
    await use(cloud)
    await cloud.stop()
  },
  origin: async ({ cloud }, use) => {
    const gateway = createGateway({ root, ...demoPanel(cloud) })
    const server = await listening(serve({ fetch: gateway.fetch, port: 0, hostname: '127.0.0.1' }))
    await use(server.origin)
    await server.stop()
  },
  speech: [
    async ({ locale }, use) => {
      setLanguage(preferredLanguage([locale ?? 'en']))
      await use()
      setLanguage('en')
    },
    { auto: true },
  ],
  baseURL: async ({ origin }, use) => {
    await use(origin)
  },
})

export { expect } from '@playwright/test'
