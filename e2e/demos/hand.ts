import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from './expect'
import { scrollIntoSight, whenStill } from './sight'
import type { Tempo } from './tempo'

type Role = Parameters<Page['getByRole']>[0]
type Name = string | RegExp
interface Point {
  x: number
  y: number
}

/** What a story's operator does: finds controls by role and name, goes there in sight of all, and acts. */
export interface Hand {
  /** A control; a name that is a string is the panel's own word and matches as a whole, others are data. */
  find: (role: Role, name?: Name) => Locator
  /** The same hand, at work in a part of the page alone. */
  within: (part: Locator) => Hand
  /** Goes to a control and rings it, for the viewer to look at. */
  point: (control: Locator) => Promise<void>
  click: (role: Role, name: Name) => Promise<void>
  /** Clicks what its name alone does not tell from others. */
  clickOn: (control: Locator) => Promise<void>
  /** Ticks a checkbox, turns a switch on, chooses a radio. */
  check: (role: Role, name: Name) => Promise<void>
  /** Types in place of what stands in a field. */
  type: (label: string, text: string) => Promise<void>
  /** Types what nobody may read: fails where the field would show it. */
  typeSecret: (label: string, text: string) => Promise<void>
  /** Adds an entry to a field that takes several. */
  addTo: (label: string, text: string) => Promise<void>
  /** Chooses an option of a select. */
  choose: (label: string, option: Name) => Promise<void>
  /** Labels of the fields that were typed into, in order. */
  typed: readonly string[]
}

interface Crew {
  page: Page
  tempo: Tempo
  /** The panel's word for an English name. */
  nameOf: (english: string) => string
  /** Where the mouse is. */
  mouse: Point
  typed: string[]
}

/** Where on a control the mouse goes: to its beginning, to act there, or to its end, out of what there is to read. */
type Aim = 'act' | 'read'

/** The operator's hand on a page, or on a part of it. */
export function handOn(crew: Crew, scope: Page | Locator = crew.page): Hand {
  const { page, tempo, nameOf, typed } = crew
  const named = (name: Name) => (typeof name === 'string' ? { name: nameOf(name), exact: true } : { name })
  const find: Hand['find'] = (role, name) => scope.getByRole(role, name === undefined ? {} : named(name))
  const press = async (control: Locator) => {
    const position = await approach(crew, control)
    await control.click({ position })
    await tempo.pause(320)
  }
  const write = async (label: string, field: Locator, text: string) => {
    typed.push(label)
    await press(field)
    if (tempo.isInstant) return field.fill(text)
    await field.press('ControlOrMeta+a')
    await field.pressSequentially(text, { delay: tempo.of(text.length > 24 ? 22 : 48) })
    await tempo.pause(260)
  }
  // A password field has no role.
  const fieldOf = (label: string) =>
    find('textbox', label).or(scope.getByLabel(nameOf(label), { exact: true }))
  return {
    find,
    within: (part) => handOn(crew, part),
    point: async (control) => {
      await approach(crew, control, 'read')
      await tempo.pause(500)
    },
    click: (role, name) => press(find(role, name)),
    clickOn: press,
    check: async (role, name) => {
      const control = find(role, name)
      const position = await approach(crew, control)
      await control.check({ position })
      await tempo.pause(320)
    },
    type: (label, text) => write(label, find('textbox', label), text),
    typeSecret: async (label, text) => {
      const field = fieldOf(label)
      const isMasked = await field.evaluate(
        (input: HTMLInputElement) =>
          input.type === 'password' ||
          getComputedStyle(input).getPropertyValue('-webkit-text-security') === 'disc',
      )
      expect(isMasked, `${label} is masked`).toBe(true)
      await write(label, field, text)
    },
    addTo: async (label, text) => {
      await write(label, find('textbox', label), text)
      await find('textbox', label).press('Enter')
    },
    choose: async (label, option) => {
      const select = find('combobox', label)
      if (await select.evaluate((control) => control instanceof HTMLSelectElement)) {
        await approach(crew, select)
        await select.selectOption({ label: String(option) })
        return tempo.pause(500)
      }
      await press(select)
      // A select's options hang outside the part it stands in.
      const choice = page.getByRole('option', named(option))
      await press(choice)
      await select.evaluate((control) => globalThis.demoOverlay.point(control))
    },
    typed,
  }
}

/** Scrolls a control into sight, rings it and moves the mouse there; answers where on the control the mouse is. */
async function approach(crew: Crew, control: Locator, aim: Aim = 'act'): Promise<Point> {
  const { tempo } = crew
  await expect(control).toBeVisible()
  await scrollIntoSight(control, !tempo.isInstant)
  const box = await whenStill(control)
  await control.evaluate((target) => globalThis.demoOverlay.point(target))
  const position =
    aim === 'act'
      ? { x: Math.min(box.width / 2, 130), y: Math.min(box.height / 2, 60) }
      : { x: Math.max(box.width - 20, box.width / 2), y: Math.max(box.height - 8, box.height / 2) }
  await glide(crew, { x: box.x + position.x, y: box.y + position.y })
  await tempo.pause(240)
  return position
}

/** Milliseconds between two places of the mouse: as many frames as a film needs, and no more work than that. */
const step = 30

/** Moves the mouse along a slight curve, at first and at last slowly. */
async function glide({ page, tempo, mouse }: Crew, to: Point): Promise<void> {
  const from = { ...mouse }
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const duration = tempo.of(280 + Math.hypot(dx, dy) * 0.6)
  const start = performance.now()
  for (let share = 0; share < 1;) {
    share = duration > 0 ? Math.min(1, (performance.now() - start) / duration) : 1
    const eased = share * share * (3 - 2 * share)
    const bend = Math.sin(Math.PI * eased) * 0.05
    await page.mouse.move(from.x + dx * eased - dy * bend, from.y + dy * eased + dx * bend)
    if (share < 1) await sleep(step)
  }
  Object.assign(mouse, to)
}
