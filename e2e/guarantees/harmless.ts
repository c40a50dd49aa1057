/* oxlint-disable unicorn/consistent-function-scoping -- a page is handed one function with all it needs */
import type { Page } from '@playwright/test'
import { expect } from '../support/fixtures'

declare global {
  interface Window {
    /** What ran, and what the content security policy stopped. */
    trips: string[]
    tripped: (what: unknown) => void
  }
}

/** What a page did that no name should make it do. */
export interface Tripwires {
  /** Fails where a script ran, a dialog opened, a policy was broken, the page crashed or a foreign address was called. */
  expectNothing: () => Promise<void>
}

/** Watches a page from before its first script on. */
export async function watched(page: Page): Promise<Tripwires> {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (!['blob:', 'data:'].includes(protocol) && hostname !== '127.0.0.1')
      seen.push(`request: ${request.url()}`)
  })
  await page.addInitScript(() => {
    window.trips = []
    window.tripped = (what) => void window.trips.push(`script: ${String(what)}`)
    addEventListener('securitypolicyviolation', (event) => {
      window.trips.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return {
    expectNothing: async () => expect([...seen, ...(await page.evaluate(() => window.trips))]).toEqual([]),
  }
}

/** What is wrong with what a page shows, and which of the texts are on it. */
export interface Looked {
  faults: string[]
  /** The texts that are on it, by index. */
  found: number[]
}

/**
 * Looks at all that a page shows: nothing stands on it that was made from a value, no text has what nobody sees, each
 * word from right to left is isolated or has its letters in the order in which they are kept, no line of text covers another one, and nothing scrolls sideways. `texts` are
 * looked for, each in any of its ways.
 */
export async function look(page: Page, texts: readonly (readonly string[])[] = []): Promise<Looked> {
  await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0)
  // Of a list a window full is drawn first, and the rest when there is time.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  return page.evaluate((wanted) => {
    const unseen =
      /(?![\t\n])\p{Cc}|[\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2067\u3164\uFEFF]|\p{Cs}|\p{M}{5}/u
    const rightToLeft = /[\u0590-\u08FF]/
    const faults: string[] = []
    const say = (what: string, text: string) => faults.push(`${what}: ${JSON.stringify(text.slice(0, 80))}`)

    const judge = (text: string, where: string, inCode: boolean, isOrdered = false) => {
      const bare = text.replaceAll(/\u2068[^\u2066-\u2069]*\u2069/g, '')
      if (unseen.test(inCode ? text.replaceAll(/[\n\t]/g, '') : text)) say(`unseen in ${where}`, text)
      if (/[\u2068\u2069]/.test(bare)) say(`an isolate without its other end in ${where}`, text)
      if (rightToLeft.test(bare) && !isOrdered) say(`not isolated in ${where}`, text)
    }

    const made = document.querySelectorAll(
      'img, iframe, object, embed, base, template, form[action], [onerror], [onload], [onclick], [srcdoc], svg a, svg script, a[href^="javascript" i], a[href^="data:" i], a[target], script:not([src^="/assets/"], [src="/before-app.js"])',
    )
    for (const element of made) say('made from a value', element.outerHTML)

    /** The part of the window that an element can be seen in, the scrolling of the page apart: what is out of it covers nothing. */
    const sightOf = (element: Element) => {
      const sight = { top: -Infinity, bottom: Infinity, left: -Infinity, right: Infinity }
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue
        const { top, bottom, left, right } = at.getBoundingClientRect()
        sight.top = Math.max(sight.top, top)
        sight.bottom = Math.min(sight.bottom, bottom)
        sight.left = Math.max(sight.left, left)
        sight.right = Math.min(sight.right, right)
      }
      return sight
    }
    const rects: { top: number; bottom: number; left: number; right: number; node: Node; text: string }[] = []
    const shownTexts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const dialog = document.querySelector('[role="dialog"], [role="menu"]')
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.nodeValue ?? ''
      if (!parent || text.trim() === '' || parent.closest('script, style, noscript')) continue
      shownTexts.push(text)
      const isOrdered = getComputedStyle(parent).unicodeBidi.endsWith('override')
      judge(text, parent.tagName, parent.closest('pre, code') !== null, isOrdered)
      const isHidden = !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      const isOutside = dialog !== null && !dialog.contains(parent)
      if (
        isHidden ||
        isOutside ||
        parent.closest('header, nav, thead, [class*="hidden" i], [class*="VisuallyHidden"]')
      )
        continue
      const sight = sightOf(parent)
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { top, bottom, left, right } of range.getClientRects()) {
        const seen = {
          top: Math.max(top, sight.top),
          bottom: Math.min(bottom, sight.bottom),
          left: Math.max(left, sight.left),
          right: Math.min(right, sight.right),
        }
        if (seen.right - seen.left > 2 && seen.bottom - seen.top > 4) rects.push({ ...seen, node, text })
      }
    }
    for (const element of document.querySelectorAll(
      '[aria-label], [title], [alt], [placeholder], [data-label]',
    )) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-label']) {
        const value = element.getAttribute(name)
        if (value !== null) judge(value, name, false)
      }
    }

    const isInside = (node: Node, matches: (style: CSSStyleDeclaration) => boolean) => {
      for (let at = node.parentElement; at; at = at.parentElement) {
        if (matches(getComputedStyle(at))) return true
      }
      return false
    }
    const isReached = (node: Node) => isInside(node, ({ overflowX }) => /auto|scroll/.test(overflowX))
    const isPinned = (node: Node) => isInside(node, ({ position }) => position === 'sticky')
    const away = rects.find(({ left, node }) => left >= innerWidth && !isReached(node))
    if (away) say('cut off', away.text)

    rects.sort((a, b) => a.top - b.top)
    for (const [index, one] of rects.entries()) {
      for (const other of rects.slice(index + 1)) {
        if (other.top >= one.bottom - 4) break
        const isAside = other.left >= one.right - 4 || other.right <= one.left + 4
        if (other.node === one.node || isAside || isPinned(one.node) || isPinned(other.node)) continue
        say('covered', `${one.text} / ${other.text}`)
      }
    }
    const overflow = document.documentElement.scrollWidth - innerWidth
    const widest = rects.toSorted((a, b) => b.right - a.right)[0]
    if (overflow > 0)
      say(
        `scrolls sideways by ${overflow} px, at ${widest?.node.parentElement?.outerHTML.slice(0, 80)}`,
        widest?.text ?? '',
      )

    const all = shownTexts.join('\u0000')
    const found = wanted.flatMap((ways, index) => (ways.some((way) => all.includes(way)) ? [index] : []))
    return { faults: [...new Set(faults)], found }
  }, texts)
}
