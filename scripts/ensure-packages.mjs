// Installs the npm packages where they are missing or older than the lock file, so that every command works on a fresh clone.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const installed = `${root}node_modules/.package-lock.json`
const upToDate =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs

// Not `npm ci`: it refuses a lock file without the native bindings of platforms that the locking machine's registry
// did not serve. `npm install` keeps what is locked and adds this platform's.
const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']

if (!upToDate) {
  console.log('Installing packages ...')
  const { status } = spawnSync('npm', install, { cwd: root, stdio: 'inherit' })
  process.exit(status ?? 1)
}
