import type { Browser } from '@playwright/test'
import type { CloudUnderTest } from './cloud-under-test'
import { goInApp, median, signedInPage, whenIdle, whenRowsAreThere } from './page-under-test'
import { longestTask, yardstick, type LongestTask } from './work'

const words = ['b', 'be', 'ber', 'berl', 'berli', 'berlin', '', '10.', '192.168', 'active', '']

/** The longest task of a kind of use: by the clock, and what of it the page works, over the yardstick. */
interface Smoothness {
  wall: number
  work: number
}

/** The longest tasks of the page while its list is filtered, and while it is scrolled: medians of some runs. */
export async function measureSmoothness(
  browser: Browser,
  cloud: CloudUnderTest,
  { connections, runs }: { connections: number; runs: number },
): Promise<{ filter: Smoothness; scroll: Smoothness }> {
  const page = await signedInPage(browser, cloud)
  await goInApp(page, `${cloud.site}/connections`)
  await whenRowsAreThere(page, connections)
  await whenIdle(page)
  const over = await yardstick(page)
  const search = page.getByRole('searchbox')
  const filter: LongestTask[] = []
  const scroll: LongestTask[] = []
  for (let run = 0; run < runs; run += 1) {
    filter.push(
      await longestTask(browser, page, async () => {
        for (const word of words) {
          await search.fill(word)
          await whenIdle(page)
        }
      }),
    )
    await page.mouse.move(700, 600)
    scroll.push(
      await longestTask(browser, page, async () => {
        for (let wheel = 0; wheel < 60; wheel += 1) {
          await page.mouse.wheel(0, wheel % 2 === 0 ? 1800 : 600)
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
        }
      }),
    )
  }
  await page.context().close()
  const middle = (tasks: readonly LongestTask[]): Smoothness => ({
    wall: median(tasks.map(({ wall }) => wall)),
    work: median(tasks.map(({ cpu }) => cpu)) / over,
  })
  return { filter: middle(filter), scroll: middle(scroll) }
}
