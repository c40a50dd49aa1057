import type { Locator, Page } from '@playwright/test'
import { t } from '../support/language'
import { expect } from './expect'

/** Brings a control to the middle of what is seen, unless it is well in sight. */
export function scrollIntoSight(control: Locator, isSmooth: boolean): Promise<void> {
  return control.evaluate((target, smooth) => {
    const { top, bottom, height } = target.getBoundingClientRect()
    if (top > 70 && bottom < innerHeight - 24) return
    const behavior = smooth ? 'smooth' : 'instant'
    // What is taller than the window is shown from its beginning, beneath the panel's header.
    if (height > innerHeight - 120) scrollBy({ top: top - 84, behavior })
    else target.scrollIntoView({ block: 'center', behavior })
  }, isSmooth)
}

/** Where a control is once it has kept its place for two frames: pages scroll and drawers slide. */
export function whenStill(
  control: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  return control.evaluate(
    (target) =>
      new Promise((resolve) => {
        let [before, frames] = ['', 0]
        const look = () => {
          const { x, y, width, height } = target.getBoundingClientRect()
          const place = [x, y, width, height].join()
          frames = place === before ? frames + 1 : 0
          before = place
          if (frames > 1) resolve({ x, y, width, height })
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
}

/** Waits until nothing is loading and nothing moves any more but what moves for ever. */
export async function whenSettled(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: new RegExp(`^${t('Loading')}`) })).toHaveCount(0)
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished.catch(() => undefined)),
    ),
  )
}

/** What a viewer could read on the page: its text, and what stands in fields that do not mask it. */
export function legibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    const open = fields.filter(
      (field) =>
        field.type !== 'password' &&
        getComputedStyle(field).getPropertyValue('-webkit-text-security') !== 'disc',
    )
    return [document.body.innerText, ...open.map(({ value }) => value)].join('\n')
  })
}
