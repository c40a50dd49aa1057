import type { Browser } from '@playwright/test'
import { goInApp, signedInPage, whenRowsAreThere } from './page-under-test'
import type { CloudUnderTest } from './cloud-under-test'

const listPath = '/north/RegionOne/demo/connections'
const words = ['b', 'be', 'ber', 'berl', 'berli', 'berlin', '', '10.', '192.168', 'active', '']

/** Milliseconds of the longest tasks of the page while its list is filtered, and while it is scrolled. */
export async function measureSmoothness(
  browser: Browser,
  cloud: CloudUnderTest,
): Promise<{ filter: number; scroll: number }> {
  const page = await signedInPage(browser, cloud.origin)
  await goInApp(page, listPath)
  await whenRowsAreThere(page)
  const search = page.getByRole('searchbox')
  await search.waitFor()
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { longTasks: seen })
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    })
  })
  const longest = () =>
    page.evaluate(() => {
      const seen: unknown = Reflect.get(window, 'longTasks')
      const tasks = Array.isArray(seen) ? seen.splice(0).map(Number) : []
      return Math.max(0, ...tasks)
    })
  // What the opening of the page still does is not what is measured.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await longest()
  for (const word of words) {
    await search.fill(word)
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
  }
  const filter = await longest()
  await page.mouse.move(700, 600)
  for (let wheel = 0; wheel < 60; wheel += 1) {
    await page.mouse.wheel(0, wheel % 2 === 0 ? 1800 : 600)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  const scroll = await longest()
  await page.context().close()
  return { filter, scroll }
}
