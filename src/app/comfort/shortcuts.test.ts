import { expect, test } from 'vitest'
import { keysOf, shortcutOf } from './shortcuts'

test.each([
  ['/', undefined, { kind: 'search' }],
  ['c', undefined, { kind: 'connect' }],
  ['?', undefined, { kind: 'help' }],
  ['g', undefined, { kind: 'wait' }],
  ['t', undefined, undefined],
  ['Enter', undefined, undefined],
  ['toString', undefined, undefined],
  ['t', 9000, { kind: 'go', page: 'Topology' }],
  ['c', 9000, { kind: 'go', page: 'Connections' }],
  ['x', 9000, undefined],
  ['c', 8000, { kind: 'connect' }],
])('%s, with g pressed at %j, means %j', (key, leaderAt, meaning) => {
  expect(shortcutOf(key, 10_000, leaderAt)).toEqual(meaning)
})

test('the keys of a page are shown where it has some', () => {
  expect([keysOf('Overview'), keysOf('Connect a site')]).toEqual(['g o', undefined])
})
