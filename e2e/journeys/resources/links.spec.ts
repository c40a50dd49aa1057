import type { Page } from '@playwright/test'
import { choose, goTo, rowOf, signIn, visit } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

/** Where the site that is open is, as a path. */
const siteOf = (page: Page) => new URL(page.url()).pathname.split('/').slice(0, 4).join('/')

const filterOf = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })

test.beforeEach(({ page }) => signIn(page))

test('a page opens from an entry of the history that is not the panel’s own', async ({ page }) => {
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
  const connection = await page.getByRole('link', { name: 'branch-berlin' }).getAttribute('href')
  // As an extension of the browser does it.
  await page.evaluate((path) => {
    history.pushState({}, '', path)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, connection)
  await expect(page.getByRole('heading', { level: 1, name: 'branch-berlin' })).toBeVisible()
  await goTo(page, 'IKE policies')
  await expect(rowOf(page, 'ike-aes256')).toBeVisible()
})

test('a count of the overview leads to the connections that it counts', async ({ page }) => {
  const counts = page.getByRole('list', { name: 'Connections by status' })
  await counts.getByRole('link', { name: '2 Down' }).click()
  await expect(page).toHaveURL(/\/connections\?status=DOWN$/)
  await expect(page.getByRole('rowheader')).toHaveCount(2)
  await expect(filterOf(page, 'Status')).toHaveValue('DOWN')
})

test('a link leaves the connections of several statuses, and says which and how many', async ({ page }) => {
  await visit(page, `${siteOf(page)}/connections?status=DOWN,ERROR`)
  await expect(page.getByRole('rowheader')).toHaveCount(2)
  await expect(filterOf(page, 'Status').getByRole('option', { name: 'Down, Error (2)' })).toBeAttached()
  await filterOf(page, 'Status').selectOption({ label: 'Active (1)' })
  await expect(page).toHaveURL(/\?status=ACTIVE$/)
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
})

test('VPN services are filtered by status, by the page and by its link', async ({ page }) => {
  await goTo(page, 'VPN services')
  await filterOf(page, 'Status').selectOption({ label: 'Idle – no connections (1)' })
  await expect(page).toHaveURL(/\?status=WAITING$/)
  await expect(page.getByRole('rowheader')).toHaveText(['lab-gateway'])
  await visit(page, `${siteOf(page)}/vpn-services?status=ACTIVE`)
  await expect(page.getByRole('rowheader')).toHaveText(['hq-gateway'])
})

test('endpoint groups are filtered by side, also while one of them is edited', async ({ page }) => {
  await goTo(page, 'Endpoint groups')
  await filterOf(page, 'Side').selectOption({ label: 'Local subnets (1)' })
  await expect(page).toHaveURL(/\?type=subnet$/)
  await expect(page.getByRole('rowheader')).toHaveText(['hq-private'])
  await page.getByRole('button', { name: 'New endpoint group' }).click()
  const drawer = page.getByRole('dialog', { name: 'New endpoint group' })
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(page).toHaveURL(/\?type=subnet$/)
  await visit(page, `${siteOf(page)}/endpoint-groups?type=cidr`)
  await expect(page.getByRole('rowheader')).toHaveCount(3)
})

test('the device of an export stands in its link; one that is not known is the first', async ({
  page,
  cloud,
}) => {
  const { id } = named(regionOf(cloud).tables.ipsec_site_connections, 'branch-berlin')
  const path = `${siteOf(page)}/connections/${id}/export`
  await visit(page, path)
  await choose(page, 'Format', 'FortiGate')
  await expect(page).toHaveURL(/\/export\?device=fortigate$/)
  await expect(page.getByRole('heading', { level: 2, name: 'FortiGate' })).toBeVisible()
  await expect(
    page.getByText('Configuration for the peer gateway, in the format of your device.'),
  ).toBeVisible()
  await visit(page, `${path}?device=terraform`)
  await expect(page.getByRole('heading', { level: 2, name: 'Terraform (local end)' })).toBeVisible()
  await expect(page.getByText('Local configuration, for your own automation.')).toBeVisible()
  await visit(page, `${path}?device=toaster`)
  await expect(page.getByRole('heading', { level: 2, name: /^strongSwan/ })).toBeVisible()
})

test('a VPN service leads to the flow with its router, and a link to another site of one’s own', async ({
  page,
}) => {
  await goTo(page, 'VPN services')
  await page.getByRole('link', { name: 'lab-gateway' }).click()
  const connections = page.getByRole('region', { name: 'Connections' })
  await connections.getByRole('link', { name: 'Connect a site' }).click()
  await expect(page.getByRole('combobox', { name: 'Router' })).toHaveValue(/^router2 /)
  await expect(page.getByRole('radio', { name: /^Any IPsec gateway/ })).toBeChecked()
  const router = new URL(page.url()).searchParams.get('router')
  await goTo(page, 'Overview')
  await visit(page, `${siteOf(page)}/connect?router=${router}&peer=sites`)
  await expect(page.getByRole('radio', { name: /^One of your sites/ })).toBeChecked()
  await expect(page.getByRole('combobox', { name: 'Router', exact: true })).toHaveValue(/^router2 /)
})
