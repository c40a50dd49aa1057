import { describe, expect, it } from 'vitest'
import { jitterAt, nextPollDelay, nextPollRequest, type PollFacts } from './poll-schedule'

const now = 1_000_000_000
const minute = 60_000
const row = (id: string, status: string, since = now) => ({ id, status, since })
const facts = (over: Partial<PollFacts> = {}): PollFacts => ({
  now,
  connections: [],
  lastChangeAt: null,
  lastListAt: null,
  failures: 0,
  jitter: 0,
  ...over,
})

describe('nextPollDelay', () => {
  it.each([
    ['nothing to watch', {}, 60_000],
    ['all ACTIVE', { connections: [row('a', 'ACTIVE')] }, 60_000],
    ['one DOWN', { connections: [row('a', 'ACTIVE'), row('b', 'DOWN')] }, 20_000],
    ['one PENDING_CREATE', { connections: [row('a', 'PENDING_CREATE')] }, 2000],
    [
      'pending for too long to be under way',
      { connections: [row('a', 'PENDING_CREATE', now - 4 * minute)] },
      20_000,
    ],
    ['a change a minute ago', { connections: [row('a', 'ACTIVE')], lastChangeAt: now - minute }, 2000],
    [
      'a change three minutes ago',
      { connections: [row('a', 'ACTIVE')], lastChangeAt: now - 3 * minute },
      60_000,
    ],
    ['a word of another driver', { connections: [row('a', 'BUILD')] }, 20_000],
  ])('%s', (_name, over, expected) => {
    expect(nextPollDelay(facts(over))).toBe(expected)
  })

  describe('of a list of ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => row(`c${index}`, 'ACTIVE'))
    const pending = (count: number) =>
      many.map((one, at) => (at < count ? row(one.id, 'PENDING_CREATE') : one))

    it.each([
      ['lists rest for half a minute while many are pending', pending(4), now, 30_000],
      ['what remains of it counts', pending(4), now - 25_000, 5000],
      ['once it is over, a list is due as ever', pending(4), now - 40_000, 2000],
      ['single rows are watched closely meanwhile', pending(1), now - 22_000, 2000],
      ['nothing is hurried that need not be', many, now, 60_000],
    ])('%s', (_name, connections, lastListAt, expected) => {
      expect(nextPollDelay(facts({ connections, lastListAt }))).toBe(expected)
    })
  })

  it('backs off while requests fail, up to two minutes, spread by half', () => {
    const delays = [1, 2, 3, 20].map((failures) =>
      [0, 1].map((jitter) => nextPollDelay(facts({ failures, jitter }))),
    )
    expect(delays).toEqual([
      [2000, 4000],
      [4000, 8000],
      [8000, 16_000],
      [60_000, 120_000],
    ])
  })

  it('waits as long as Retry-After says', () => {
    expect(nextPollDelay(facts({ failures: 1, retryAfterS: 30 }))).toBe(30_000)
  })
})

describe('jitterAt', () => {
  it('stays the same for a failure, between 0 and 1', () => {
    expect([now, now + 250, now + 999].map(jitterAt)).toEqual([0, 0.25, 0.999])
  })
})

describe('nextPollRequest', () => {
  const many = Array.from({ length: 30 }, (_, index) => row(`c${index}`, 'ACTIVE'))

  it('asks for single rows while few of many are pending and the list is fresh', () => {
    const connections = [...many, row('new', 'PENDING_CREATE')]
    expect(nextPollRequest(facts({ connections, lastListAt: now - 1000 }))).toEqual({
      kind: 'shows',
      ids: ['new'],
    })
  })

  it.each([
    ['the list is old', { connections: [...many, row('new', 'PENDING_CREATE')], lastListAt: now - minute }],
    ['nothing was listed yet', { connections: [] }],
    ['nothing is pending', { connections: many, lastListAt: now }],
    ['the list is short anyway', { connections: [row('new', 'PENDING_CREATE')], lastListAt: now }],
    ['many are pending', { connections: many.map(({ id }) => row(id, 'PENDING_CREATE')), lastListAt: now }],
  ])('asks for the list when %s', (_name, over) => {
    expect(nextPollRequest(facts(over))).toEqual({ kind: 'list' })
  })
})
