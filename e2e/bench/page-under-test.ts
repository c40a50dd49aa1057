import { chromium, type Browser, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { signIn } from '../support/actions'
import type { CloudUnderTest } from './cloud-under-test'

/** A Chromium for measuring: no cache but the one a fresh profile builds. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  })
}

/** A page that is signed in at a region. */
export async function signedInPage(
  browser: Browser,
  { origin }: CloudUnderTest,
  region = 'RegionOne',
): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } })
  // tsx keeps the names of functions by a helper, which functions that are sent into the page then look for there.
  await context.addInitScript({ content: 'globalThis.__name = (target) => target' })
  const page = await context.newPage()
  await signIn(page, { region })
  return page
}

/** Goes to a path without a load of the page, which would sign out; answers when it began, by the page's clock. */
export function goInApp(page: Page, path: string): Promise<number> {
  return page.evaluate((to) => {
    const start = performance.now()
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    return start
  }, path)
}

/** Milliseconds after which what is waited for will not come any more. */
const patience = 120_000

/** The page's clock when the list has rows, and when it says that these are all: looked at in every frame. */
export function whenRowsAreThere(page: Page, total: number): Promise<{ first: number; all: number }> {
  return page.evaluate(
    ({ count, waits }) =>
      new Promise<{ first: number; all: number }>((resolve, reject) => {
        const start = performance.now()
        let first: number | undefined
        const look = () => {
          const now = performance.now()
          if (document.querySelector('table tbody th') !== null) first ??= now
          const counts = [...document.querySelectorAll('main span')].map(({ textContent }) => textContent)
          if (first !== undefined && counts.includes(count)) resolve({ first, all: now })
          else if (now - start > waits) reject(new Error(`No rows after ${waits} ms: ${counts.join(' | ')}`))
          else requestAnimationFrame(look)
        }
        look()
      }),
    { count: String(total), waits: patience },
  )
}

/** Until the page has nothing to do. */
export function whenIdle(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())))
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
}

/** The figure below which this share of them lies. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
