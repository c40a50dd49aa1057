// Makes sure that demos can be filmed: Debian's ffmpeg, because Playwright's own cannot be had everywhere, and with the
// argument `zh-CN` a font for Chinese captions. What is missing is installed where this user may.
import { spawnSync } from 'node:child_process'

const output = (command, ...args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''
const needs = [
  {
    name: 'ffmpeg',
    isHere: () => output('ffmpeg', '-hide_banner', '-encoders').includes('libvpx-vp9'),
  },
  ...(process.argv.includes('zh-CN')
    ? [{ name: 'fonts-wqy-zenhei', isHere: () => output('fc-list', ':lang=zh').trim() !== '' }]
    : []),
]

const missing = () => needs.filter(({ isHere }) => !isHere()).map(({ name }) => name)
const packages = missing()
if (packages.length > 0) {
  console.log(`No ${packages.join(', ')} here: trying Debian's ...`)
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'inherit' })
}
const left = missing()
if (left.length > 0) {
  console.error(
    `Nothing can be filmed without ${left.join(', ')}: install it, or play without a film (--live, --check)`,
  )
  process.exit(1)
}
