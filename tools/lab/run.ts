import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cannotRunHere } from '../../scripts/suites'
import { isLabUp, labRefusal, lowerLab, raiseLab } from './lab'

// `npm run test:real`: the built app in Chromium against a real Keystone and a real two-region Neutron VPNaaS. A lab
// that was not up before is raised for it from nothing, in a folder of its own, and removed
// afterwards, but for the logs of a failure. Arguments are Playwright's.
const root = fileURLToPath(new URL('../..', import.meta.url))
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1

const wasUp = await isLabUp()
const refusal = wasUp ? undefined : labRefusal()
if (refusal !== undefined) {
  process.stderr.write(`\n!!! REAL CLOUD NOT TESTED: this machine cannot raise one, ${refusal}.\n\n`)
  process.exit(cannotRunHere)
}

const start = Date.now()
const report = (what: string) =>
  process.stdout.write(`real cloud: ${what} after ${((Date.now() - start) / 1000).toFixed(0)} s\n`)
try {
  if (!wasUp) {
    // What an interrupted run left in the databases would stand in the way of this one.
    process.env['LAB_DIR'] = join(tmpdir(), 'vpnaas-panel-tests-lab')
    lowerLab({ wipe: true })
    raiseLab()
  }
  report('up')
  process.exitCode =
    run('npm', 'run', '--silent', 'build') ||
    run(
      'npx',
      'playwright',
      'test',
      '--config',
      'e2e/real-cloud/playwright.config.ts',
      ...process.argv.slice(2),
    )
  report(process.exitCode === 0 ? 'all tests passed' : 'tests failed')
} finally {
  if (!wasUp) {
    lowerLab({ wipe: process.exitCode === 0 })
    report('stopped')
  }
}
