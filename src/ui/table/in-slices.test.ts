import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSlices } from './in-slices'

const rows = Array.from({ length: 100 }, (_, index) => index)

/** Work of one millisecond for each row, and the rows it was done for. */
function slowWork() {
  const done: number[] = []
  const work = (row: number) => {
    done.push(row)
    elapsed += 1
  }
  return { done, work }
}

let elapsed = 0

beforeEach(() => {
  elapsed = 0
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(performance, 'now').mockImplementation(() => elapsed)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('every row is worked on once and in order, where the engine has no requestIdleCallback', () => {
  expect('requestIdleCallback' in globalThis).toBe(false)
  const { done, work } = slowWork()
  inSlices(rows, work)
  vi.runAllTimers()
  expect(done).toEqual(rows)
})

test('nothing runs at once, and a slice ends after a few milliseconds', () => {
  const { done, work } = slowWork()
  inSlices(rows, work)
  expect(done).toEqual([])
  vi.advanceTimersToNextTimer()
  expect(done).toHaveLength(4)
})

test('what was stopped goes no further', () => {
  const { done, work } = slowWork()
  const stop = inSlices(rows, work)
  vi.advanceTimersToNextTimer()
  stop()
  vi.runAllTimers()
  expect(done).toHaveLength(4)
})
