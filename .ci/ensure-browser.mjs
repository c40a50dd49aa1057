// Makes sure there is a browser for the tests: an installed chromium, else Playwright's own, else Debian's package.
import { spawnSync } from 'node:child_process'
import { findChromium } from './find-chromium.mjs'

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0

if (!findChromium()) {
  console.log("No chromium here: trying Playwright's own, then Debian's ...")
  if (!run('npx', ['playwright', 'install', '--with-deps', 'chromium'])) {
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
  }
}
if (!findChromium()) {
  console.error('No browser for the tests: install chromium and run again')
  process.exit(1)
}
