import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** What each client comes from, as Debian 12 packages it. */
const packages = [
  'python3-openstackclient',
  'python3-neutronclient',
  'python3-openstacksdk',
  'python3-stestr',
  'tempest',
  'neutron-tempest-plugin',
]

/** Debian's own Python, which knows its packages; another one in the PATH would not. */
export const python = '/usr/bin/python3'

/** Why the clients can neither be found nor installed here; undefined where they are there, installed just now if need be. */
export function clientsRefusal(): string | undefined {
  const missing = packages.filter((name) => !isInstalled(name))
  if (missing.length === 0) return undefined
  const lacks = `${missing.join(', ')} missing`
  if (!isDebian()) return `${lacks}, and this is no Debian to install them on`
  if (process.getuid?.() !== 0) return `${lacks}, and only root may install them`
  process.stdout.write(`clients: installing ${missing.join(', ')}\n`)
  const isDone = apt('update') && apt('install', '--yes', '--no-install-recommends', ...missing)
  return isDone ? undefined : `apt-get did not install ${missing.join(', ')}`
}

const quietly = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

function apt(...words: string[]): boolean {
  return spawnSync('apt-get', ['-qq', ...words], { env: quietly }).status === 0
}

function isInstalled(name: string): boolean {
  const query = spawnSync('dpkg-query', ['--show', '--showformat=${Status}', name], { encoding: 'utf8' })
  return query.status === 0 && query.stdout === 'install ok installed'
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}
