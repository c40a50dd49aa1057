import type { Browser, Page } from '@playwright/test'
import { signIn } from '../support/actions'
import type { CloudUnderTest } from './cloud-under-test'
import { goInApp, signedInPage } from './page-under-test'

/** Requests, and bytes on the wire. */
export interface Traffic {
  requests: number
  bytes: number
}

/** Counts what goes between a page and its server from now on. */
async function watchTraffic(page: Page): Promise<() => Traffic> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const seen = { requests: 0, bytes: 0 }
  session.on('Network.requestWillBeSent', () => (seen.requests += 1))
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (seen.bytes += encodedDataLength))
  return () => ({ ...seen })
}

/** What the first screen loads, from nothing to the sign-in; and with it, what the first list of connections does. */
export async function measureFirstScreen(
  browser: Browser,
  cloud: CloudUnderTest,
): Promise<{ signIn: Traffic; firstList: Traffic }> {
  const context = await browser.newContext({ baseURL: cloud.origin })
  const page = await context.newPage()
  const traffic = await watchTraffic(page)
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User name' }).waitFor()
  await page.waitForLoadState('networkidle')
  const toSignIn = traffic()
  await signIn(page)
  await goInApp(page, `${cloud.site}/connections`)
  await page.getByRole('searchbox').waitFor()
  await page.waitForLoadState('networkidle')
  const firstList = traffic()
  await context.close()
  return { signIn: toSignIn, firstList }
}

const idleMs = 60_000

/** What a page with the list that is left alone asks of the cloud in a minute. */
export async function measureIdleMinute(browser: Browser, cloud: CloudUnderTest): Promise<Traffic> {
  const page = await signedInPage(browser, cloud)
  await goInApp(page, `${cloud.site}/connections`)
  await page.getByRole('searchbox').waitFor()
  await page.waitForLoadState('networkidle')
  const traffic = await watchTraffic(page)
  await page.waitForTimeout(idleMs)
  const seen = traffic()
  await page.context().close()
  return seen
}
