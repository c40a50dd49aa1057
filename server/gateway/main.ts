import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import { createDemoCloud } from '../demo-cloud/app'
import { connectionsOption, releaseOption } from '../demo-cloud/cli-options'
import { faultsOf } from '../demo-cloud/faults/fault-spec'
import { createGateway } from './app'
import { cloudsPath, createClouds, pageConfig } from './clouds'
import { demoCloudPath, demoPanel } from './demo'
import { standardOutput } from './log'
import { passingSecret, type SealKeys } from './session/seal'
import { settingsFrom } from './settings'
import { greatestHeaders } from './session/token-cookies'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    /** A cloud to forward to: `NAME=KEYSTONE_URL`, any number of times. Without one the demo cloud is served. */
    cloud: { type: 'string', multiple: true, default: [] },
    /** A JSON file with the settings: see docs/gateway.md. */
    config: { type: 'string' },
    /** Reads clouds from a `clouds.yaml`; its passwords are not read. */
    'clouds-yaml': { type: 'string' },
    /** How browsers reach the gateway: `https://vpn.example.org`. */
    'public-url': { type: 'string' },
    /** Takes the client's address from `X-Forwarded-For`: behind a proxy of one's own. */
    'trust-proxy': { type: 'boolean', default: false },
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

const root = fileURLToPath(new URL('../../dist', import.meta.url))
if (!existsSync(`${root}/index.html`)) {
  process.stderr.write('The app is not built: npm run build\n')
  process.exit(2)
}
const hasClouds =
  values.cloud.length > 0 || values.config !== undefined || values['clouds-yaml'] !== undefined
const { app, stop } = hasClouds ? production() : demo()

const options = {
  fetch: app.fetch,
  port: Number(values.port),
  hostname: values.host,
  serverOptions: { maxHeaderSize: greatestHeaders },
}
const server = serve(options, ({ port }) => {
  const what = hasClouds ? 'VPNaaS Panel' : 'VPNaaS Panel with its demo cloud'
  process.stdout.write(`${what}: http://${values.host}:${port}/\n`)
  if (!hasClouds)
    process.stdout.write('Sign in as demo, alt, reader, auditor or admin; the password is secret\n')
})

/** Milliseconds that requests under way have to end in. */
const grace = 10_000

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    setTimeout(() => process.exit(0), grace).unref()
    void stop()
  })
}

function production() {
  const settings = settingsOrExit()
  const { secret, formerSecret } = settings
  if (secret === undefined) {
    process.stderr.write(
      'No key for the cookies (VPNAAS_PANEL_SECRET): a restart signs everybody out, and gateways cannot share the work.\n',
    )
  }
  const keys = keysFrom({ secret, formerSecret })
  const gateway = createGateway({
    root,
    config: pageConfig(settings),
    mounts: [{ path: cloudsPath, app: createClouds(settings, keys) }],
    isSecure: settings.publicUrl?.startsWith('https:') ?? false,
    log: standardOutput,
  })
  return { app: gateway, stop: () => Promise.resolve() }
}

function secretsOfEnvironment() {
  return {
    secret: process.env['VPNAAS_PANEL_SECRET'],
    formerSecret: process.env['VPNAAS_PANEL_FORMER_SECRET'],
  }
}

function keysFrom({ secret, formerSecret }: ReturnType<typeof secretsOfEnvironment>): SealKeys {
  return { secret: secret ?? passingSecret(), formerSecret }
}

function settingsOrExit() {
  try {
    return settingsFrom({
      clouds: values.cloud,
      configFile: values.config,
      cloudsYaml: values['clouds-yaml'],
      publicUrl: values['public-url'],
      ...secretsOfEnvironment(),
      trustProxy: values['trust-proxy'],
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(2)
  }
}

function demo() {
  const release = releaseOption(values.release)
  const cloud = createDemoCloud({
    faults: faultsOf(values.faults),
    seedConnections: connectionsOption(values['seed-connections']),
    basePath: demoCloudPath,
    intervalMs: Number(values.interval) * 1000,
    control: values.control,
    ...(release === undefined ? {} : { release }),
    ...(values.state === undefined ? {} : { stateFile: values.state }),
  })
  cloud.start()
  return {
    app: createGateway({ root, ...demoPanel(cloud, { keys: keysFrom(secretsOfEnvironment()) }) }),
    stop: () => cloud.stop(),
  }
}
