import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import { createDemoCloud } from '../../server/demo-cloud/app'
import { packagesRefusal } from '../../e2e/support/debian-packages'
import { listening } from '../../e2e/support/listening'
import { createChecks } from './checks'
import type { Deployment } from './deployment'
import { checkDockerfile } from './dockerfile-suite'
import { installedPackage } from './installed-package'
import { checkPackage } from './package-suite'
import { checkProxied } from './proxied-suite'
import { checkService } from './service-suite'
import { checkStart } from './start-suite'
import { checkStatic } from './static-suite'

// `npm run test:deploy`: the package of `npm pack` and the files of docs/examples, each put to work before a demo cloud.
// What the machine cannot do is said loudly and not counted. `--only nginx` runs the suites whose names contain the
// word. The last line is `N passed, N failed`.
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const suites: Record<string, { run: (deployment: Deployment) => Promise<void>; needs?: string[] }> = {
  'npm start': { run: checkStart },
  'the package': { run: checkPackage },
  'nginx and the gateway': { run: checkProxied, needs: ['nginx', 'openssl'] },
  'nginx and static files': { run: checkStatic, needs: ['nginx', 'openssl'] },
  'the service of systemd': { run: checkService, needs: ['systemd'] },
  'the Dockerfile': { run: checkDockerfile },
}

const work = mkdtempSync(join(tmpdir(), 'vpnaas-panel-deploy-'))
const demo = createDemoCloud({})
demo.start()
const cloud = await listening(serve({ fetch: demo.app.fetch, port: 0, hostname: '127.0.0.1' }))
const checks = createChecks()
try {
  const folder = installedPackage(work)
  const deployment = { checks, work, folder, keystone: `${cloud.origin}/north/identity/v3` }
  for (const [name, { run, needs = [] }] of Object.entries(suites)) {
    if (!name.includes(values.only)) continue
    const refusal = packagesRefusal(needs)
    process.stdout.write(`${name}\n`)
    if (refusal === undefined) await run(deployment)
    else process.stdout.write(`not run: ${name}: ${refusal}\n`)
  }
} finally {
  await cloud.stop()
  await demo.stop()
  rmSync(work, { recursive: true, force: true })
}
process.stdout.write(`${checks.passed} passed, ${checks.failed} failed\n`)
process.exitCode = checks.failed === 0 ? 0 : 1
