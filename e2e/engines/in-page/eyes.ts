import { queryAllByLabelText, queryAllByRole } from '@testing-library/dom'
import { matches, type Step } from './target'

// Bundled and run inside the page under test, the same in every engine.

/** Where to click, or why not yet. */
export type Spot = { x: number; y: number } | { notYet: string }

/** What a test can ask a page. */
export interface Eyes {
  /** The visible texts of what is found. */
  texts: (steps: Step[]) => string[]
  /** The values of the fields that are found. */
  values: (steps: Step[]) => string[]
  /** The states that assistive technology is told of the one that is found. */
  isChecked: (steps: Step[]) => boolean
  /** Where the one that is found can be clicked, once it is visible, enabled, at rest and not covered. */
  aim: (steps: Step[]) => Promise<Spot>
  /** Whether the click that followed met something else, or nothing. False on a page that was loaded since. */
  isMissed: () => boolean
  /** Chooses an option of a native select by its label. */
  select: (steps: Step[], label: string) => boolean
  /** Scrolls what the one that is found stands in to its end. */
  scrollToEnd: (steps: Step[]) => void
  /** Hands a file to the only file field of the page. */
  giveFile: (name: string, content: string) => void
  /** The part of the page's width in pixels that is out of the window. */
  overflow: () => number
  /** Resolves once what was last changed is on screen. */
  painted: () => Promise<void>
  /** The brightness of the page's background, 0 (black) to 1 (white). */
  brightness: () => number
}

declare global {
  interface Window {
    eyes?: Eyes
  }
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

const isShown = (element: HTMLElement) =>
  element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0

/** What a chain of targets leads to, hidden parts left out. */
function all(steps: Step[]): HTMLElement[] {
  return steps.reduce<HTMLElement[]>(
    (roots, { role, name, text }) =>
      roots
        .flatMap((root) => {
          const isNamed = (found: string) => matches(name, plain(found))
          return role === undefined
            ? queryAllByLabelText(root, isNamed)
            : queryAllByRole(root, role, name ? { name: isNamed } : {})
        })
        .filter((element) => isShown(element) && matches(text, plain(element.innerText))),
    [document.body],
  )
}

/** Exactly one, or why not. */
function only(steps: Step[]): HTMLElement | string {
  const found = all(steps)
  const [first] = found
  return found.length === 1 && first ? first : `${found.length} found`
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Waits for two frames; returns the middle of the element, or undefined while it moves. */
async function restingMiddle(element: HTMLElement) {
  const before = element.getBoundingClientRect()
  await nextFrame()
  await nextFrame()
  const { left, top, width, height } = element.getBoundingClientRect()
  const isResting = left === before.left && top === before.top && width === before.width
  return isResting ? { x: left + width / 2, y: top + height / 2 } : undefined
}

/** What is clicked for a control: a styled checkbox lies hidden beside its label. */
function clickable(element: HTMLElement): HTMLElement {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
  const { width, height } = element.getBoundingClientRect()
  return label && (width < 4 || height < 4 || getComputedStyle(element).opacity === '0') ? label : element
}

/** Whether a click on `hit` is one on `element`. */
const isPartOf = (element: HTMLElement, hit: Element | null) =>
  element.contains(hit) || hit?.closest('label')?.control === element

/** What the next click is for, and whether it met something else. */
let aimedAt: { element: HTMLElement; isMissed?: boolean } | undefined

/** Keeps a click from what it was not meant for: the page may move between a look and a click. */
function guardClick(event: Event): void {
  if (!aimedAt) return
  if (event.type === 'pointerdown') {
    aimedAt.isMissed = !(event.target instanceof Element && isPartOf(aimedAt.element, event.target))
  }
  if (aimedAt.isMissed !== true) return
  event.preventDefault()
  event.stopImmediatePropagation()
}

for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
  addEventListener(type, guardClick, { capture: true })
}

function isMissed(): boolean {
  const aimed = aimedAt
  aimedAt = undefined
  return aimed !== undefined && aimed.isMissed !== false
}

async function aim(steps: Step[]): Promise<Spot> {
  const found = only(steps)
  if (typeof found === 'string') return { notYet: found }
  if (found.matches(':disabled, [aria-disabled="true"]')) return { notYet: 'disabled' }
  const element = clickable(found)
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const isInSight = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
  if (!isInSight) element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const middle = await restingMiddle(element)
  if (!middle) return { notYet: 'moving' }
  const hit = document.elementFromPoint(middle.x, middle.y)
  if (isPartOf(found, hit)) {
    aimedAt = { element: found }
    return middle
  }
  // Out of sight in a box that scrolls, or under a head that stays.
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  return { notYet: `covered by ${hit?.tagName ?? 'nothing'}` }
}

function select(steps: Step[], label: string): boolean {
  const element = only(steps)
  if (!(element instanceof HTMLSelectElement)) return false
  const option = [...element.options].find(({ text }) => plain(text) === label)
  if (!option) return false
  element.value = option.value
  element.dispatchEvent(new Event('input', { bubbles: true }))
  element.dispatchEvent(new Event('change', { bubbles: true }))
  return true
}

function scrollToEnd(steps: Step[]): void {
  for (let at: Element | null = all(steps)[0] ?? null; at; at = at.parentElement)
    at.scrollTop = at.scrollHeight
}

function giveFile(name: string, content: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!field) throw new Error('No file field')
  const data = new DataTransfer()
  data.items.add(new File([content], name))
  field.files = data.files
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

function brightness(): number {
  const [red = 0, green = 0, blue = 0] = (
    getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []
  ).map(Number)
  return (red + green + blue) / (3 * 255)
}

window.eyes = {
  texts: (steps) => all(steps).map((element) => plain(element.innerText)),
  values: (steps) =>
    all(steps).map((element) =>
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
    ),
  isChecked: (steps) => {
    const element = only(steps)
    if (typeof element === 'string') throw new Error(element)
    return element instanceof HTMLInputElement
      ? element.checked
      : element.getAttribute('aria-checked') === 'true'
  },
  aim,
  isMissed,
  select,
  scrollToEnd,
  giveFile,
  overflow: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  painted: async () => {
    await nextFrame()
    await nextFrame()
  },
  brightness,
}
