import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Why these Debian packages can neither be found nor installed here; undefined where they are there, installed just now if need be. */
export function packagesRefusal(packages: readonly string[]): string | undefined {
  const missing = packages.filter((name) => !isInstalled(name))
  if (missing.length === 0) return undefined
  const lacks = `${missing.join(', ')} missing`
  if (!isDebian()) return `${lacks}, and this is no Debian to install them on`
  if (process.getuid?.() !== 0) return `${lacks}, and only root may install them`
  process.stdout.write(`installing ${missing.join(', ')}\n`)
  const isDone = withNothingStarted(
    () => apt('update') && apt('install', '--yes', '--no-install-recommends', ...missing),
  )
  return isDone ? undefined : `apt-get did not install ${missing.join(', ')}`
}

const quietly = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

function apt(...words: string[]): boolean {
  const patiently = ['-qq', '-o', 'DPkg::Lock::Timeout=600', ...words]
  return spawnSync('apt-get', patiently, { env: quietly }).status === 0
}

const policy = '/usr/sbin/policy-rc.d'

/** What a package would start, such as a web server, is not started by its being installed. */
function withNothingStarted(work: () => boolean): boolean {
  if (existsSync(policy)) return work()
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return work()
  } finally {
    rmSync(policy)
  }
}

function isInstalled(name: string): boolean {
  const query = spawnSync('dpkg-query', ['--show', '--showformat=${Status}', name], { encoding: 'utf8' })
  return query.status === 0 && query.stdout === 'install ok installed'
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}
