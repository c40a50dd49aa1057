import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'

/** The page's main thread: how much of the processor it has had until now, in milliseconds. */
export async function mainThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000
  }
}

const rounds = 9

/**
 * Milliseconds of the processor that a fixed piece of work takes in this page, the quickest of some rounds: what the
 * page's own work is held against, so that a slow or busy machine changes both.
 */
export async function yardstick(page: Page): Promise<number> {
  const spent = await mainThread(page)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const before = await spent()
    await page.evaluate(() => {
      const rows = Array.from({ length: 1000 }, (_, at) => ({ id: `id-${at}`, name: `branch-${at % 97}` }))
      const text = JSON.stringify(rows)
      for (let time = 0; time < 40; time += 1) JSON.parse(text)
      return rows.toSorted((a, b) => a.name.localeCompare(b.name)).length
    })
    times.push((await spent()) - before)
  }
  return Math.min(...times)
}

/** The longest task of the page's main thread: milliseconds by the clock, and of the processor. */
export interface LongestTask {
  wall: number
  cpu: number
}

const trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
    }),
  ),
})
const here = 'the page under test'

/** Milliseconds of the longest of some durations in microseconds. */
const longest = (durations: readonly (number | undefined)[]) =>
  Math.max(...durations.map((duration) => duration ?? 0)) / 1000

/** The longest task while something is done with the page. */
export async function longestTask(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<LongestTask> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  // Tells the page's thread from those of other pages.
  await page.evaluate((name) => performance.mark(name), here)
  await work()
  const { traceEvents } = trace.parse(JSON.parse((await browser.stopTracing()).toString()))
  const mark = traceEvents.find(({ name }) => name === here)
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === mark?.pid && tid === mark.tid,
  )
  if (tasks.length === 0) throw new Error('The trace has no task of the page')
  return { wall: longest(tasks.map(({ dur }) => dur)), cpu: longest(tasks.map(({ tdur }) => tdur)) }
}
