import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropsOf, seenAgain, segmentsOf, type StatusHistory } from './status-history'

const looks = (seen: readonly (readonly [status: string, now: number])[]): StatusHistory => {
  let history: StatusHistory | undefined
  let seenBefore = 0
  for (const [status, now] of seen) {
    history = seenAgain(history, status, { now, seenBefore })
    seenBefore = now
  }
  if (!history) throw new Error('Somebody looked')
  return history
}

describe('the stretches of a history', () => {
  it('follow each other without a gap while somebody watches', () => {
    const history = looks([
      ['PENDING_CREATE', 0],
      ['DOWN', 2000],
      ['DOWN', 4000],
      ['ACTIVE', 6000],
    ])
    expect(segmentsOf(history, 9000)).toEqual([
      { status: 'PENDING_CREATE', from: 0, until: 2000 },
      { status: 'DOWN', from: 2000, until: 6000 },
      { status: 'ACTIVE', from: 6000, until: 9000 },
    ])
  })

  it('leave open what nobody watched', () => {
    const history = looks([
      ['ACTIVE', 0],
      ['DOWN', 600_000],
    ])
    expect(segmentsOf(history, 601_000)).toEqual([
      { status: undefined, from: 0, until: 600_000 },
      { status: 'DOWN', from: 600_000, until: 601_000 },
    ])
  })

  it('cover the time from the first look kept until now, however many changes there were', () => {
    const looksAt = fc.array(fc.constantFrom('ACTIVE', 'DOWN', 'ERROR'), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(looksAt, (statuses) => {
        const now = statuses.length * 1000
        const history = looks(statuses.map((status, index) => [status, index * 1000] as const))
        const segments = segmentsOf(history, now)
        expect(history.changes.length).toBeLessThanOrEqual(50)
        expect(segments[0]?.from).toBe(history.first)
        expect(segments.at(-1)?.until).toBe(now)
        for (const [index, { from }] of segments.entries()) {
          if (index > 0) expect(from).toBe(segments[index - 1]?.until)
        }
      }),
    )
  })
})

it('counts as a drop what was ACTIVE and is no more', () => {
  const history = looks([
    ['DOWN', 0],
    ['ACTIVE', 1],
    ['DOWN', 2],
    ['ERROR', 3],
    ['ACTIVE', 4],
    ['PENDING_UPDATE', 5],
  ])
  expect(dropsOf(history)).toEqual([2, 5])
})
