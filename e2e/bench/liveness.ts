import type { Browser, Page } from '@playwright/test'
import { goInApp, signedInPage } from './page-under-test'
import type { CloudUnderTest } from './cloud-under-test'

const listPath = '/north/RegionOne/demo/connections'

async function idOf(cloud: CloudUnderTest, name: string): Promise<string> {
  const { text } = await cloud.get(`/vpn/ipsec-site-connections?name=${name}&fields=id`)
  const rows: { id: string }[] = JSON.parse(text).ipsec_site_connections
  return rows[0]?.id ?? ''
}

/** Milliseconds from each change of a status in the API, which is asked all the time, to the screen. */
export async function measureChanges(
  browser: Browser,
  cloud: CloudUnderTest,
  count: number,
): Promise<number[]> {
  const id = await idOf(cloud, 'branch-berlin')
  const page = await signedInPage(browser, cloud.origin)
  await goInApp(page, `${listPath}/${id}`)
  const status = page.getByRole('figure')
  await status.waitFor()
  await cloud.control('/flap', { cloud: 'north', region: 'RegionOne', connection: id })
  const apiStatus = async () => {
    const { text } = await cloud.get(`/vpn/ipsec-site-connections/${id}?fields=status`)
    return String(JSON.parse(text).ipsec_site_connection.status)
  }
  const delays: number[] = []
  let before = await apiStatus()
  // The first change only makes the page look often.
  for (let seen = -1; seen < count;) {
    const now = await apiStatus()
    if (now === before) continue
    const changedAt = Date.now()
    before = now
    const label = now === 'ACTIVE' ? 'Active' : 'Down'
    await status.getByText(label, { exact: true }).waitFor({ timeout: 60_000 })
    if (seen >= 0) delays.push(Date.now() - changedAt)
    seen += 1
  }
  await cloud.control('/flap', { cloud: 'north', region: 'RegionOne', connection: id, flapping: false })
  await page.context().close()
  return delays
}

export interface Traffic {
  requests: number
  bytes: number
}

/** What a page that is left alone asks of the cloud in a minute. */
export async function measureIdleMinute(browser: Browser, cloud: CloudUnderTest): Promise<Traffic> {
  const page = await signedInPage(browser, cloud.origin)
  await goInApp(page, listPath)
  await page.getByRole('searchbox').waitFor()
  await page.waitForLoadState('networkidle')
  const traffic = await watchTraffic(page)
  await page.waitForTimeout(60_000)
  const seen = traffic()
  await page.context().close()
  return seen
}

/** Requests and bytes on the wire from now on. */
async function watchTraffic(page: Page): Promise<() => Traffic> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const seen = { requests: 0, bytes: 0 }
  session.on('Network.requestWillBeSent', () => (seen.requests += 1))
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (seen.bytes += encodedDataLength))
  return () => seen
}

/** What the first screen loads, from nothing to the overview of a site. */
export async function measureFirstScreen(browser: Browser, cloud: CloudUnderTest): Promise<Traffic> {
  const context = await browser.newContext({ baseURL: cloud.origin })
  const page = await context.newPage()
  const traffic = await watchTraffic(page)
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User' }).waitFor()
  await page.waitForLoadState('networkidle')
  const seen = traffic()
  await context.close()
  return seen
}

/** Bytes that the heap has grown by after so many polls, garbage apart: the page's clock is made to run. */
export async function measureHeap(browser: Browser, cloud: CloudUnderTest, polls: number): Promise<number> {
  const context = await browser.newContext({ baseURL: cloud.origin })
  const page = await context.newPage()
  await page.clock.install()
  const { signIn } = await import('../support/actions')
  await signIn(page)
  await goInApp(page, listPath)
  await page.getByRole('searchbox').waitFor()
  const session = await context.newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const poll = async (count: number) => {
    for (let done = 0; done < count; done += 1) {
      const answer = page.waitForResponse((response) => response.url().includes('ipsec-site-connections'))
      await page.clock.fastForward(61_000)
      await answer
    }
  }
  // The first polls fill what is kept on purpose.
  await poll(20)
  const before = await heap()
  await poll(polls)
  const after = await heap()
  await context.close()
  return after - before
}
