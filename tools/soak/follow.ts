import type { Locator, Page } from '@playwright/test'
import { readPlanDatabase, type PageFault } from '../../e2e/support/page-faults'
import type { Operator } from './operator'
import { pause } from './pause'
import type { Tally } from './tally'

/** One who watches a plan, and what that one knows. */
export interface Watching {
  operator: Operator
  tally: Tally
  random: () => number
  /** Keys that may be asked for, by what the question is called. */
  keys: ReadonlyMap<string, string>
  /** The plan came to its end on another page, and with that page the keys that only its undo needs. */
  endedElsewhere?: boolean
}

/** How a plan went on screen. `gone`: after a fault the browser has no open plan, so it was over or had not begun. */
export interface Followed {
  ending: 'done' | 'undone' | 'gone'
  failures: number
  met: PageFault[]
  /** The page did nothing for the plan since it was opened: its keys were in the memory of another one. */
  endedElsewhere: boolean
}

/** What a person does when a plan has stopped, in shares; else it is tried again. */
const shares = { undo: 0.15, reload: 0.1 }
/** Milliseconds from the beginning of a plan within which something happens to its page. */
const faultMs = 800

/**
 * Watches a plan that was just begun until it is over, and does what the screen offers: tries again, goes on, takes
 * back, enters a key. Where told, a fault happens to the page in the middle. Throws StandsStill.
 */
export async function follow(
  watching: Watching,
  { fault, isAgain = false }: { fault?: PageFault | undefined; isAgain?: boolean } = {},
): Promise<Followed> {
  const { operator, tally, random } = watching
  let signs = signsOf(operator.page)
  const seen: Omit<Followed, 'ending'> = { failures: 0, met: [], endedElsewhere: isAgain }
  let takesBack = false
  let isNewPage = isAgain

  /** Answers whether the plan is still there. */
  const meet = async (what: PageFault): Promise<boolean> => {
    const isOver = (await signs.done.or(signs.undone).filter({ visible: true }).count()) > 0
    if (isOver) return true
    seen.met.push(what)
    if (await operator.meet(what, { keepsFormer: random() < 0.5 })) return true
    isNewPage = true
    seen.endedElsewhere = true
    signs = signsOf(operator.page)
    return findAgain(operator, tally)
  }
  if (fault) {
    // Most faults are to meet a plan that has begun: the guided flow reads before it begins.
    const begun = signs.progress.or(signs.done).or(signs.stopped).or(signs.refused).first()
    if (random() < 0.8) await begun.waitFor({ timeout: 10_000 }).catch(() => undefined)
    await pause(random() * faultMs)
    if (!(await meet(fault))) return { ...seen, ending: 'gone' }
  }
  for (;;) {
    const ends = takesBack ? [signs.done, signs.undone, signs.editing] : [signs.done, signs.undone]
    const halts = [signs.changed, signs.asked, signs.stopped, signs.refused]
    const at = [...ends, ...halts][await operator.until(...ends, ...halts)]
    if (at === signs.done) return { ...seen, ending: 'done' }
    if (at === signs.undone || at === signs.editing) return { ...seen, ending: 'undone' }
    seen.failures += await readFailure(watching, { isNewPage, isFalseAlarm: at === signs.changed })
    isNewPage = false
    seen.endedElsewhere = false
    if (at === signs.changed) await press(operator, signs.changed)
    else if (at === signs.asked) await enterKey(watching, signs.asked)
    else {
      await operator.sitOut()
      if (await signs.signedOut.isVisible()) {
        await operator.signInAgain()
        if (!(await findAgain(operator, tally))) return { ...seen, ending: 'gone' }
      }
      const roll = random()
      const back = roll < shares.undo && (await signs.takeBack.isVisible())
      if (back) {
        takesBack = true
        await press(operator, signs.takeBack)
      } else if (roll > 1 - shares.reload) {
        if (!(await meet('page reloaded'))) return { ...seen, ending: 'gone' }
      } else await press(operator, signs.again)
    }
  }
}

/** Goes on watching a plan on a page that was reloaded. Throws StandsStill. */
export async function followAgain(watching: Watching): Promise<Followed> {
  const isLeft = await findAgain(watching.operator, watching.tally)
  return isLeft
    ? follow(watching, { isAgain: true })
    : { ending: 'gone', failures: 0, met: [], endedElsewhere: true }
}

/** What tells how a plan stands: on the page that began it, in the guided flow, and on the page of all plans. */
function signsOf(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true, disabled: false })
  const main = page.getByRole('main')
  const stopped = button(/^(Resume|Continue undo)$/)
  const editing = button('Create connection')
  return {
    progress: page.getByRole('list', { name: 'Progress' }),
    done: page
      .getByRole('status', { name: 'Status of the new connection' })
      .or(page.getByText(/^(All \d+ steps completed|Done)\.$/)),
    undone: page.getByText(/^All changes were undone\./),
    changed: button('Continue anyway'),
    asked: page.getByRole('group', { name: /re-shared key of / }),
    stopped,
    editing,
    /** The plan goes to a cloud at which the browser is not signed in any more. */
    signedOut: main.getByText('You’re not signed in to this cloud').first(),
    /** The guided flow could not even begin. */
    refused: main.filter({ has: editing }).filter({ has: page.getByRole('alert') }),
    again: stopped.or(editing),
    takeBack: button(/^(Undo|Delete created objects)$/),
  }
}

/** Presses a button, and waits until it is not offered any more: what it began may have failed again already. */
async function press(operator: Operator, button: Locator): Promise<void> {
  await operator.click(button)
  await button
    .first()
    .waitFor({ state: 'hidden', timeout: 2000 })
    .catch(() => undefined)
}

/** Reads what the screen says of a plan that stands still: it has to be one message. Answers how many failures that is. */
async function readFailure(
  { operator: { page, who }, tally }: Watching,
  { isNewPage, isFalseAlarm }: { isNewPage: boolean; isFalseAlarm: boolean },
): Promise<number> {
  const main = page.getByRole('main')
  const alerts = await main.getByRole('alert').allInnerTexts()
  const steps = await page
    .getByRole('list', { name: 'Progress' })
    .getByRole('listitem')
    .filter({ hasText: / failed\s*\S/ })
    .allInnerTexts()
  const told = [...alerts, ...steps].map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 300))
  if (isFalseAlarm) {
    tally.falseAlarms.push(`${who}: ${told.join(' | ')}`)
    return 1
  }
  // A plan that was left while it ran has not failed.
  if (isNewPage && told.length === 0) return 0
  // A write that got no answer has not failed either: the page says that it may have been carried out.
  const isUncertain = await main.getByText('so the change may have been applied').isVisible()
  if (told.length === 1 || (told.length === 0 && isUncertain)) tally.shown += 1
  else if (told.length === 0) tally.unseen.push(`${who}: a plan stands still and says nothing`)
  else tally.shownTwice.push(`${who}: ${told.join(' | ')}`)
  return 1
}

async function enterKey({ operator, tally, keys, endedElsewhere }: Watching, asked: Locator): Promise<void> {
  const label = (await asked.first().getAttribute('aria-label')) ?? ''
  const key = keys.get(label)
  if (key === undefined) throw new Error(`${operator.who}: nobody told the soak the key for “${label}”`)
  const asks = endedElsewhere ? tally.undoKeysAsked : tally.keysAsked
  asks.push(`${operator.who}: ${label}`)
  const enter = asked.getByRole('button', { name: 'Continue with this key', disabled: false })
  await operator.act(asked, async (question) => {
    await question.getByLabel(label, { exact: true }).and(question.getByRole('textbox')).fill(key)
  })
  await press(operator, enter)
}

/** Goes to the page of all plans, as the banner offers elsewhere; answers false where no plan is open. */
async function findAgain(operator: Operator, tally: Tally): Promise<boolean> {
  const { page, who } = operator
  const { unfinished } = await page.evaluate(readPlanDatabase)
  if (unfinished === 0) return false
  const banner = page.getByRole('link', { name: 'View activity' })
  const heading = page.getByRole('heading', { level: 1, name: 'Activity' })
  // The page that was reloaded may have been that one.
  while ((await operator.until(heading, banner)) === 1) await operator.tryTo(() => banner.click())
  if (await banner.isVisible()) tally.shownTwice.push(`${who}: the banner stands over the plans it leads to`)
  return true
}
