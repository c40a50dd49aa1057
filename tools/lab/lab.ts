import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SiteAt } from '../../e2e/support/site-api'

const osRelease = '/etc/os-release'
const scripts = fileURLToPath(new URL('node/', import.meta.url))

export const keystone = 'http://127.0.0.1:5000/v3'
const neutrons = ['http://127.0.0.1:9696/', 'http://127.0.0.1:9796/']

/** Where a tunnel ends in a region of the lab, as its user `demo` finds it. */
export const labSite = (index: 0 | 1): SiteAt => ({
  identity: keystone,
  region: index === 0 ? 'RegionOne' : 'RegionTwo',
  project: 'demo',
  user: 'demo',
  password: 'secret',
  domain: 'Default',
  router: 'router1',
  subnet: 'private-subnet',
})

/** Who sees every project of the lab. */
export const labAdministrator = { user: 'admin', password: 'secret', domain: 'Default', project: 'admin' }

/** Origins that the lab's CORS settings allow: the app is served on one of them. */
export const allowedPorts = [4173, 5173, 3000, 8080, 8000]

const answers = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Whether a real cloud answers where the lab would be. */
export async function isLabUp(): Promise<boolean> {
  return (await Promise.all([keystone, ...neutrons].map(answers))).every(Boolean)
}

/** Why this machine cannot raise the lab, or undefined where it can. */
export function labRefusal(): string | undefined {
  const release = existsSync(osRelease) ? readFileSync(osRelease, 'utf8') : ''
  if (!/^ID=debian$/m.test(release) || !/^VERSION_ID="12"$/m.test(release)) {
    return 'it takes Debian 12, whose packages the lab is made of'
  }
  return process.getuid?.() === 0 ? undefined : 'it takes root, for packages and network namespaces'
}

function runScript(name: string, args: string[] = [], settings: Record<string, string> = {}): void {
  const env = { ...process.env, ...settings }
  const { status } = spawnSync('bash', [`${scripts}${name}`, ...args], { stdio: 'inherit', env })
  if (status !== 0) throw new Error(`${name} ended with ${status}`)
}

/** Installs what is missing and raises the real Keystone and the two-region Neutron, until all is healthy. */
export function raiseLab(): void {
  runScript('install.sh')
  runScript('up.sh')
}

/** Stops what `raiseLab` started, by recorded process ids; its databases stay unless they are to be wiped. */
export function lowerLab({ wipe }: { wipe: boolean }): void {
  runScript('down.sh', wipe ? ['--wipe'] : [])
}

/** Starts the agents anew with other settings of the lab (`LAB_...` in `lab/lib.sh`). */
export function restartAgents(settings: Record<string, string>): void {
  runScript('down.sh', ['--agents'])
  runScript('up.sh', [], settings)
}
