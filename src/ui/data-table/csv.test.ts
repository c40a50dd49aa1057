import { expect, it } from 'vitest'
import type { Column } from './column'
import { nextSort, sortOf, sortRows } from './column'
import { toCsv } from './csv'

const columns: Column<{ name: string; size: number }>[] = [
  { id: 'name', header: 'Name', isRowHeader: true, text: ({ name }) => name },
  { id: 'size', header: 'Size', text: ({ size }) => String(size), sortBy: ({ size }) => size },
]

it.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+31', "'+31"],
  ['-x', "'-x"],
  ['@cmd', "'@cmd"],
  ['\tx', "'\tx"],
])('writes %j as %j', (name, written) => {
  expect(toCsv([{ name, size: 1 }], columns)).toBe(`Name,Size\r\n${written},1\r\n`)
})

it('sorts by a column, numbers as numbers', () => {
  const rows = [
    { name: 'b10', size: 9 },
    { name: 'b9', size: 10 },
  ]
  const names = (sort?: string) => sortRows(rows, columns, sort).map(({ name }) => name)
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
