import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { createGateway } from '../../../server/gateway/app'
import { demoCloudPath, demoPanel } from '../../../server/gateway/demo'
import { choose, goTo, rowOf, signIn, visit } from '../../support/actions'
import { failConnections } from '../../support/connect-site'
import { expect, test } from '../../support/fixtures'
import { listening } from '../../support/listening'
import { reloadEveryPage, reloadInTheMiddleOfAForm } from '../../support/reloads'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const asks = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' })
const account = (page: Page, user: string) => page.getByRole('button', { name: `Account ${user}` })
const deepLink = '/north/RegionTwo/demo/ike-policies?search=aes'

async function signOut(page: Page, item: string | RegExp = /^Sign out of North/) {
  await page.getByRole('button', { name: /^Account / }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Signs in where a page waits behind the sign-in. */
async function signInAgain(page: Page) {
  await page.getByRole('textbox', { name: 'User name' }).fill('demo')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Another tab at the site of the demo user. */
async function otherTab(context: BrowserContext) {
  const other = await context.newPage()
  await other.goto('/north/RegionOne/demo/connections')
  await expect(rowOf(other, 'branch-berlin')).toBeVisible()
  return other
}

test.describe('every page', () => {
  test.describe.configure({ timeout: 300_000 })

  test('is the same after a reload, and nobody is asked for a password', async ({ page }) => {
    expect(await reloadEveryPage(page)).toBeGreaterThan(25)
    await reloadInTheMiddleOfAForm(page)
  })
})

test('a new tab, a link opened in one, and a link from another site are signed in', async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(page)
  const opened = context.waitForEvent('page')
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Topology' })
    .click({ modifiers: ['ControlOrMeta'] })
  await expect(heading(await opened, 'Topology')).toBeVisible()

  const typed = await context.newPage()
  await typed.goto('/')
  await expect(heading(typed, 'Overview')).toBeVisible()

  const ticket = await context.newPage()
  await ticket.route('http://tickets.invalid/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<a href="${baseURL}${deepLink}">see here</a>` }),
  )
  await ticket.goto('http://tickets.invalid/')
  await ticket.getByRole('link', { name: 'see here' }).click()
  await expect(heading(ticket, 'IKE policies')).toBeVisible()
  await expect(ticket).toHaveURL(`${baseURL}${deepLink}`)
})

test('a browser that is started again on the same profile is signed in', async ({
  baseURL,
  launchOptions,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'vpnaas-panel-profile-'))
  const inBrowser = async (work: (page: Page) => Promise<void>) => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(baseURL === undefined ? {} : { baseURL }),
    })
    await work(await context.newPage())
    await context.close()
  }
  await inBrowser((page) => signIn(page))
  await inBrowser(async (page) => {
    await page.goto(deepLink)
    await expect(heading(page, 'IKE policies')).toBeVisible()
    await expect(account(page, 'demo')).toBeVisible()
  })
  rmSync(profile, { recursive: true })
})

test('a sign-in whose time is over leads to the sign-in page, and from there to where the link leads', async ({
  page,
  context,
}) => {
  await signIn(page)
  await context.clearCookies()
  await visit(page, deepLink)
  await expect(heading(page, 'Sign in')).toBeVisible()
  await signInAgain(page)
  await expect(heading(page, 'IKE policies')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${deepLink.replace('?', String.raw`\?`)}$`))
})

for (const [what, address] of [
  ['does not say who is signed in', '**/clouds/north/session'],
  ['does not answer at all', '**/config.json'],
] as const) {
  test(`a gateway that ${what} is told of, and the page opens once it does`, async ({ page }) => {
    await signIn(page)
    await page.route(address, (route) => route.abort())
    await page.goto(deepLink)
    await expect(page.getByText('The panel’s server isn’t responding')).toBeVisible()
    await page.unroute(address)
    await expect(heading(page, 'IKE policies')).toBeVisible()
  })
}

test('a cloud that does not answer after a reload is told of on its own pages, and nobody is signed out', async ({
  page,
}) => {
  await signIn(page)
  const projects = '**/clouds/north/identity/v3/auth/projects'
  await page.route(projects, (route) => route.fulfill({ status: 504 }))
  await page.goto(deepLink)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.unroute(projects)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(heading(page, 'IKE policies')).toBeVisible()
})

test('signing out asks before it loses what was typed, or the key of a plan that is not finished', async ({
  page,
}) => {
  await signIn(page)
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin', exact: true }).click()
  await page.getByRole('button', { name: 'Change policies and networks' }).click()
  await choose(page, 'IPsec policy', 'esp-legacy')
  await signOut(page)
  const question = page.getByRole('dialog', { name: 'Sign out and lose unfinished work?' })
  await expect(question).toContainText('What you entered on this page will be lost.')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toBeHidden()

  await failConnections(page)
  await page.getByRole('checkbox', { name: /^I’ll update/ }).check()
  await page.getByRole('button', { name: 'Apply changes' }).click()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await signOut(page)
  await expect(question).toContainText('Signing out deletes the pre-shared keys')
  await expect(question.getByRole('listitem')).toHaveText(['Change branch-berlin'])
  await question.getByRole('button', { name: 'Sign out' }).click()
  await expect(heading(page, 'Sign in')).toBeVisible()
})

test('signing out in one tab signs the others out, and keeps nothing of what was seen', async ({
  page,
  context,
  cloud,
}) => {
  await signIn(page)
  const other = await otherTab(context)
  const history = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('history')))
  await expect.poll(history).not.toEqual([])
  await signOut(page)
  await expect(heading(page, 'Sign in')).toBeVisible()
  await expect(heading(other, 'Sign in')).toBeVisible()
  expect(new URL(other.url()).searchParams.get('next')).toBe('/north/RegionOne/demo/connections')
  expect(await history()).toEqual([])
  await expect.poll(() => cloud.world.clouds.get('north')?.tokens.size).toBe(0)
  await expect.poll(() => context.cookies()).toEqual([])
  await other.reload()
  await expect(heading(other, 'Sign in')).toBeVisible()
})

test('signing out of all clouds signs every tab out of each', async ({ page, context }) => {
  await signIn(page)
  await visit(page, '/sign-in')
  await signIn(page, { cloud: 'South (demo)' })
  const other = await otherTab(context)
  await signOut(page, 'Sign out of all clouds')
  await expect(heading(other, 'Sign in')).toBeVisible()
  await other.goto('/south/RegionOne/demo')
  await expect(heading(other, 'Sign in')).toBeVisible()
})

test('a tab that slept while another signed out notices when it is looked at', async ({ page, context }) => {
  await signIn(page)
  const other = await context.newPage()
  await other.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await other.goto('/north/RegionOne/demo/help')
  await expect(heading(other, 'Help')).toBeVisible()
  await signOut(page)
  await expect(heading(page, 'Sign in')).toBeVisible()
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(heading(other, 'Sign in')).toBeVisible()
})

test('a tab whose user was replaced in another tab says so, and goes on as nobody but whom it names', async ({
  page,
  context,
}) => {
  await signIn(page)
  const other = await otherTab(context)
  await goTo(other, 'IKE policies')
  await visit(page, '/sign-in')
  await expect(page.getByText('demo is signed in to North (demo)')).toBeHidden()
  await page.getByRole('combobox', { name: 'Cloud' }).selectOption('North (demo)')
  await expect(page.getByText('demo is signed in to North (demo)')).toBeVisible()
  await signIn(page, { cloud: 'North (demo)', user: 'reader' })
  await expect(other.getByText('reader is signed in to North (demo)')).toBeVisible()
  await other.getByRole('button', { name: 'Continue as reader' }).click()
  await expect(heading(other, 'IKE policies')).toBeVisible()
  await expect(account(other, 'reader')).toBeVisible()
})

test('a password that is typed in one tab is typed for all', async ({ page, context, request, origin }) => {
  await signIn(page)
  const other = await otherTab(context)
  await request.post(`${origin}${demoCloudPath}/control/expire-tokens`)
  // The next look at the statuses finds it out.
  for (const tab of [page, other]) await expect(asks(tab)).toBeVisible({ timeout: 40_000 })
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  for (const tab of [page, other]) {
    await expect(asks(tab)).toBeHidden()
    await goTo(tab, 'Endpoint groups')
    await expect(rowOf(tab, 'hq-private')).toBeVisible()
  }
})

test.describe('without a gateway', () => {
  test.use({
    baseURL: async ({ cloud }, use) => {
      const { mounts } = demoPanel(cloud)
      const clouds = [
        { id: 'north', name: 'North', identity: `${demoCloudPath}/north/identity/v3`, interface: 'public' },
      ]
      const root = fileURLToPath(new URL('../../../dist', import.meta.url))
      const gateway = createGateway({ root, config: { clouds }, mounts })
      const server = await listening(serve({ fetch: gateway.fetch, port: 0, hostname: '127.0.0.1' }))
      await use(server.origin)
      await server.stop()
    },
  })
  const note =
    'Your sign-in is kept only in this tab. You need to sign in again after a reload or in a new tab.'

  test('the sign-in page says what a reload costs, and a reload costs no more', async ({ page, context }) => {
    await page.goto('/sign-in')
    await expect(page.getByText(note)).toBeVisible()
    await signIn(page)
    await goTo(page, 'IKE policies')
    expect(await context.cookies()).toEqual([])
    await page.reload()
    await expect(page.getByText(note)).toBeVisible()
    await signInAgain(page)
    await expect(heading(page, 'IKE policies')).toBeVisible()
  })

  test('signing out in one tab signs out the others of the same user', async ({ page, context, cloud }) => {
    await signIn(page)
    const other = await context.newPage()
    await signIn(other)
    await signOut(page)
    await expect(heading(other, 'Sign in')).toBeVisible()
    await expect.poll(() => cloud.world.clouds.get('north')?.tokens.size).toBe(0)
  })
})
