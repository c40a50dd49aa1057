import type { Page } from '@playwright/test'
import { faultAt } from '../../support/cloud-faults'
import { goTo, rowOf, signIn, visit } from '../../support/actions'
import { expect, test } from '../../support/fixtures'

/** Answers for these built files as a server does that has only the files of a newer build. */
async function upgrade(page: Page, files: string) {
  await page.route(`**/assets/${files}`, (route) => route.fulfill({ status: 404, body: 'Not found' }))
  await page.route(
    (url) => url.pathname.startsWith('/north/'),
    async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replaceAll(/assets\/index-[\w-]+\.js/g, 'assets/index-newer.js')
      await route.fulfill({ response: answer, body })
    },
  )
}

/** Gives the page a mark that a reload would lose. */
const mark = (page: Page) => page.evaluate("document.documentElement.dataset.mark = 'kept'")
const expectNoReload = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-mark', 'kept')

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'The panel was updated' })

test.describe('after an upgrade', () => {
  test('a form that does not load says so in its place, and the page behind it stays', async ({ page }) => {
    await signIn(page)
    await goTo(page, 'IKE policies')
    await page.getByRole('searchbox').fill('ike')
    await upgrade(page, 'ike-drawer-*.js')
    await mark(page)
    const opener = page.getByRole('button', { name: 'New IKE policy' })
    await opener.click()
    const dialog = page.getByRole('dialog', { name: 'Part of the panel failed' })
    await expect(dialog.getByRole('alert')).toContainText('Couldn’t load part of the panel')
    await expect(dialog.getByRole('button', { name: 'Reload page' })).toBeVisible()
    await expect(notice(page)).toContainText('Your entries stay on this page')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
    await expect(page.getByRole('heading', { name: 'IKE policies' })).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveValue('ike')
    await expectNoReload(page)
  })

  test('the form comes when the file is there again, without a reload', async ({ page }) => {
    await signIn(page)
    await goTo(page, 'IKE policies')
    await upgrade(page, 'ike-drawer-*.js')
    await mark(page)
    await page.getByRole('button', { name: 'New IKE policy' }).click()
    const dialog = page.getByRole('dialog', { name: 'Part of the panel failed' })
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await page.unroute('**/assets/ike-drawer-*.js')
    await page.getByRole('button', { name: 'New IKE policy' }).click()
    await expect(page.getByRole('dialog', { name: 'New IKE policy' })).toBeVisible()
    await expectNoReload(page)
  })

  test('a page that does not load leaves the shell and what runs in it', async ({ page }) => {
    await signIn(page)
    await upgrade(page, 'topology-*.js')
    await mark(page)
    await goTo(page, 'Topology')
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Couldn’t load part of the panel')
    await expect(main.getByRole('button', { name: 'Reload page' })).toBeVisible()
    await expectNoReload(page)
    await goTo(page, 'Connections')
    await expect(rowOf(page, 'branch-berlin')).toBeVisible()
    const putAway = page.getByRole('button', { name: 'Not now' })
    await expect(putAway).toBeVisible()
    await putAway.click()
    // Look at what the live region holds: it stays itself, and has no box that could be hidden.
    await expect(putAway).toHaveCount(0)
    await expect(page.getByText('The panel was updated')).toHaveCount(0)
  })

  test('what is typed stays when another page, loaded ahead, is not there any more', async ({ page }) => {
    await signIn(page)
    await goTo(page, 'Connect a site')
    const address = page.getByRole('textbox', { name: 'Peer address' })
    await address.fill('198.51.100.77')
    await upgrade(page, 'topology-*.js')
    await mark(page)
    await page.getByRole('link', { name: 'Topology' }).hover()
    await expect(notice(page)).toContainText('Your entries stay on this page')
    await expect(address).toHaveValue('198.51.100.77')
    await expectNoReload(page)
  })
})

test('a fault of the panel is called one, with a report that can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page)
  await page.route('**/assets/topology-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export function component() { return undefined.id }`,
    }),
  )
  await goTo(page, 'Topology')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Something went wrong in the panel')
  await expect(main.getByRole('alert')).not.toContainText(/refused|undefined/)
  await main.getByRole('button', { name: 'Copy report' }).click()
  await expect(main.getByRole('button', { name: 'Copied' })).toBeVisible()
  const report = await page.evaluate(() => navigator.clipboard.readText())
  expect(report).toMatch(/^VPNaaS Panel \d+\.\d+\.\d+, 20/)
  expect(report).toContain('/north/RegionOne/demo/topology')
  expect(report).toMatch(
    /TypeError: Cannot read properties of undefined[^\n]*\n {2}at component \(.*topology-/,
  )
  expect(report).toContain('Chrome')
})

test.describe('what the cloud answers', () => {
  test('an hour to wait is told with its time, and the header does not call old statuses fresh', async ({
    page,
    request,
    origin,
  }) => {
    await signIn(page)
    await faultAt(request, origin)({ method: 'GET', path: '/v2.0/vpn', status: 429, retryAfter: 3600 })
    await goTo(page, 'IKE policies')
    await expect(page.getByRole('alert')).toContainText(/The cloud asks you to wait until \d\d:\d\d\./)
    await expect(page.getByRole('banner').getByRole('status')).toContainText('Update failed')
  })

  test('an answer that nobody can read is not called a refusal', async ({ page }) => {
    await signIn(page)
    await page.route('**/v2.0/vpn/ikepolicies?*', (route) => route.fulfill({ json: { ikepolicies: 'none' } }))
    await goTo(page, 'IKE policies')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Couldn’t read the response')
    await expect(alert).toContainText('The response doesn’t match the Neutron VPNaaS format')
  })
})

test('a site that is none of the user’s leads to those that are, and out', async ({ page }) => {
  await signIn(page)
  await visit(page, '/north/RegionOne/nobody-s')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Project or region not found')
  await expect(page.getByRole('alert')).toContainText('demo has no role in project nobody-s')
  await page.getByRole('link', { name: 'RegionTwo / demo' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await visit(page, '/north/RegionOne/nobody-s')
  await page.getByRole('button', { name: 'Sign out of North (demo)' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test.describe('credentials that do not work', () => {
  test('a wrong token is said to work no more', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('combobox', { name: 'Sign in with' }).selectOption('Token')
    await page.getByLabel('Token', { exact: true }).fill('gAAAAA-wrong')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('rejected the token')
    await expect(alert).toContainText('It won’t work again')
    await expect(alert).not.toContainText('in a moment')
    // Another way to sign in was not refused.
    await page.getByRole('combobox', { name: 'Sign in with' }).selectOption('User name and password')
    await expect(alert).toBeHidden()
  })

  test('a wrong application credential is called by what the form asks for', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('combobox', { name: 'Sign in with' }).selectOption('Application credential')
    await page.getByRole('textbox', { name: 'Application credential ID' }).fill('a'.repeat(32))
    await page.getByLabel('Secret', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Incorrect application credential ID or secret')
    await expect(alert).not.toContainText('Incorrect user name')
  })
})
