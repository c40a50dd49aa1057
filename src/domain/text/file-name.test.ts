import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeFileName } from './file-name'

it.each([
  ['branch-berlin.svg', 'branch-berlin.svg'],
  ['Connections.csv', 'Connections.csv'],
  ['demo RegionOne.png', 'demo-RegionOne.png'],
  ['東京.json', '東京.json'],
  ['../../etc/passwd.conf', 'etc-passwd.conf'],
  ['..\\..\\evil.exe.conf', 'evil.exe.conf'],
  ['.bashrc', 'bashrc'],
  ['a:b*c?.txt', 'a-b-c.txt'],
  ['\u202Egpj.conf', 'gpj.conf'],
  [`${'x'.repeat(300)}-fortigate.txt`, `${'x'.repeat(76)}.txt`],
  ['///.tf', 'tf'],
  ['', 'file'],
])('%j is saved as %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

it('leads out of no folder and names no hidden file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(safeFileName(`${name}.conf`)).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*$/u)
    }),
  )
})
