import { readFile } from 'node:fs/promises'
import { goTo, rowOf, signIn } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

test.beforeEach(({ page }) => signIn(page))

test('a search and a filter that leave nothing are cleared with one button', async ({ page }) => {
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
  await page.getByRole('searchbox', { name: /^Search connections$/ }).fill('no such tunnel')
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
  await expect(page.getByRole('searchbox', { name: /^Search connections$/ })).toHaveValue('')
  await expect(page).toHaveURL(/\/connections$/)
})

test('the CSV of connections has ids and policies that are not shown, and the day in its name', async ({
  page,
}) => {
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/^Connections-\d{4}-\d\d-\d\d\.csv$/)
  const [head = '', first = ''] = (await readFile(await download.path(), 'utf8')).split('\r\n')
  expect(head).toMatch(/,IKE policy,IPsec policy,ID$/)
  expect(first).toMatch(/,ike-aes256,[\w-]+,[\da-f-]{36}$/)
})

test('networks are offered by IP version and name, and options of a dead peer in full', async ({ page }) => {
  await goTo(page, 'Connect a site')
  await page.getByRole('combobox', { name: 'Router' }).click()
  await page.getByRole('option', { name: /^router1 / }).click()
  const networks = page.getByRole('group', { name: 'Networks' }).getByRole('checkbox')
  await expect(networks).toHaveCount(3)
  await expect(networks.nth(0)).toHaveAccessibleName(/^office-subnet/)
  await expect(networks.nth(1)).toHaveAccessibleName(/^private-subnet 10/)
  await expect(networks.nth(2)).toHaveAccessibleName(/^private-subnet-v6/)
  await page.getByRole('button', { name: 'Initiator, MTU, and dead peer detection' }).click()
  const action = page.getByRole('combobox', { name: 'DPD action' })
  await expect(action).toHaveValue('Hold (reconnect on traffic)')
  expect(await action.evaluate((field) => field.scrollWidth <= field.clientWidth)).toBe(true)
})

test('the pages of a service, a group and a policy tell peer, networks and status of their connections', async ({
  page,
}) => {
  const berlin = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'branch-berlin' }) })
  for (const [list, name] of [
    ['VPN services', 'hq-gateway'],
    ['Endpoint groups', 'berlin-lan'],
    ['IKE policies', 'ike-aes256'],
  ] as const) {
    await goTo(page, list)
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(berlin).toContainText('Active')
    await expect(berlin).toContainText('to 198.51.100.20')
    await expect(berlin).toContainText('10.10.10.0/24 to 192.168.20.0/24')
  }
})

test('what is shown is read again with one button, also on a phone', async ({ page, cloud }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await goTo(page, 'IKE policies')
  await expect(page.getByRole('row', { name: /ike-aes256/ })).toBeVisible()
  const policies = cloud.world.clouds.get('north')?.regions.get('RegionOne')?.tables.ikepolicies
  const policy = [...(policies?.values() ?? [])].find(({ name }) => name === 'ike-aes256')
  if (policy) policy.name = 'renamed-elsewhere'
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('row', { name: /renamed-elsewhere/ })).toBeVisible()
})

test('the actions of a row are in reach at 1024 px, however long its texts are', async ({ page, cloud }) => {
  const { tables } = regionOf(cloud)
  const connection = named(tables.ipsec_site_connections, 'branch-berlin')
  connection.peer_address = '2001:db8:aaaa:bbbb::20'
  named(tables.endpoint_groups, 'berlin-lan').endpoints = ['2001:db8:aaaa:cccc::/64']
  named(tables.vpnservices, 'hq-gateway').name = 'headquarters_gateway_1'
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.reload()
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-berlin')).toContainText('headquarters_gateway_1')
  await expect(rowOf(page, 'branch-berlin')).toContainText('2001:db8:aaaa:cccc::/64')
  const actions = page.getByRole('button', { name: 'Actions for branch-berlin' })
  await expect(actions).toBeInViewport({ ratio: 1 })
  await actions.click()
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toBeVisible()
})

test('every page names the product, and its name leads to the overview', async ({ page }) => {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'VPNaaS Panel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
})
