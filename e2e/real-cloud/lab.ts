import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the lab's scripts lie: part of the team's shared folder until they are part of the project. */
const scripts =
  process.env['LAB_SCRIPTS'] ?? fileURLToPath(new URL('../../../shared/cloud-lab', import.meta.url))

export const keystone = 'http://127.0.0.1:5000/v3'
const neutrons = ['http://127.0.0.1:9696/', 'http://127.0.0.1:9796/']

/** Origins that the lab's CORS settings allow: the app is served on one of them. */
export const allowedPorts = [4173, 5173, 3000, 8080, 8000]

const answers = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  )

const isUp = async () => (await Promise.all([keystone, ...neutrons].map(answers))).every(Boolean)

function runScript(name: string): void {
  const path = `${scripts}/${name}`
  if (!existsSync(path)) throw new Error(`The lab's scripts are not in ${scripts}: set LAB_SCRIPTS`)
  const { status } = spawnSync('bash', [path], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${name} ended with ${status}`)
}

/** Raises the real Keystone and the two-region Neutron where they are not up. Needs root on Debian 12. */
export async function raiseLab(): Promise<void> {
  if (await isUp()) return
  runScript('install.sh')
  runScript('up.sh')
}
