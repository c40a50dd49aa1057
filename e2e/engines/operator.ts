import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { z } from 'zod'
import { t } from '../support/language'
import type { PlainMessageKey } from '../../src/domain/text/message'
import type { Section } from '../support/actions'
import { literal } from '../support/words'
import type { Driver, NamedKey } from './drivers/driver'
import type { Eyes } from './in-page/eyes'
import { described, one, stepsOf, type Match, type Target } from './in-page/target'

/** How often a page is looked at until it is as expected, and how long at most, in milliseconds. */
const patience = { intervals: [50, 100, 250], timeout: 30_000 }

const spotAnswer = z.union([z.object({ x: z.number(), y: z.number() }), z.object({ notYet: z.string() })])
const strings = z.array(z.string())

interface Surroundings {
  /** Where the panel is served. */
  origin: string
  /** The script that looks at a page from inside. */
  eyes: string
  /** The folder that the browser saves files in. */
  downloads: string
}

/** Somebody who works with the panel by what it shows, whatever the engine. Every step waits for what it needs. */
export class Operator {
  readonly #driver: Driver
  readonly #around: Surroundings

  constructor(driver: Driver, around: Surroundings) {
    this.#driver = driver
    this.#around = around
  }

  async open(path: string): Promise<void> {
    await this.#driver.open(this.#around.origin + path)
  }

  async reload(): Promise<void> {
    await this.expectNoFaults()
    await this.#driver.reload()
  }

  /** Goes back in the browser's history. */
  async goBack(): Promise<void> {
    await this.#driver.back()
  }

  async resize(width: number, height = 900): Promise<void> {
    await this.#driver.resize(width, height)
  }

  /**
   * Clicks something, once it is there, alone, enabled, at rest and not covered; again, where it moved away under the
   * pointer. A click that would have met something else does nothing.
   */
  async press(target: Target): Promise<void> {
    await expect(async () => {
      const spot = spotAnswer.parse(await this.#ask('aim', stepsOf(target)))
      if ('notYet' in spot) throw new Error(`${described(target)}: ${spot.notYet}`)
      await this.#driver.click(spot.x, spot.y)
      if ((await this.#ask('isMissed')) === true) throw new Error(`${described(target)}: moved away`)
    }).toPass(patience)
  }

  /** Puts a text in place of what a field holds. */
  async fill(field: Target, text: string): Promise<void> {
    await this.press(field)
    await this.#driver.control('a')
    await (text === '' ? this.#driver.key('Backspace') : this.#driver.type(text))
  }

  /** Pastes what was copied in place of what a field holds. */
  async paste(field: Target): Promise<void> {
    await this.press(field)
    await this.#driver.control('a')
    await this.#driver.control('v')
  }

  async key(key: NamedKey): Promise<void> {
    await this.#driver.key(key)
  }

  async type(text: string): Promise<void> {
    await this.#driver.type(text)
  }

  /** Presses the keys of the command palette. */
  async openPalette(): Promise<void> {
    await this.#driver.control('k')
  }

  /** Chooses an option of a list that opens. */
  async choose(label: string, option: Match, within?: Target): Promise<void> {
    await this.press(one('combobox', label, within))
    await this.press(one('option', option))
  }

  /** Chooses an option of the browser's own select. */
  async select(label: string, option: string): Promise<void> {
    const steps = stepsOf(one('combobox', label))
    await expect.poll(() => this.#ask('select', steps, option), { message: label, ...patience }).toBe(true)
  }

  /** Hands a file to the page's file field. */
  async giveFile(name: string, content: string): Promise<void> {
    await this.#ask('giveFile', name, content)
  }

  /** Goes to a page by its entry in the navigation, by the menu where the window is narrow. */
  async goTo(name: PlainMessageKey, section: Section = 'Pages'): Promise<void> {
    const menu = one('button', t('Open navigation'))
    if (await this.isThere(menu)) await this.press(menu)
    await this.press(one('link', t(name), one('navigation', t(section))))
    await this.sees(one('heading', new RegExp(literal(t(name)))))
  }

  /** Waits until something is shown. */
  async sees(target: Target): Promise<void> {
    const look = async () => (await this.texts(target)).length
    await expect.poll(look, { message: described(target), ...patience }).toBeGreaterThan(0)
  }

  /** Waits until something is not shown, or no longer. */
  async seesNo(target: Target): Promise<void> {
    await this.reads(target, [])
  }

  /** Waits until the texts of all that a target names are these. */
  async reads(target: Target, wanted: readonly Match[]): Promise<void> {
    const expected = wanted.map((match) => (typeof match === 'string' ? match : expect.stringMatching(match)))
    await expect.poll(() => this.texts(target), { message: described(target), ...patience }).toEqual(expected)
  }

  /** Waits until a field holds a text. */
  async holds(field: Target, text: string): Promise<void> {
    const look = async () => strings.parse(await this.#ask('values', stepsOf(field)))
    await expect.poll(look, { message: described(field), ...patience }).toEqual([text])
  }

  /** Returns what a field holds. */
  async valueOf(field: Target): Promise<string> {
    return strings.parse(await this.#ask('values', stepsOf(field))).join()
  }

  /** Scrolls to the end of a list, until one of its rows is out of sight. */
  async scrollPast(row: Target, list: Target): Promise<void> {
    const look = async () => {
      await this.#ask('scrollToEnd', stepsOf(list))
      return (await this.texts(row)).length
    }
    await expect.poll(look, { message: described(row), ...patience }).toBe(0)
  }

  /** Waits until a checkbox, radio button or switch is on or off. */
  async isChecked(target: Target, isOn: boolean): Promise<void> {
    const look = () => this.#ask('isChecked', stepsOf(target))
    await expect.poll(look, { message: described(target), ...patience }).toBe(isOn)
  }

  /** Returns whether something is shown now. */
  async isThere(target: Target): Promise<boolean> {
    return (await this.texts(target)).length > 0
  }

  /** Returns the visible texts of all that a target names. */
  async texts(target: Target): Promise<string[]> {
    return strings.parse(await this.#ask('texts', stepsOf(target)))
  }

  /** Returns the only file that was saved in this test, once it is whole. */
  async saved(): Promise<{ name: string; text: string }> {
    const folder = this.#around.downloads
    let whole: string[] = []
    const look = async () => {
      whole = (await readdir(folder)).filter((name) => !/\.(part|crdownload|wkdownload)$/.test(name))
      return whole.length
    }
    await expect.poll(look, { message: 'saved files', ...patience }).toBe(1)
    const [name = ''] = whole
    return { name, text: await readFile(join(folder, name), 'utf8') }
  }

  /** Returns the address of the page. */
  async address(): Promise<URL> {
    return new URL(z.string().parse(await this.#driver.evaluate('location.href')))
  }

  /** The page does not scroll sideways. */
  async expectFits(where: string): Promise<void> {
    await expect
      .poll(() => this.#ask('overflow'), { message: `${where} scrolls sideways`, ...patience })
      .toBe(0)
  }

  /** Waits until the page's background is dark, or light. */
  async expectDark(isDark: boolean): Promise<void> {
    const look = async () => z.number().parse(await this.#ask('brightness')) < 0.5
    await expect.poll(look, patience).toBe(isDark)
  }

  /** No script of the page failed since it was loaded. */
  async expectNoFaults(): Promise<void> {
    expect(await this.#driver.evaluate('window.faults ?? []'), 'errors of the page').toEqual([])
  }

  /** Takes a picture of the window as a PNG, once it is painted. */
  async picture(): Promise<Buffer> {
    await this.#ask('painted')
    return this.#driver.screenshot()
  }

  /** Asks the page, which learns to answer when it is asked for the first time. */
  async #ask<K extends keyof Eyes>(what: K, ...words: Parameters<Eyes[K]>): Promise<unknown> {
    if ((await this.#driver.evaluate('window.eyes === undefined')) === true) {
      await this.#driver.evaluate(this.#around.eyes)
    }
    return this.#driver.evaluate(`window.eyes.${what}(...${JSON.stringify(words)})`)
  }
}
