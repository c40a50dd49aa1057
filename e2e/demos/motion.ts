import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from './expect'
import { scrollIntoSight, whenStill } from './sight'
import type { Tempo } from './tempo'

interface Point {
  x: number
  y: number
}

/** Who moves over a page, and how fast. */
export interface Crew {
  page: Page
  tempo: Tempo
  /** Where the mouse is. */
  mouse: Point
  /** Names of the fields that were typed into, in order. */
  typed: string[]
  /** What is shown to the viewer, until something else is. */
  shown: Locator | undefined
}

/** Rings a control, or nothing. One that the page has drawn anew meanwhile is rung anew. */
export async function show(crew: Crew, control: Locator | undefined): Promise<void> {
  crew.shown = control
  if (control && (await control.isVisible())) {
    await control.evaluate((target) => globalThis.demoOverlay.point(target))
  } else if (!control) {
    await crew.page.evaluate(() => globalThis.demoOverlay.point(undefined))
  }
}

/** Where on a control the mouse goes: to its beginning, to act there, or to its end, out of what there is to read. */
type Aim = 'act' | 'read'

/** Scrolls a control into sight, rings it and moves the mouse there; answers where on the control the mouse is. */
export async function approach(crew: Crew, control: Locator, aim: Aim = 'act'): Promise<Point> {
  const { tempo } = crew
  await expect(control).toBeVisible()
  await scrollIntoSight(control, !tempo.isInstant)
  const box = await whenStill(control)
  await show(crew, control)
  // What is clicked may be gone at once, or be another control by then.
  if (aim === 'act') crew.shown = undefined
  const position =
    aim === 'act' ? { x: Math.min(box.width / 2, 130), y: Math.min(box.height / 2, 60) } : endOf(crew, box)
  await glide(crew, { x: box.x + position.x, y: box.y + position.y })
  await tempo.pause(240)
  return position
}

/** Near the lower right corner of what is to be read: the less tall it is the nearer, and never out of the window. */
function endOf({ page }: Crew, { y, width, height }: Point & { width: number; height: number }): Point {
  const inset = Math.min(20, height / 8)
  const lowest = (page.viewportSize()?.height ?? Infinity) - 28 - y
  return { x: width - inset, y: Math.min(height - Math.min(8, inset), lowest) }
}

/** Milliseconds between two places of the mouse: as many frames as a film needs, and no more work than that. */
const step = 30

/** Moves the mouse along a slight curve, at first and at last slowly. */
async function glide({ page, tempo, mouse }: Crew, to: Point): Promise<void> {
  const from = { ...mouse }
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const duration = tempo.of(280 + Math.hypot(dx, dy) * 0.6)
  const start = performance.now()
  let share = 0
  while (share < 1) {
    share = duration > 0 ? Math.min(1, (performance.now() - start) / duration) : 1
    const eased = share * share * (3 - 2 * share)
    const bend = Math.sin(Math.PI * eased) * 0.05
    await page.mouse.move(from.x + dx * eased - dy * bend, from.y + dy * eased + dx * bend)
    if (share < 1) await sleep(step)
  }
  Object.assign(mouse, to)
}
