import { errors, type Browser, type Locator } from '@playwright/test'
import { goInApp } from '../page-under-test'
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
  browser: Browser
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
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  // tsx keeps the names of functions by a helper, which functions that are sent into the page then look for there.
  await context.addInitScript({ content: 'globalThis.__name = (target) => target' })
  context.setDefaultTimeout(actionMs)
  context.setDefaultNavigationTimeout(patienceMs)
  const page = await context.newPage()
  watchPage(page, who, tally)
  const signedIn = new Set<string>()

  const frame = page.getByRole('navigation', { name: 'Pages' })
  const at = [cloudNames[home.cloud], home.region, home.project].join(' / ')
  const atHome = page.getByRole('button', { name: `Site: ${at}` })
  const signInPage = page.getByRole('heading', { level: 1, name: 'Sign in', exact: true })
  const siteChoice = page.getByRole('heading', { name: 'Choose where to work' })
  const tryAgain = page.getByRole('button', { name: 'Try again', exact: true })
  const anyDialog = page.getByRole('dialog', { name: 'Sign in again' })
  const dialogAt = (cloud: string) =>
    anyDialog.filter({ hasText: `Your sign-in at ${cloudNames[cloud]} has ended` })

  const interruptions = [
    ...clouds.map((cloud) => ({ sign: dialogAt(cloud), answer: () => renew(cloud) })),
    { sign: signInPage, answer: signInSomewhere },
    { sign: siteChoice, answer: chooseSite },
  ]
  const failures = [{ sign: tryAgain, answer: readAgain }]

  /** Waits until one of these is seen, and answers which; what the screen asks for on the way is done. */
  async function until(...goals: Locator[]): Promise<number> {
    const signs = [...interruptions, ...goals.map((sign) => ({ sign, answer: undefined })), ...failures]
    for (;;) {
      const seen = await firstSeen(
        who,
        page,
        signs.map(({ sign }) => sign),
      )
      const answer = signs[seen]?.answer
      if (!answer) return seen - interruptions.length
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
      await dialog.getByRole('textbox', { name: 'User' }).fill(user)
      await dialog.getByLabel('Password', { exact: true }).fill('secret')
    })
    await submit(dialog, dialog)
  }

  async function signInSomewhere(): Promise<void> {
    await sitOut()
    const cloud = clouds.find((one) => !signedIn.has(one)) ?? home.cloud
    const main = page.getByRole('main')
    const filled = await isDone(async () => {
      const choice = main.getByRole('combobox', { name: 'Cloud' })
      await choice.selectOption({ label: cloudNames[cloud] ?? '' })
      await main.getByRole('textbox', { name: 'User' }).fill(user)
      await main.getByLabel('Password', { exact: true }).fill('secret')
    })
    if (filled && (await submit(main, signInPage, anyDialog))) signedIn.add(cloud)
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
    throw new StandsStill(`${who}: a sign-in fails and nothing is said: ${await screenOf(page)}`)
  }

  async function chooseSite(): Promise<void> {
    const choice = page.getByRole('button', { name: `${home.region} / ${home.project}` })
    await isDone(() => choice.click())
  }

  /** A page that could not be read: after an outage it has to come back by itself, else one presses Try again. */
  async function readAgain(): Promise<void> {
    tally.pageFailures += 1
    tally.shown += 1
    const outage = weather.outageOf(clouds)
    await sitOut()
    if (outage) {
      if (await isDone(() => tryAgain.first().waitFor({ state: 'hidden', timeout: comeBackMs }))) {
        tally.pageRecoveries += 1
        return
      }
      tally.staying.push(`${who}: ${new URL(page.url()).pathname} after ${outage.kind}`)
    }
    await isDone(() => tryAgain.first().click())
    await isDone(() => tryAgain.first().waitFor({ state: 'hidden', timeout: 2000 }))
  }

  /** Waits while a cloud that this page is signed in at is out. */
  async function sitOut(): Promise<void> {
    while (weather.outageOf(clouds)) await pause(250)
  }

  /** Signs in at every cloud, the home's first; `go` then leads on. */
  async function signIn(): Promise<void> {
    signedIn.clear()
    await until(frame)
    for (const cloud of clouds.slice(1)) {
      while (!signedIn.has(cloud)) {
        await goInApp(page, '/sign-in')
        await firstSeen(who, page, [signInPage, ...clouds.map(dialogAt)])
        await until(frame)
      }
    }
  }

  return {
    page,
    who,
    until,
    act,
    click: (on: Locator) => act(on, (seen) => seen.click()),
    /** Follows what leads to another page: again where the click went nowhere, as one does who sees nothing happen. */
    follow: async (on: Locator): Promise<void> => {
      const from = page.url()
      for (;;) {
        await act(on, (seen) => seen.click())
        if (await isDone(() => page.waitForURL((url) => url.href !== from, { timeout: actionMs }))) return
        // What is asked for in between leaves the page where it is.
        tally.lostClicks += 1
      }
    },
    sitOut,
    /** Does something that may take too long; answers whether it was done. */
    tryTo: isDone,
    /** Goes to a page below the home site without a load. */
    go: async (path: string): Promise<void> => {
      await until(frame)
      await goInApp(page, sitePath(home) + path)
      await until(atHome)
    },
    open: async (): Promise<void> => {
      await page.goto(sitePath(home))
      await signIn()
    },
    /** Loads the page anew, which forgets the sign-ins, and signs in again. */
    reload: async (): Promise<void> => {
      await page.reload()
      await signIn()
    },
  }
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
