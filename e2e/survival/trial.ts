import type { Browser, Page } from '@playwright/test'
import { signIn } from '../support/actions'
import { endsNamed } from '../support/both-ends'
import { expect } from '../support/fixtures'
import {
  endsBrowser,
  pageFaults,
  readPlanDatabase,
  writtenToDisk,
  type Desk,
  type PageFault,
} from '../support/page-faults'
import { journeys, typedKey, type Journey } from './journeys'
import { openOwnBrowser } from '../support/own-browser'
import { openVenue, type Venue } from './venue'

/** What came of a plan that met a fault at each of its writes. */
export interface Outcome {
  /** Steps of the plan. */
  steps: number
  /** Writes in the middle of which the fault happened: one for each step. */
  met: number
  /** Objects that are missing or have another value at the end, and objects that are there besides. */
  lost: string[]
  doubled: string[]
  keysAsked: number
  /** Keys that the browser still keeps, and plans that it takes for unfinished. */
  keysKept: number
  unfinished: number
}

/** Milliseconds that a plan may take to its next write, where it looks first for what an earlier one created. */
const stepMs = 60_000

const allDone = (page: Page) => page.getByText(/^All \d+ steps completed\.$/).filter({ visible: true })
const keyQuestion = (page: Page) => page.getByRole('group', { name: /re-shared key of / })

/** Returns the objects that a kind of plan leaves where nothing happens to it. */
export async function goalOf(kind: string, browser: Browser): Promise<string[]> {
  const { venue, desk, journey } = await arrive(kind, await sharedDesk(browser))
  await journey.begin(desk.page)
  const created = desk.page.getByRole('status', { name: /^Status of the new connections?$/ })
  await expect(allDone(desk.page).or(created).first()).toBeVisible({ timeout: stepMs })
  await leave(desk, venue)
  return venue.objects()
}

/** Has a fault happen at every write of a plan; the operator goes on from Activity each time. */
export async function survive(
  { kind, fault, goal }: { kind: string; fault: PageFault; goal: readonly string[] },
  browser: Browser,
): Promise<Outcome> {
  const open = endsBrowser(fault) ? await ownDesk() : await sharedDesk(browser)
  const { venue, desk, journey } = await arrive(kind, open)
  let now = desk
  try {
    venue.holdWrites()
    await journey.begin(now.page)
    let met = 0
    let keysAsked = 0
    for (;;) {
      const next = await nextOf(now.page, venue, met)
      if (next === 'done') break
      if (next === 'key asked for') {
        keysAsked += 1
        break
      }
      met = venue.held()
      now = await goOnAfter(fault, now)
      await now.page.getByRole('button', { name: 'Resume' }).click()
    }
    return { ...(await outcomeOf(now, venue, { journey, goal })), met, keysAsked }
  } finally {
    await leave(now, venue)
  }
}

/** Has a fault happen, and opens the page of all plans. Of a tab and its duplicate, the duplicate is left. */
async function goOnAfter(fault: PageFault, desk: Desk): Promise<Desk> {
  const { former, ...next } = await pageFaults[fault](desk)
  await openActivity(next.page)
  if (former) {
    // Only one of both works on the plan: the other one offers no way on while that one is there.
    await expect(next.page.getByText('Another tab is running this plan.')).toBeVisible()
    await expect(next.page.getByRole('button', { name: 'Resume' })).toBeHidden()
    await former.close()
  }
  return next
}

/** Goes to the page of all plans, as the banner of every other page offers. */
async function openActivity(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: 'Activity' })
  const link = page.getByRole('link', { name: 'View activity' })
  await expect(heading.or(link)).toBeVisible()
  if (await link.isVisible()) await link.click()
  await expect(heading).toBeVisible()
}

type Next = 'held' | 'done' | 'key asked for' | 'under way'

/** Waits until another write is held, or the plan is over or asks for a key. */
async function nextOf(page: Page, venue: Venue, met: number): Promise<Next> {
  const look = async (): Promise<Next> => {
    if (venue.held() > met) return 'held'
    if (await allDone(page).isVisible()) return 'done'
    return (await keyQuestion(page).isVisible()) ? 'key asked for' : 'under way'
  }
  let seen = await look()
  const lookAgain = async () => (seen = await look())
  await expect.poll(lookAgain, { timeout: stepMs, intervals: [50] }).not.toBe('under way')
  return seen
}

async function outcomeOf(
  { page, origin }: Desk,
  { cloud, objects }: Venue,
  { journey, goal }: { journey: Journey; goal: readonly string[] },
): Promise<Omit<Outcome, 'met' | 'keysAsked'>> {
  const said = await allDone(page)
    .textContent({ timeout: 1000 })
    .catch(() => '')
  // The journal is asked of a page that has nothing of the plan in memory.
  await page.goto(origin)
  const kept = await page.evaluate(readPlanDatabase)
  const now = objects()
  const holders = journey.holders === undefined ? [] : endsNamed(cloud, journey.holders)
  const strangers = holders.filter(({ psk }) => psk !== typedKey).map(({ name }) => `the key of ${name}`)
  return {
    steps: Number(/\d+/.exec(said ?? '')?.[0] ?? 0),
    lost: [...without(goal, now), ...strangers],
    doubled: without(now, goal),
    keysKept: kept.keys,
    unfinished: kept.unfinished,
  }
}

/** The lines of one list that the other one has not, or has less often. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

type Opening = (origin: string) => Promise<Desk>

async function sharedDesk(browser: Browser): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  return async (origin) => ({ context, origin, page: await context.newPage() })
}

async function ownDesk(): Promise<Opening> {
  const own = await openOwnBrowser()
  return async (origin) => ({ own, origin, context: own.context(), page: await own.context().newPage() })
}

/** Signs in at a new panel, and prepares what the plan of this kind changes. */
async function arrive(kind: string, open: Opening) {
  const journey = journeys[kind]
  if (!journey) throw new Error(`No journey begins the plan “${kind}”`)
  const venue = await openVenue()
  const desk = await open(venue.origin)
  await desk.page.goto(`${venue.origin}/sign-in`)
  await signIn(desk.page, journey.user === undefined ? {} : { user: journey.user })
  await journey.before?.(desk.page, venue.cloud)
  return { venue, desk: await writtenToDisk(desk), journey }
}

async function leave({ own, context }: Desk, venue: Venue): Promise<void> {
  await (own ? own.dispose() : context.close())
  await venue.stop()
}
