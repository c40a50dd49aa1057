import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createDemoCloud } from '../../server/demo-cloud/app'
import { createGateway } from '../../server/gateway/app'
import { demoCloudPath, demoPanel } from '../../server/gateway/demo'
import { vpnSnapshot } from '../../src/testing/vpn-snapshot'
import type { DemoCloud } from '../support/fixtures'
import { listening } from '../support/listening'

/** A panel over a demo cloud of its own, whose writes can be held: carried out, and the answer does not come. */
export interface Venue {
  cloud: DemoCloud
  origin: string
  /** From now on each write is held the first time that it is sent. */
  holdWrites: () => void
  /** How many writes were held so far. */
  held: () => number
  /** The VPN objects of all regions, references by name, keys by who shares them, and where each router is. */
  objects: () => string[]
  stop: () => Promise<void>
}

const root = fileURLToPath(new URL('../../dist', import.meta.url))

/** Opens a panel over a new demo cloud. */
export async function openVenue(): Promise<Venue> {
  const cloud = createDemoCloud({ basePath: demoCloudPath, intervalMs: 800 })
  cloud.start()
  const gateway = createGateway({ root, ...demoPanel(cloud) })
  let isHolding = false
  const held = new Set<string>()

  const server = await listening(
    serve({
      fetch: async (request: Request, env: unknown) => {
        const isWrite = request.method !== 'GET' && new URL(request.url).pathname.includes('/v2.0/')
        if (!isHolding || !isWrite) return gateway.fetch(request, env)
        const body = await request.clone().text()
        const write = `${request.method} ${request.url} ${body}`
        const answer = await gateway.fetch(request, env)
        if (held.has(write)) return answer
        held.add(write)
        return new Promise<Response>(() => {})
      },
      port: 0,
      hostname: '127.0.0.1',
    }),
  )

  return {
    cloud,
    origin: server.origin,
    holdWrites: () => {
      isHolding = true
    },
    held: () => held.size,
    objects: () => {
      const regions = [...cloud.world.clouds.values()].flatMap((one) => [...one.regions.values()])
      return withSharedKeys(vpnSnapshot(regions))
    },
    stop: async () => {
      await server.stop()
      await cloud.stop()
    },
  }
}

/** Names each key by its first holder: keys are generated anew in each run. */
function withSharedKeys(lines: readonly string[]): string[] {
  const keys = new Map<string, string>()
  return lines.map((line) =>
    line.replace(/(?<=\bpsk=)\S+/, (key) => {
      const name = keys.get(key) ?? `key ${keys.size + 1}`
      keys.set(key, name)
      return name
    }),
  )
}
