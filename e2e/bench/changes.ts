import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'
import type { DemoUnderTest } from './cloud-under-test'
import { goInApp, signedInPage } from './page-under-test'

const found = z.object({ ipsec_site_connections: z.tuple([z.object({ id: z.string() })]) })
const shown = z.object({ ipsec_site_connection: z.object({ status: z.enum(['ACTIVE', 'DOWN']) }) })
const labels = { ACTIVE: 'Active', DOWN: 'Down' }
/** Milliseconds between two looks at the API: so much later than it was a change may be seen there. */
const lookMs = 20

/** Milliseconds from each change of a status in the API to the screen. */
export async function measureChanges(
  browser: Browser,
  cloud: DemoUnderTest,
  count: number,
): Promise<number[]> {
  const list = '/vpn/ipsec-site-connections?name=branch-berlin&fields=id'
  const { id } = found.parse(JSON.parse(await cloud.get(list))).ipsec_site_connections[0]
  const status = async () => {
    const text = await cloud.get(`/vpn/ipsec-site-connections/${id}?fields=status`)
    return shown.parse(JSON.parse(text)).ipsec_site_connection.status
  }
  const page = await signedInPage(browser, cloud)
  await goInApp(page, `${cloud.site}/connections/${id}`)
  await page.getByRole('figure').waitFor()
  const place = { cloud: 'north', region: 'RegionOne', connection: id }
  await cloud.control('/flap', place)
  const delays: number[] = []
  let before = await status()
  // The first change only makes the page look often.
  for (let seen = -1; seen < count;) {
    const now = await status()
    if (now === before) {
      await pause(lookMs)
      continue
    }
    const changedAt = Date.now() - lookMs
    before = now
    const shownAt = await whenFigureSays(page, labels[now])
    if (seen >= 0) delays.push(shownAt - changedAt)
    seen += 1
  }
  await cloud.control('/flap', { ...place, flapping: false })
  await page.context().close()
  return delays
}

/** The time of day when the picture of the tunnel says a word: looked at in every frame. */
function whenFigureSays(page: Page, word: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const texts = [...document.querySelectorAll('main figure *')].map(({ textContent }) =>
            textContent.trim(),
          )
          if (texts.includes(wanted)) resolve(Date.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
    word,
  )
}
