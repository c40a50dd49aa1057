import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { goTo, signIn, visit } from '../support/actions'
import { named, regionOf } from '../support/demo-region'
import { expect, test } from '../support/fixtures'

test.describe('a list of which only the first page can be read', () => {
  test.use({ demo: { seedConnections: 1200 } })

  test('has its later objects all the same, and is not counted', async ({ page, cloud }) => {
    await page.route(/ipsec-site-connections\?.*marker=/, (route) => route.fulfill({ status: 503 }))
    const rows = regionOf(cloud).tables.ipsec_site_connections
    const last = [...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1)
    if (!last) throw new Error('The demo has connections')
    await page.goto(`/north/RegionOne/demo/connections/${last.id}`)
    await page.getByRole('textbox', { name: 'User name' }).fill('demo')
    await page.getByLabel('Password', { exact: true }).fill('secret')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { name: last.name })).toBeVisible()

    await goTo(page, 'Overview')
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Connections by status' })).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Needs attention' })).toBeHidden()
    await page.unrouteAll()
    // It reads itself again, ever more seldom the more often it failed.
    await expect(page.getByRole('list', { name: 'Connections by status' })).toBeVisible({ timeout: 40_000 })
  })
})

async function open(page: Page, list: 'IKE policies' | 'Endpoint groups' | 'VPN services', name: string) {
  await goTo(page, list)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

test('what uses an object is not known while the connections cannot be read', async ({
  page,
  cloud,
  request,
  origin,
}) => {
  const faults = `${origin}/demo-cloud/control/faults`
  for (const service of regionOf(cloud).tables.vpnservices.values()) service.status = 'PENDING_CREATE'
  await request.post(faults, {
    data: {
      cloud: 'north',
      region: 'RegionOne',
      method: 'GET',
      path: '/v2.0/vpn/ipsec-site-connections',
      status: 500,
    },
  })
  await signIn(page)
  const unread = page
    .getByRole('main')
    .getByRole('alert')
    .filter({ hasText: 'The cloud returned an internal error' })
  await open(page, 'VPN services', 'hq-gateway')
  await expect(unread).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('No action is needed')
  await open(page, 'Endpoint groups', 'berlin-lan')
  await expect(unread).toBeVisible()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('dialog')).toContainText('The connections that use it aren’t known yet')
  await page.keyboard.press('Escape')
  await open(page, 'IKE policies', 'ike-spare')
  await expect(unread).toBeVisible()
  await expect(page.getByText('No connection uses this')).toBeHidden()

  await request.delete(faults)
  await unread.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('No connections use this policy. You can edit or delete it.')).toBeVisible()
})

test('a page that reads lists goes on when what else watched them is closed', async ({ page, cloud }) => {
  const held = new AbortController()
  await page.route(/\/vpn\/endpoint-groups\?/, async (route) => {
    if (!held.signal.aborted) await once(held.signal, 'abort')
    await route.continue()
  })
  await signIn(page)
  const { id } = named(regionOf(cloud).tables.ipsec_site_connections, 'branch-berlin')
  const groups = page.waitForRequest(/\/vpn\/endpoint-groups\?/)
  await visit(page, `/north/RegionOne/demo/connections/${id}/rotate`)
  await groups
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  held.abort()
  await expect(page.getByRole('textbox', { name: 'New pre-shared key' })).toBeVisible()
})

test('a site that does not answer does not keep the page waiting, and is named', async ({ page, cloud }) => {
  await page.route('**/network/RegionTwo/**', () => undefined)
  await signIn(page)
  const { id } = named(regionOf(cloud).tables.ipsec_site_connections, 'branch-berlin')
  await visit(page, `/north/RegionOne/demo/connections/${id}/rotate`)
  await expect(page.getByRole('textbox', { name: 'New pre-shared key' })).toBeVisible({ timeout: 20_000 })
  const unread = page.getByRole('main').getByText(/RegionTwo/)
  await expect(unread.first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})
