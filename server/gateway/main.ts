import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import { createDemoCloud } from '../demo-cloud/app'
import { connectionsOption, releaseOption } from '../demo-cloud/cli-options'
import { faultsOf } from '../demo-cloud/fault-spec'
import { createGateway } from './app'
import { demoCloudPath, demoConfig } from './demo-config'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    /** Seconds between two reports of the demo's VPN agents. */
    interval: { type: 'string', default: '2' },
    state: { type: 'string' },
    /** The OpenStack release whose rules the demo cloud plays: zed, 2025.1 or 2026.2. */
    release: { type: 'string' },
    /** So many connections more, up to 20000. */
    'seed-connections': { type: 'string', default: '0' },
    /** What befalls requests: `latency=50-300,503=0.05,drop=0.01`. */
    faults: { type: 'string', default: '' },
    /** Opens the demo's control calls, for tests. */
    control: { type: 'boolean', default: false },
  },
})

const release = releaseOption(values.release)
const faults = faultsOf(values.faults)
const seedConnections = connectionsOption(values['seed-connections'])
const cloud = createDemoCloud({
  faults,
  seedConnections,
  basePath: demoCloudPath,
  intervalMs: Number(values.interval) * 1000,
  control: values.control,
  ...(release === undefined ? {} : { release }),
  ...(values.state === undefined ? {} : { stateFile: values.state }),
})
cloud.start()
const root = fileURLToPath(new URL('../../dist', import.meta.url))
const gateway = createGateway({ root, config: demoConfig, mount: { path: demoCloudPath, app: cloud.app } })

const server = serve(
  { fetch: gateway.fetch, port: Number(values.port), hostname: values.host },
  ({ port }) => {
    process.stdout.write(`VPNaaS Panel with its demo cloud: http://${values.host}:${port}/\n`)
    process.stdout.write('Sign in as demo, alt, reader or admin; the password is secret\n')
  },
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close()
    void cloud.stop()
  })
}
