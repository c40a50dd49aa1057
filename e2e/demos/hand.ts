import type { Locator, Page } from '@playwright/test'
import { t } from '../support/language'
import { expect } from './expect'
import { approach, show, type Crew } from './motion'
import type { Name } from '../support/words'

type Role = Parameters<Page['getByRole']>[0]

/** What a story's operator types. */
interface Typing {
  /** Types in place of what stands in a field. */
  type: (label: Name, text: string) => Promise<void>
  /** Types what nobody may read: fails where the field would show it. */
  typeSecret: (label: Name, text: string) => Promise<void>
  /** Adds an entry to a field that takes several. */
  addTo: (label: Name, text: string) => Promise<void>
  /** Names of the fields that were typed into, in order. */
  typed: readonly string[]
}

/** What a story's operator chooses. */
interface Choosing {
  /** Ticks a checkbox, turns a switch on, chooses a radio. */
  check: (role: Role, name: Name) => Promise<void>
  /** Chooses an option of a select. */
  choose: (label: Name, option: Name) => Promise<void>
  /** Chooses an option of a select of the browser's own, which opens no list that could be filmed. */
  chooseNative: (label: Name, option: string) => Promise<void>
}

/** What a story's operator does: finds controls by role and name, goes there in sight of all, and acts. */
export interface Hand extends Typing, Choosing {
  find: (role: Role, name?: Name) => Locator
  /** The same hand, at work in a part of the page alone. */
  within: (part: Locator) => Hand
  /** Goes to a control and rings it, for the viewer to look at. */
  point: (control: Locator) => Promise<void>
  click: (role: Role, name: Name) => Promise<void>
  /** Clicks what its name alone does not tell from others. */
  clickOn: (control: Locator) => Promise<void>
}

/** Milliseconds that a viewer needs to see what an act did. */
const beat = 320

/** The panel's words match a name as a whole. */
const named = (name: Name) => (typeof name === 'string' ? { name: t(name), exact: true } : { name })

/** The operator's hand on a page, or on a part of it. */
export function handOn(crew: Crew, scope: Page | Locator = crew.page): Hand {
  const find: Hand['find'] = (role, name) => scope.getByRole(role, name === undefined ? {} : named(name))
  const clickOn = async (control: Locator) => {
    const position = await approach(crew, control)
    await control.click({ position })
    await crew.tempo.pause(beat)
  }
  return {
    find,
    within: (part) => handOn(crew, part),
    point: async (control) => {
      await approach(crew, control, 'read')
      await crew.tempo.pause(500)
    },
    click: (role, name) => clickOn(find(role, name)),
    clickOn,
    ...typingOf(crew, scope, clickOn),
    ...choosingOf(crew, find, clickOn),
  }
}

function typingOf({ tempo, typed }: Crew, scope: Page | Locator, clickOn: Hand['clickOn']): Typing {
  const fieldOf = (label: Name) => scope.getByRole('textbox', named(label))
  const write = async (label: Name, field: Locator, text: string) => {
    typed.push(String(label))
    await clickOn(field)
    if (tempo.isInstant) return field.fill(text)
    await field.press('ControlOrMeta+a')
    await field.pressSequentially(text, { delay: tempo.of(text.length > 24 ? 22 : 48) })
    await tempo.pause(beat)
  }
  return {
    typed,
    type: (label, text) => write(label, fieldOf(label), text),
    typeSecret: async (label, text) => {
      // A password field has no role.
      const field = fieldOf(label).or(scope.getByLabel(named(label).name, { exact: true }))
      expect(await field.evaluate(isMasked), `${String(label)} is masked`).toBe(true)
      await write(label, field, text)
    },
    addTo: async (label, text) => {
      await write(label, fieldOf(label), text)
      await fieldOf(label).press('Enter')
    },
  }
}

const isMasked = (field: HTMLElement) =>
  (field instanceof HTMLInputElement && field.type === 'password') ||
  getComputedStyle(field).getPropertyValue('-webkit-text-security') === 'disc'

function choosingOf(crew: Crew, find: Hand['find'], clickOn: Hand['clickOn']): Choosing {
  const { page, tempo } = crew
  return {
    check: async (role, name) => {
      const control = find(role, name)
      await control.check({ position: await approach(crew, control) })
      await tempo.pause(beat)
    },
    choose: async (label, option) => {
      const select = find('combobox', label)
      await clickOn(select)
      // A select's options hang outside the part it stands in.
      await clickOn(page.getByRole('option', named(option)))
      await show(crew, select)
    },
    chooseNative: async (label, option) => {
      const select = find('combobox', label)
      await approach(crew, select)
      await select.selectOption({ label: option })
      await tempo.pause(beat)
    },
  }
}
