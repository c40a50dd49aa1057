import { describe, expect, test } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { changesSince, summaryOf, type Change } from './announcement'

const look = (statuses: Record<string, string>) =>
  new Map(Object.entries(statuses).map(([id, status]) => [id, { status }]))

/** What is left to say after these looks, one after the other. */
function changesOver(...looks: Record<string, string>[]) {
  let changes: ReadonlyMap<string, Change> = new Map()
  for (const [index, now] of looks.slice(1).entries()) {
    changes = changesSince(changes, look(looks[index] ?? {}), look(now))
  }
  return Object.fromEntries(changes)
}

describe('what is announced', () => {
  test.each([
    ['nothing at first', [{ a: 'DOWN' }], {}],
    ['nothing of one that is new', [{}, { a: 'PENDING_CREATE' }], {}],
    ['a change', [{ a: 'DOWN' }, { a: 'ACTIVE' }], { a: { from: 'DOWN', to: 'ACTIVE' } }],
    [
      'the last of several',
      [{ a: 'PENDING_CREATE' }, { a: 'DOWN' }, { a: 'ACTIVE' }],
      { a: { from: 'PENDING_CREATE', to: 'ACTIVE' } },
    ],
    ['nothing that came back', [{ a: 'ACTIVE' }, { a: 'DOWN' }, { a: 'ACTIVE' }], {}],
  ])('%s', (_, looks, expected) => expect(changesOver(...looks)).toEqual(expected))
})

test.each([
  [['ACTIVE'], 'Connection n0: Active.'],
  [['DOWN', 'ACTIVE'], 'Connection n0: Down. Connection n1: Active.'],
  [['DOWN', 'DOWN', 'DOWN', 'DOWN'], '4 connections changed status.'],
])('%j is said as %s', (statuses, said) => {
  const summary = summaryOf(statuses.map((status, index) => ({ name: `n${index}`, status })))
  expect(inEnglish(summary).join(' ')).toBe(said)
})
