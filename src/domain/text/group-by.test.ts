import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupBy } from './group-by'

const parity = (n: number) => (n % 2 === 0 ? 'even' : 'odd')

test('groups and their items keep the order of the items', () => {
  expect([...groupBy([3, 2, 1, 4], parity)]).toEqual([
    ['odd', [3, 1]],
    ['even', [2, 4]],
  ])
})

test('every item is in the one group of its key', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (numbers) => {
      const groups = groupBy(numbers, (n) => n % 3)
      for (const [key, group] of groups) expect(group).toEqual(numbers.filter((n) => n % 3 === key))
      expect([...groups.values()].flat()).toHaveLength(numbers.length)
    }),
  )
})
