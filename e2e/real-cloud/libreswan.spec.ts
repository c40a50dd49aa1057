import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './fixtures'

const golden = (name: string) =>
  fileURLToPath(new URL(`../../src/domain/export/golden/${name}.txt`, import.meta.url))
/** What Libreswan's programs are linked with; the package itself would take strongSwan's place. */
const libraries = ['libldns3', 'libunbound8', 'libnss3', 'libcurl4', 'libevent-2.1-7', 'libcap-ng0']
const folder = mkdtempSync(join(tmpdir(), 'vpnaas-panel-libreswan-'))
const program = (name: string) => join(folder, 'x/usr/libexec/ipsec', name)

test.beforeAll(() => {
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...libraries], {
    stdio: 'pipe',
  })
  execFileSync('apt-get', ['download', '-qq', 'libreswan'], { cwd: folder, stdio: 'pipe' })
  const deb = readdirSync(folder).find((name) => name.endsWith('.deb')) ?? ''
  execFileSync('dpkg', ['-x', join(folder, deb), join(folder, 'x')])
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

for (const name of ['libreswan', 'libreswan-names']) {
  test(`Libreswan’s own parsers take ${name}`, () => {
    const check = spawnSync(program('addconn'), ['--config', golden(name), '--checkconfig'], {
      encoding: 'utf8',
    })
    expect([check.status, check.stderr]).toEqual([0, ''])
    const text = readFileSync(golden(name), 'utf8')
    for (const phase of ['ike', 'esp']) {
      const proposal = new RegExp(`^ +${phase}=(.+)$`, 'm').exec(text)?.[1] ?? ''
      const parsed = spawnSync(program('algparse'), ['-v2', `${phase}=${proposal}`], { encoding: 'utf8' })
      expect(`${parsed.status} ${parsed.stdout}${parsed.stderr}`).toMatch(
        /^0 [\s\S]*AES_CBC_256-HMAC_SHA2_256/,
      )
    }
  })
}

test('the parser refuses what is no algorithm', () => {
  expect(spawnSync(program('algparse'), ['-v2', 'ike=aes999-foo;dh14']).status).not.toBe(0)
})
