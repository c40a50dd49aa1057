import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import { createDemoCloud } from './app'
import { connectionsOption, releaseOption } from './cli-options'
import { faultsOf } from './faults/fault-spec'
import { demoPassword, userNames } from './seed/seed-identity'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5050' },
    host: { type: 'string', default: '127.0.0.1' },
    /** The file to keep the world in; without it every start is a new one. */
    state: { type: 'string' },
    /** Seconds between two reports of the VPN agents. */
    interval: { type: 'string', default: '2' },
    race: { type: 'boolean', default: false },
    /** The OpenStack release whose rules to play: zed, 2025.1 or 2026.2. */
    release: { type: 'string' },
    /** So many connections more, up to 20000. */
    'seed-connections': { type: 'string', default: '0' },
    /** What befalls requests: `latency=50-300,503=0.05,drop=0.01`. */
    faults: { type: 'string', default: '' },
    /** Seconds. */
    'token-lifetime': { type: 'string', default: '3600' },
    /** Opens `/control`, for tests. */
    control: { type: 'boolean', default: false },
  },
})

/** A number of seconds; ends the program where it is none, as the agents' timer would run without pause. */
function positive(name: 'interval' | 'token-lifetime'): number {
  const value = Number(values[name])
  if (value > 0) return value
  process.stderr.write(`--${name} takes a number of seconds, not ${values[name]}\n`)
  process.exit(1)
}

const release = releaseOption(values.release)
const faults = faultsOf(values.faults)
const seedConnections = connectionsOption(values['seed-connections'])
const cloud = createDemoCloud({
  faults,
  seedConnections,
  intervalMs: positive('interval') * 1000,
  race: values.race,
  tokenLifetimeS: positive('token-lifetime'),
  control: values.control,
  ...(release === undefined ? {} : { release }),
  ...(values.state === undefined ? {} : { stateFile: values.state }),
})
cloud.start()

const server = serve(
  { fetch: cloud.app.fetch, port: Number(values.port), hostname: values.host },
  ({ port }) => {
    for (const id of cloud.world.clouds.keys()) {
      const url = `http://${values.host}:${port}/${id}/identity/v3`
      process.stdout.write(`${id}: ${url} (users ${userNames.join(', ')}; password ${demoPassword})\n`)
    }
  },
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close()
    void cloud.stop()
  })
}
