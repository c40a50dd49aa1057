// Makes sure that the engines of the tests are here: Chromium, and with the argument `--all` Firefox and WebKit too.
// What is missing is installed where this user may: Debian's packages, of Chromium also Playwright's own. Without Chromium
// nothing can be tested; of another engine it is said that it is missing, and its tests fail.
import { spawnSync } from 'node:child_process'
import { engines } from './find-engines.mjs'

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0
const missingOf = (names) => names.filter((name) => !engines[name].find())

function installDebian(names) {
  const packages = names.flatMap((name) => engines[name].packages)
  run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages])
}

const wanted = process.argv.includes('--all') ? Object.keys(engines) : ['chromium']
if (missingOf(wanted).length > 0) {
  console.log(`No ${missingOf(wanted).join(', ')} here: trying Debian's packages ...`)
  installDebian(missingOf(wanted))
}
if (missingOf(['chromium']).length > 0) run('npx', ['playwright', 'install', '--with-deps', 'chromium'])

const missing = missingOf(wanted)
for (const name of missing) {
  console.error(`
*** ${name} IS NOT ON THIS MACHINE, and could not be installed.
*** On Debian 12, as root: apt-get install ${engines[name].packages.join(' ')}
`)
}
if (missing.includes('chromium')) process.exit(1)
