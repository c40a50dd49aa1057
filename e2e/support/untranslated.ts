import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect } from './fixtures'

/** Everything that a page says of itself, on screen and to assistive technology: not what it quotes as English. */
export function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (parentElement?.closest('script, style, pre, code, [lang="en"]') === null)
        texts.push(textContent ?? '')
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`))
        texts.push(element.getAttribute(name) ?? '')
    }
    return texts.map((text) => text.trim()).filter(Boolean)
  })
}

const chinese: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../src/i18n/locales/zh-CN.json', import.meta.url), 'utf8'),
)
const inEnglish = new Set(Object.entries(chinese).flatMap(([key, value]) => (key === value ? [] : [key])))

/** Words of the panel that stand there in English, and English sentences of whatever origin. */
export const untranslated = (texts: readonly string[]) => [
  ...new Set(
    texts.filter(
      (text) => inEnglish.has(text) || (!/\p{Script=Han}/u.test(text) && /(?:\b[a-z]+\b[ ,]+){3}/.test(text)),
    ),
  ),
]

export async function expectChinese(page: Page, what: string) {
  expect(untranslated(await saidOn(page)), what).toEqual([])
}
