import { environmentManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError } from '~/api/http/errors'
import { createQueries } from './queries'

beforeEach(() => {
  vi.useFakeTimers()
  // A server would read nothing again.
  environmentManager.setIsServer(() => false)
})
afterEach(() => vi.useRealTimers())

/** A query on screen, whose reads fail while `isOut`. */
function watched(status: number) {
  const reads: number[] = []
  const cloud = { isOut: true }
  const queryFn = async () => {
    reads.push(Date.now())
    if (cloud.isOut) throw new ApiError({ status, cloudType: 'HTTPError', message: 'out' })
    return 'read'
  }
  const queries = createQueries()
  const observer = new QueryObserver(queries, {
    ...queries.defaultQueryOptions({ queryKey: ['x'], queryFn }),
  })
  observer.subscribe(() => undefined)
  const waits = () => reads.slice(1).map((at, index) => (at - (reads[index] ?? 0)) / 1000)
  return { observer, cloud, reads, waits }
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

it('reads again by itself what may pass, ever more seldom, but at least every 16 s', async () => {
  const { waits } = watched(503)
  await pass(120)
  const [first = 0, second = 0, ...others] = waits()
  expect(first).toBeLessThanOrEqual(4)
  expect(second).toBeLessThanOrEqual(8)
  expect(others.length).toBeGreaterThan(5)
  expect(Math.max(...others)).toBeLessThanOrEqual(16)
})

it('begins with short waits again where it was read in between', async () => {
  const { observer, cloud, reads, waits } = watched(503)
  await pass(60)
  cloud.isOut = false
  await pass(20)
  expect(observer.getCurrentResult().data).toBe('read')
  cloud.isOut = true
  const before = reads.length
  void observer.refetch()
  await pass(5)
  expect(reads.length - before).toBe(2)
  expect(waits().at(-1)).toBeLessThanOrEqual(4)
})

it('leaves alone what will not pass', async () => {
  const { reads } = watched(403)
  await pass(60)
  expect(reads).toHaveLength(1)
})
