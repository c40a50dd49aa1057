import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve, type ServerType } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { test as base } from '@playwright/test'
import { Hono } from 'hono'
import { allowedPorts, keystone } from '../../tools/lab/lab'

const config = { clouds: [{ id: 'lab', name: 'Lab', identity: keystone }] }
const root = fileURLToPath(new URL('../../dist', import.meta.url))

/** The built app as any web server has it: the gateway's policy keeps a page from calling other origins. */
function createStaticServer(): Hono {
  const app = new Hono()
  app.get('/config.json', (context) => context.json(config))
  app.use('/assets/*', serveStatic({ root }))
  app.use('/:file{.+\\.(js|svg|png|ico|webmanifest)}', serveStatic({ root }))
  app.get('*', (context) => context.html(readFileSync(join(root, 'index.html'), 'utf8')))
  return app
}

/** Listens on the first free port among those the lab's CORS settings allow. */
async function listen(): Promise<{ server: ServerType; origin: string }> {
  const { fetch } = createStaticServer()
  for (const port of allowedPorts) {
    const server = serve({ fetch, port, hostname: '127.0.0.1' })
    const free = await new Promise<boolean>((resolve) => {
      server.once('listening', () => resolve(true))
      server.once('error', () => resolve(false))
    })
    if (free) return { server, origin: `http://127.0.0.1:${port}` }
  }
  throw new Error(`None of the ports ${allowedPorts.join(', ')} is free`)
}

/** The built app as plain static files, and the real cloud across origins. */
export const test = base.extend<object, { origin: string }>({
  origin: [
    async ({}, use) => {
      const { server, origin } = await listen()
      await use(origin)
      server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin }, use) => {
    await use(origin)
  },
})

export { expect } from '@playwright/test'
