import { expect, it, vi } from 'vitest'
import { testBrowser } from '~/testing/browser'
import { planBus } from './plan-bus'
import { tabChannel } from '../../session/tab-channel'
import { leaseLocks, webLocks } from './plan-locks'

/** Two tabs of a browser without Web Locks, by a clock that stands still until it is told. */
function tabs() {
  let time = 0
  const { database, bar } = testBrowser(() => time)
  const tab = (holder: string) => leaseLocks(database, holder, () => time)
  return { one: tab('one'), two: tab('two'), bar, wait: (ms: number) => (time += ms) }
}

/** Work that goes on until it is told to end. */
function longWork() {
  const ending = new AbortController()
  const ended = new Promise<string>((resolve) => {
    ending.signal.addEventListener('abort', () => resolve('done'))
  })
  return { work: () => ended, end: () => ending.abort() }
}

const denied = () => Promise.reject(new DOMException('The request was denied.', 'SecurityError'))
const failing = () => Promise.reject(new Error('The work failed'))
const quick = async () => 'done'

it('lets one tab at a time work on a plan, and the others know', async () => {
  const { one, two } = tabs()
  const { work, end } = longWork()
  const working = one.hold('plan', work)
  expect(await two.hold('plan', quick)).toBeUndefined()
  expect([await one.isHeld('plan'), await two.isHeld('plan')]).toEqual([false, true])
  expect(await two.hold('another plan', quick)).toBe('done')
  end()
  expect(await working).toBe('done')
  await two.whenFree('plan')
  expect(await two.hold('plan', quick)).toBe('done')
})

it('gives the plan of a tab that is gone to another one once its lease is over', async () => {
  const { one, two, wait } = tabs()
  const { work, end } = longWork()
  const working = one.hold('plan', work)
  expect(await two.hold('plan', quick)).toBeUndefined()
  wait(8001)
  expect(await two.isHeld('plan')).toBe(false)
  const other = longWork()
  const taken = two.hold('plan', other.work)
  // The first tab was merely slow: when it ends it does not take the lease away from the second one.
  end()
  await working
  expect(await one.hold('plan', quick)).toBeUndefined()
  other.end()
  expect(await taken).toBe('done')
})

it('lets a tab work where there is no database', async () => {
  const { one, bar } = tabs()
  bar(true)
  expect(await one.hold('plan', quick)).toBe('done')
  expect(await one.isHeld('plan')).toBe(false)
})

it('uses leases where the browser denies locks, and passes on what the work throws', async () => {
  const { one, two } = tabs()
  const locks = webLocks({ request: denied, query: denied }, one)
  const { work, end } = longWork()
  const working = locks.hold('plan', work)
  await vi.waitFor(async () => expect(await two.isHeld('plan')).toBe(true))
  expect(await two.hold('plan', quick)).toBeUndefined()
  expect(await locks.isHeld('plan')).toBe(false)
  end()
  expect(await working).toBe('done')
  await locks.whenFree('plan')
  await expect(locks.hold('plan', failing)).rejects.toThrow('The work failed')
})

it('tells no other tab where the browser bars channels, and fails at nothing', () => {
  vi.stubGlobal('BroadcastChannel', function barred() {
    throw new DOMException('The user has barred it.', 'SecurityError')
  })
  const bus = planBus(tabChannel('plans'))
  vi.unstubAllGlobals()
  bus.listen(() => undefined)
  bus.tell('plan')
})
