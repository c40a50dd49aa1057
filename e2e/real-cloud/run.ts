import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { raiseLab } from './lab'

// `npm run test:real`: the built app in Chromium against a real Keystone and a real two-region Neutron VPNaaS.
const root = fileURLToPath(new URL('../..', import.meta.url))
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1

await raiseLab()
process.exitCode =
  run('npm', 'run', '--silent', 'build') ||
  run('npx', 'playwright', 'test', '--config', 'e2e/real-cloud/playwright.config.ts')
