import { expect, test } from 'vitest'
import { regressions, unguarded, type Ratios } from './ratios'
import { isKept, type Line } from './report'

const line = (figure: number, more: Partial<Line> = {}): Line => ({
  what: 'all rows',
  figure,
  unit: 'ms',
  ...more,
})
const ratios: Ratios = { tolerance: 1.5, demo: { 'all rows': 2 }, real: {} }

test.each([
  [line(10, { bound: 10 }), true],
  [line(10.1, { bound: 10 }), false],
  // Nothing was measured.
  [line(Number.NaN, { bound: 10 }), false],
  [line(10), true],
])('%o keeps its bound: %s', (one, expected) => {
  expect(isKept(one)).toBe(expected)
})

test.each([
  [2, 0],
  [3, 0],
  [3.01, 1],
  [Number.NaN, 1],
])('a ratio of %s, accepted 2, is %s regressions', (ratio, count) => {
  expect(regressions([line(1, { ratio })], 'demo', ratios)).toHaveLength(count)
})

test('a ratio that nothing is held against is reported', () => {
  expect(unguarded([line(1, { ratio: 2 })], 'demo', ratios)).toEqual([])
  expect(unguarded([line(1)], 'real', ratios)).toEqual([])
  expect(unguarded([line(1, { ratio: 2 })], 'real', ratios)).toHaveLength(1)
})
