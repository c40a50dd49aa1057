import { setTimeout } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import { signIn } from '../support/actions'
import type { CloudUnderTest } from './cloud-under-test'
import { goInApp } from './page-under-test'

/** The slowest poll is a minute after the last. */
const pollMs = 61_000
/** A page may set its next poll after the clock was put on: then it is put on once more, this long after. */
const againMs = 250
/** The first polls fill what is kept on purpose. */
const first = 20

/** Bytes that the heap has grown by after so many polls, garbage apart: the page's clock is made to run. */
export async function measureHeap(browser: Browser, cloud: CloudUnderTest, polls: number): Promise<number> {
  const context = await browser.newContext({ baseURL: cloud.origin })
  const page = await context.newPage()
  await page.clock.install()
  await signIn(page)
  await goInApp(page, `${cloud.site}/connections`)
  await page.getByRole('searchbox').waitFor()
  const session = await context.newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const poll = async (count: number) => {
    for (let done = 0; done < count; done += 1) {
      const answer = page.waitForResponse((response) => response.url().includes('ipsec-site-connections'))
      const isAnswered = answer.then(() => true)
      do await page.clock.fastForward(pollMs)
      while (!(await Promise.race([isAnswered, setTimeout(againMs, false)])))
    }
  }
  await poll(first)
  const before = await heap()
  await poll(polls)
  const after = await heap()
  await context.close()
  return after - before
}
