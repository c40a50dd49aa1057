import type { APIRequestContext, Page } from '@playwright/test'
import { goTo, rowAction, rowOf, signIn } from '../../support/actions'
import { expect, test } from '../../support/fixtures'

/** Makes the demo cloud fail the next calls that match. */
const faultAt = (request: APIRequestContext, origin: string) => (fault: object) =>
  request.post(`${origin}/demo-cloud/control/faults`, { data: { cloud: 'north', ...fault } })

/** Nobody presses anything: what could not be read comes back once the cloud answers. */
test('a list that could not be read is read again by itself', async ({ page, request, origin }) => {
  await signIn(page)
  const fault = {
    region: 'RegionOne',
    method: 'GET',
    path: '/v2.0/vpn/endpoint-groups',
    status: 500,
    times: 2,
  }
  await faultAt(request, origin)(fault)
  await goTo(page, 'Endpoint groups')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible({ timeout: 20_000 })
})

test('a page that could not be opened opens by itself', async ({ page, request, origin }) => {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User name' }).fill('admin')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  // The administrator has several projects: the token of the chosen one is asked for now.
  const site = page.getByRole('button', { name: 'RegionOne / demo' })
  await expect(site).toBeVisible()
  await faultAt(
    request,
    origin,
  )({ method: 'POST', path: '/v3/auth/tokens', status: 503, retryAfter: 1, times: 2 })
  await site.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
})

async function connectBothEnds(page: Page) {
  await goTo(page, 'Connect a site')
  const pick = async (label: string, option: RegExp) => {
    await page.getByRole('combobox', { name: label, exact: true }).click()
    await page.getByRole('option', { name: option }).click()
  }
  await pick('Router', /^router2 /)
  await page.getByRole('radio', { name: /One of your sites/ }).check()
  await pick('Site 2', /RegionTwo/)
  await pick('Router of site 2', /^router2 /)
  await page.getByRole('button', { name: 'Create connection' }).click()
  await expect(page.getByRole('status', { name: 'Status of the new connection' })).toContainText('Active')
}

test('a site that could not be read is told before a plan leaves the other end behind', async ({
  page,
  request,
  origin,
}) => {
  await signIn(page)
  await connectBothEnds(page)
  const away = { region: 'RegionTwo', method: 'GET', path: '/v2.0/vpn/ikepolicies', status: 500 }
  const unread = page.getByRole('alert').filter({ hasText: 'Couldn’t load RegionTwo / demo' })
  const readAgain = async () => {
    await expect(unread).toBeVisible()
    await request.delete(`${origin}/demo-cloud/control/faults`)
    await page.getByRole('button', { name: 'Try again' }).click()
  }
  await goTo(page, 'Connections')
  await rowOf(page, 'regionone--regiontwo').getByRole('link').click()
  await faultAt(request, origin)(away)
  await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
  await readAgain()
  await expect(page.getByText(/The peer connection, regionone--regiontwo in .* is updated too/)).toBeVisible()

  await goTo(page, 'Connections')
  await rowAction(page, 'regionone--regiontwo', 'Delete')
  await faultAt(request, origin)(away)
  await page.getByRole('link', { name: /^Also delete unused resources/ }).click()
  await readAgain()
  await expect(
    page.getByRole('checkbox', { name: /connection regionone--regiontwo, RegionTwo/ }),
  ).toBeVisible()
  await expect(unread).toBeHidden()
})

test('a diagnosis that could not be read says so', async ({ page, request, origin }) => {
  await signIn(page)
  await goTo(page, 'Connections')
  await faultAt(request, origin)({ region: 'RegionOne', method: 'GET', path: '/v2.0/ports', status: 500 })
  await rowOf(page, 'branch-lisbon').getByRole('link', { name: 'branch-lisbon' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await request.delete(`${origin}/demo-cloud/control/faults`)
  await expect(page.getByRole('list', { name: 'Reasons' })).toBeVisible({ timeout: 40_000 })
})
