import { errors, type Browser, type BrowserContext, type Locator } from '@playwright/test'
import { openOwnBrowser } from '../../e2e/support/own-browser'
import { pageFaults, writtenToDisk, type Desk, type PageFault } from '../../e2e/support/page-faults'
import { goInApp } from '../../e2e/bench/page-under-test'
import { cloudNames, sitePath, type SiteRef } from './cast'
import { pause } from './pause'
import { firstSeen, patienceMs, screenOf, StandsStill } from './sight'
import type { Tally } from './tally'
import { watchPage } from './watch-page'
import type { Weather } from './weather'

/** Milliseconds that something may stand in front of what is to be clicked, before it is looked at again. */
const actionMs = 10_000
/** Milliseconds that a page has to come back by itself, once its cloud has. */
const comeBackMs = 45_000

interface OperatorOptions {
  /** The browser that all share; undefined: the operator gets one of their own, which can be killed. */
  browser: Browser | undefined
  origin: string
  who: string
  user: string
  home: SiteRef
  /** Where to be signed in, the home's cloud first. */
  clouds: readonly string[]
  weather: Weather
  tally: Tally
}

/** One at a page, who does what the screen asks for in between, as a person does. */
export type Operator = Awaited<ReturnType<typeof openOperator>>

/** Opens a page in a context of its own and signs in. */
export async function openOperator(options: OperatorOptions) {
  const { browser, origin, who, user, home, clouds, weather, tally } = options
  let desk = await openDesk(browser, origin)
  watchPage(desk.page, who, tally)
  const signedIn = new Set<string>()

  const at = [cloudNames[home.cloud], home.region, home.project].join(' / ')
  const frame = () => desk.page.getByRole('navigation', { name: 'Pages' })
  const signInPage = () => desk.page.getByRole('heading', { level: 1, name: 'Sign in', exact: true })
  const tryAgain = () => desk.page.getByRole('button', { name: 'Try again', exact: true })
  const anyDialog = () => desk.page.getByRole('dialog', { name: 'Sign in again' })
  const dialogAt = (cloud: string) =>
    anyDialog().filter({ hasText: `Your session on ${cloudNames[cloud]} has expired` })

  const siteChoice = () => desk.page.getByRole('heading', { name: 'Choose a region and project' })

  const interruptions = () => [
    ...clouds.map((cloud) => ({ sign: dialogAt(cloud), answer: () => renew(cloud) })),
    { sign: signInPage(), answer: signInSomewhere },
    { sign: siteChoice(), answer: chooseSite },
  ]

  /** Waits until one of these is seen, and answers which; what the screen asks for on the way is done. */
  async function until(...goals: Locator[]): Promise<number> {
    const first = interruptions()
    const last = { sign: tryAgain(), answer: readAgain }
    const signs = [...first, ...goals.map((sign) => ({ sign, answer: undefined })), last]
    for (;;) {
      const seen = await firstSeen(
        who,
        desk.page,
        signs.map(({ sign }) => sign),
      )
      const answer = signs[seen]?.answer
      if (!answer) return seen - first.length
      await answer()
    }
  }

  /** Does something with what is seen, again where something came in front of it. */
  async function act(on: Locator, what: (on: Locator) => Promise<unknown>): Promise<void> {
    for (let tries = 0; tries < 30; tries++) {
      await until(on)
      if (await isDone(() => what(on.filter({ visible: true }).first()))) return
    }
    throw new StandsStill(`${who}: nothing can be done with ${String(on)}`)
  }

  async function renew(cloud: string): Promise<void> {
    await sitOut()
    const dialog = dialogAt(cloud)
    tally.signInsAgain += 1
    await isDone(async () => {
      // What was being typed as the dialog opened went into one of its fields.
      await dialog.getByRole('textbox', { name: 'User name' }).fill(user)
      await dialog.getByLabel('Password', { exact: true }).fill('secret')
    })
    await submit(dialog, dialog)
  }

  async function signInSomewhere(): Promise<void> {
    await sitOut()
    const cloud = clouds.find((one) => !signedIn.has(one)) ?? home.cloud
    const main = desk.page.getByRole('main')
    const filled = await isDone(async () => {
      const choice = main.getByRole('combobox', { name: 'Cloud' })
      await choice.selectOption({ label: cloudNames[cloud] ?? '' })
      await main.getByRole('textbox', { name: 'User name' }).fill(user)
      await main.getByLabel('Password', { exact: true }).fill('secret')
    })
    if (filled && (await submit(main, signInPage(), anyDialog()))) signedIn.add(cloud)
  }

  /** Sends a sign-in; answers whether `gone` went away for it. A refusal is read, and sent again the next time, as it is where `first` is seen. */
  async function submit(where: Locator, gone: Locator, first?: Locator): Promise<boolean> {
    const send = where.getByRole('button', { name: 'Sign in', exact: true })
    const refusal = where.getByRole('alert')
    if (!(await isDone(() => send.click()))) return false
    for (let waited = 0; waited < patienceMs; waited += 100) {
      if (!(await gone.isVisible())) return true
      // The sign-in at another cloud ended meanwhile, which is asked for first.
      if (first && (await first.isVisible())) return false
      const told = await refusal.count()
      if (told > 1) tally.shownTwice.push(`${who}: a sign-in failed and ${told} alerts were shown`)
      if (told > 0) {
        tally.shown += 1
        await pause(1000)
        return false
      }
      await pause(100)
    }
    throw new StandsStill(`${who}: a sign-in fails and nothing is said: ${await screenOf(desk.page)}`)
  }

  async function chooseSite(): Promise<void> {
    const choice = desk.page.getByRole('button', { name: `${home.region} / ${home.project}` })
    await isDone(() => choice.click())
  }

  /** A page that could not be read: after an outage it has to come back by itself, else one presses Try again. */
  async function readAgain(): Promise<void> {
    const ownFault = desk.page.getByText('The problem is in the panel, not in the cloud.')
    if (await ownFault.isVisible()) throw new StandsStill(`${who}: ${await screenOf(desk.page)}`)
    tally.pageFailures += 1
    tally.shown += 1
    const outage = weather.outageOf(clouds)
    await sitOut()
    if (outage) {
      if (await isDone(() => tryAgain().first().waitFor({ state: 'hidden', timeout: comeBackMs }))) {
        tally.pageRecoveries += 1
        return
      }
      tally.staying.push(`${who}: ${new URL(desk.page.url()).pathname} after ${outage.kind}`)
    }
    await isDone(() => tryAgain().first().click())
    await isDone(() => tryAgain().first().waitFor({ state: 'hidden', timeout: 2000 }))
  }

  /** Waits while a cloud that this page is signed in at is out. */
  async function sitOut(): Promise<void> {
    while (weather.outageOf(clouds)) await pause(250)
  }

  /** Signs in at every cloud, the home's first; `go` then leads on. */
  async function signIn(): Promise<void> {
    signedIn.clear()
    await until(frame())
    for (const cloud of clouds.slice(1)) {
      while (!signedIn.has(cloud)) {
        await goInApp(desk.page, '/sign-in')
        await firstSeen(who, desk.page, [signInPage(), ...clouds.map(dialogAt)])
        await until(frame())
      }
    }
  }

  /** Waits for a page that was loaded. Who is signed in still is; a browser that was killed may have forgotten it. */
  async function arrive(): Promise<void> {
    const others = [frame(), siteChoice(), tryAgain(), ...clouds.map(dialogAt)]
    if ((await firstSeen(who, desk.page, [signInPage(), ...others])) === 0) await signIn()
    else await until(frame())
  }

  /** Takes a seat at another page. */
  async function sitAt(next: Desk): Promise<void> {
    if (next.context !== desk.context) await furnish(next.context)
    if (next.page !== desk.page) watchPage(next.page, who, tally)
    desk = next
  }

  return {
    get page() {
      return desk.page
    },
    who,
    /** Whether the browser is the operator's own, so that it can be killed. */
    isAlone: desk.own !== undefined,
    until,
    act,
    click: (on: Locator) => act(on, (seen) => seen.click()),
    /** Follows what leads to another page: again where the click went nowhere, as one does who sees nothing happen. */
    follow: async (on: Locator): Promise<void> => {
      const from = desk.page.url()
      for (;;) {
        await act(on, (seen) => seen.click())
        if (await isDone(() => desk.page.waitForURL((url) => url.href !== from, { timeout: actionMs })))
          return
        // What is asked for in between leaves the page where it is.
        tally.lostClicks += 1
      }
    },
    sitOut,
    /** Signs in at every cloud again, where a browser that was killed has forgotten one. */
    signInAgain: signIn,
    /** Does something that may take too long; answers whether it was done. */
    tryTo: isDone,
    /** Goes to a page below the home site without a load. */
    go: async (path: string): Promise<void> => {
      await until(frame())
      await goInApp(desk.page, sitePath(home) + path)
      await until(desk.page.getByRole('button', { name: `Site: ${at}` }))
    },
    open: async (): Promise<void> => {
      await desk.page.goto(origin + sitePath(home))
      await signIn()
      await sitAt(await writtenToDisk(desk))
      await arrive()
    },
    /**
     * Has something happen to the page, and goes on at the one that is there then. Of a tab and its duplicate, one is
     * closed: `keepsFormer` says which. Answers whether the page is still the one that it was.
     */
    meet: async (fault: PageFault, { keepsFormer = false } = {}): Promise<boolean> => {
      const { former, ...next } = await pageFaults[fault](desk)
      if (former && keepsFormer) {
        await next.page.close()
        return true
      }
      await sitAt(next)
      await arrive()
      await former?.close()
      return false
    },
    close: async (): Promise<void> => {
      await (desk.own ? desk.own.dispose() : desk.context.close())
    },
  }
}

async function openDesk(browser: Browser | undefined, origin: string): Promise<Desk> {
  const own = browser ? undefined : await openOwnBrowser()
  const viewport = { width: 1440, height: 900 }
  const context = own?.context() ?? (await browser?.newContext({ viewport, reducedMotion: 'reduce' }))
  if (!context) throw new Error('There is no browser')
  await furnish(context)
  return { page: await context.newPage(), context, origin, ...(own ? { own } : {}) }
}

async function furnish(context: BrowserContext): Promise<void> {
  // tsx keeps the names of functions by a helper, which functions that are sent into the page then look for there.
  await context.addInitScript({ content: 'globalThis.__name = (target) => target' })
  context.setDefaultTimeout(actionMs)
  context.setDefaultNavigationTimeout(patienceMs)
}

/** Whether it was done in time. */
async function isDone(what: () => Promise<unknown>): Promise<boolean> {
  try {
    await what()
    return true
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false
    throw error
  }
}
