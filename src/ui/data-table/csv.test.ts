import { expect, it } from 'vitest'
import type { Column } from './column'
import { nextSort, sortRows } from './column'
import { toCsv } from './csv'

const columns: Column<{ name: string; size: number }>[] = [
  { id: 'name', header: 'Name', text: ({ name }) => name },
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

it('goes from ascending to descending to none', () => {
  expect([nextSort(undefined, 'a'), nextSort('a', 'a'), nextSort('-a', 'a'), nextSort('b', 'a')]).toEqual([
    'a',
    '-a',
    undefined,
    'a',
  ])
})
