import { errors, type Locator, type Page } from '@playwright/test'

/** Milliseconds after which a page that neither does nor says anything stands still: more than any call may take. */
export const patienceMs = 300_000

/** A page that does not go on, and does not say why. */
export class StandsStill extends Error {}

/** Waits until one of these can be seen, and answers which, the first ones first. Throws StandsStill. */
export async function firstSeen(who: string, page: Page, signs: readonly Locator[]): Promise<number> {
  const [first, ...others] = signs.map((sign) => sign.filter({ visible: true }))
  if (!first) throw new Error('There is nothing to look for')
  const any = others.reduce((all, one) => all.or(one), first).first()
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      await any.waitFor({ timeout: deadline - Date.now() })
    } catch (error) {
      if (error instanceof errors.TimeoutError) {
        const awaited = signs.map(String).join(', ')
        throw new StandsStill(`${who}: ${await screenOf(page)} (awaited: ${awaited})`)
      }
      throw error
    }
    for (const [index, sign] of [first, ...others].entries()) if (await sign.first().isVisible()) return index
  }
}

/** What stands on the screen, in words: no field's value, so no key. */
export async function screenOf(page: Page): Promise<string> {
  const text = await page
    .getByRole('main')
    .innerText({ timeout: 5000 })
    .catch(() => 'no page')
  return `${new URL(page.url()).pathname}: ${text.replaceAll(/\s+/g, ' ').slice(0, 1500)}`
}
