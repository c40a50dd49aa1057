import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectNoAxeViolations, rowAction, rowOf, signIn, visit } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'
import { openPage } from '../../support/site-pages'

const administer = (page: Page, name: 'Tunnels' | 'Audit' | 'Regions') =>
  openPage(page, name, 'Administration')

/** The names of the tunnels that are listed. */
const listed = (page: Page) =>
  page.getByRole('table', { name: 'Tunnels', exact: true }).getByRole('rowheader')
const count = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Tunnels by project and status' }).getByRole('link', { name, exact: true })
const choose = (page: Page, filter: string, option: string) =>
  page.getByRole('combobox', { name: filter, exact: true }).selectOption({ label: option })

test('a member sees no administration, and is told why at its addresses', async ({ page }) => {
  await signIn(page)
  await expect(page.getByRole('navigation', { name: 'Administration' })).toHaveCount(0)
  for (const [path, title] of [
    ['', 'Tunnels across all projects'],
    ['/agents', 'Agents'],
    ['/agents/move', 'Move router'],
    ['/quotas', 'Quotas'],
  ] as const) {
    await visit(page, `/north/RegionOne/demo/admin${path}`)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText('Your roles give access to this project only')).toBeVisible()
    await expect(page.getByRole('table')).toHaveCount(0)
  }
})

test.describe('an administrator', () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, { user: 'admin' })
    await administer(page, 'Tunnels')
  })

  test('sees the tunnels of all projects by name, counted, and the services that stand unused', async ({
    page,
  }) => {
    await expect(listed(page)).toHaveCount(8)
    await expect(rowOf(page, 'branch-berlin')).toHaveText(/demo.*Active.*router1.*north-net-r1.*Strong/)
    await expect(rowOf(page, 'shop-riga')).toHaveText(/alt.*Down.*alt-router.*north-net-r1b.*Broken/)
    await expect(rowOf(page, 'shop-turin')).toContainText('Disabled')
    await expect(count(page, '8 total, All projects')).toBeVisible()
    await expect(count(page, '2 Down, alt')).toBeVisible()
    const idle = page.getByRole('region', { name: 'VPN services without connections' })
    await expect(idle.getByRole('listitem')).toHaveText([/lab-gateway.*demo, router2/])
  })

  test('filters by project, status, router, agent and strength, all of it in the address', async ({
    page,
  }) => {
    await choose(page, 'Project', 'alt (5)')
    await expect(listed(page)).toHaveCount(5)
    await expect(page.getByRole('combobox', { name: 'Router' }).getByRole('option')).toHaveText([
      'Any router',
      'alt-router (5)',
    ])
    await choose(page, 'Status', 'Down (4)')
    await expect(listed(page)).toHaveText(['shop-quito', 'shop-riga'])
    await choose(page, 'Policies', 'Broken (1)')
    await expect(listed(page)).toHaveText(['shop-riga'])
    expect(page.url()).toMatch(/project=.*status=DOWN.*strength=broken/)
    await choose(page, 'Agent', 'north-net-r1b (5)')
    await expect(listed(page)).toHaveText(['shop-riga'])
    await count(page, '1 Active, demo').click()
    await expect(listed(page)).toHaveText(['branch-berlin'])
    await count(page, '8 total, All projects').click()
    await page.getByRole('searchbox', { name: 'Search Tunnels' }).fill('192.168.70 weak')
    await expect(page.getByText('No results match the search and filters.')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search Tunnels' }).fill('192.168.70 alt-router')
    await expect(listed(page)).toHaveText(['shop-riga', 'shop-turin', 'shop-varna'])
    await page.getByRole('button', { name: 'Policies' }).click()
    await expect(listed(page).first()).toHaveText('shop-riga')
    await page.getByRole('button', { name: 'Policies' }).click()
    await expect(listed(page).last()).toHaveText('shop-riga')
    expect(page.url()).toMatch(/sort=-strength/)
  })

  test('a text typed before a filter has shown takes nothing of the filter back', async ({ page }) => {
    await expect(listed(page)).toHaveCount(8)
    const tools = await page.context().newCDPSession(page)
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 10 })
    await Promise.all([
      choose(page, 'Project', 'alt (5)'),
      page.getByRole('searchbox', { name: 'Search Tunnels' }).fill('varna'),
    ])
    await expect(page).toHaveURL(/project=.*q=varna|q=varna.*project=/)
    await expect(listed(page)).toHaveText(['shop-varna'])
  })

  test('clears the search and every filter with one button', async ({ page }) => {
    await choose(page, 'Project', 'alt (5)')
    await page.getByRole('searchbox', { name: 'Search Tunnels' }).fill('no such tunnel')
    await page.getByRole('button', { name: 'Clear search and filters' }).click()
    await expect(listed(page)).toHaveCount(8)
    await expect(page).toHaveURL(/\/admin$/)
  })

  test('takes the shown rows along as CSV, with the chosen columns', async ({ page }) => {
    await choose(page, 'Project', 'alt (5)')
    await page.getByRole('button', { name: 'Select columns' }).click()
    await page.getByRole('menu').getByText('Peer networks').click()
    await page.keyboard.press('Escape')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export CSV' }).click()
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n')
    expect(lines[0]).toBe('Name,Project,Status,Peer address,Router,Agent,Policies,Peer networks')
    expect(lines[1]).toBe(
      'shop-porto,alt,Active,198.51.100.50,alt-router,north-net-r1b,Strong,192.168.50.0/24',
    )
    expect(lines).toHaveLength(6)
  })

  test('reads a tunnel of another project without its key, and goes to its own page', async ({ page }) => {
    const keys: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('psk')) keys.push(request.url())
    })
    await page.getByRole('link', { name: 'shop-riga' }).click()
    const drawer = page.getByRole('dialog', { name: 'shop-riga' })
    await expect(drawer).toContainText('in project alt')
    await expect(drawer.getByRole('figure')).toHaveAccessibleName(
      /alt-subnet 10.99.0.0\/24.*192.168.70.0\/24/,
    )
    await expect(drawer.getByRole('list', { name: 'Findings for IKE policy ike-tills' })).toContainText(
      'group 2',
    )
    await expect(drawer).toContainText('Not shown here')
    expect(page.url()).toContain('show=')
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
    await expect(page.getByRole('link', { name: 'shop-riga' })).toBeFocused()
    await page.getByRole('link', { name: 'shop-riga' }).click()
    await drawer.getByRole('button', { name: 'Open in project alt' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'shop-riga' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Site:/ })).toContainText('alt')
    expect(keys).toEqual([])
  })

  test('sees a status change without a reload', async ({ page, cloud }) => {
    await choose(page, 'Project', 'alt (5)')
    await expect(rowOf(page, 'shop-porto')).toContainText('Active')
    const { agents, ipsec_site_connections: rows } = regionOf(cloud).tables
    for (const agent of agents.values()) agent.alive = false
    named(rows, 'shop-porto').status = 'ERROR'
    await expect(rowOf(page, 'shop-porto')).toContainText('Error', { timeout: 30_000 })
    await expect(count(page, '1 Error, alt')).toBeVisible()
  })

  test('audits the policies of all projects by the chosen profile, and goes to who uses them', async ({
    page,
  }) => {
    await administer(page, 'Audit')
    const alt = page.getByRole('region', { name: 'Project alt' })
    await expect(alt.getByRole('listitem').filter({ hasText: 'ike-tills' })).toHaveText(
      /Broken.*IKE policy.*used by 1 connection/,
    )
    await alt.getByRole('button', { name: '4 findings for ike-tills' }).click()
    await expect(alt.getByRole('list', { name: 'Findings for ike-tills' })).toContainText('group 2')
    await page.getByRole('combobox', { name: 'Profile' }).click()
    await page.getByRole('option', { name: 'BSI' }).click()
    await expect(alt).toContainText('ike-shops')
    expect(page.url()).toContain('profile=bsi')
    await alt.getByRole('listitem').filter({ hasText: 'ike-shops' }).getByRole('link').click()
    await expect(listed(page)).toHaveText(['shop-porto', 'shop-quito', 'shop-turin', 'shop-varna'])
  })
})

test('every region is shown by itself: one that fails says so while the others show', async ({
  page,
  cloud,
}) => {
  const fault = { cloud: 'north', region: 'RegionTwo', path: '/v2.0/vpn/', status: 500 }
  await page.request.post('/demo-cloud/control/faults', { data: fault })
  await signIn(page, { cloud: 'South (demo)', user: 'alt', project: 'alt' })
  await page.getByRole('button', { name: /^Site:/ }).click()
  await page.getByRole('menuitem', { name: 'Add a cloud' }).click()
  await signIn(page, { cloud: 'North (demo)', user: 'admin' })
  await administer(page, 'Regions')
  const one = page.getByRole('region', { name: 'RegionOne, North (demo)' })
  const two = page.getByRole('region', { name: 'RegionTwo, North (demo)' })
  const south = page.getByRole('region', { name: 'RegionOne, South (demo)' })
  await expect(one.getByRole('listitem')).toHaveText([/5.*Down/, /1.*Creating/, /2.*Active/])
  await expect(one).toContainText(/Updated \d+ s ago/)
  await expect(south).toContainText('Your roles give access to project alt only')
  await expect(south.getByRole('listitem')).toHaveText([/1.*Active/])
  await expect(two.getByRole('alert')).toContainText('The cloud returned an internal error')
  await page.request.delete('/demo-cloud/control/faults')
  await two.getByRole('button', { name: 'Try again' }).click()
  await expect(two).toContainText('No connections.')
  expect(cloud.world.clouds.size).toBe(2)
  await two.getByRole('link', { name: 'Tunnels across all projects in RegionTwo' }).click()
  await expect(page.getByText('No tunnels in this region')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Site:/ })).toContainText('RegionTwo')
})

test('what cannot be read is said, and read again, while the rest shows', async ({ page }) => {
  const fault = { cloud: 'north', region: 'RegionOne', path: '/v2.0/routers', status: 500 }
  await page.request.post('/demo-cloud/control/faults', { data: fault })
  await signIn(page, { user: 'admin' })
  await administer(page, 'Tunnels')
  await expect(listed(page)).toHaveCount(8)
  await expect(page.getByRole('alert')).toContainText('Couldn’t load the routers')
  await expect(rowOf(page, 'shop-riga')).not.toContainText('alt-router')
  await page.request.delete('/demo-cloud/control/faults')
  await page.getByRole('button', { name: 'Try again to load the routers' }).click()
  await expect(rowOf(page, 'shop-riga')).toContainText('alt-router')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('an auditor sees every project, and every action is refused with its reason', async ({ page }) => {
  await signIn(page, { user: 'auditor' })
  await administer(page, 'Tunnels')
  await expect(listed(page)).toHaveCount(8)
  await expect(page.getByText(/Keystone doesn’t show you all project names/)).toBeVisible()
  await expect(rowOf(page, 'branch-berlin')).toContainText('demo')
  await expect(rowOf(page, 'shop-riga')).toHaveText(/shop-riga[0-9a-f]{8}Down/)
  await rowOf(page, 'shop-riga')
    .getByRole('button', { name: /Actions/ })
    .click()
  for (const action of ['Open in project', 'Edit', 'Delete']) {
    await expect(page.getByRole('menuitem', { name: action })).toContainText('auditor has no role in project')
    await expect(page.getByRole('menuitem', { name: action })).toHaveAttribute('aria-disabled', 'true')
  }
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  const drawer = page.getByRole('dialog', { name: 'branch-berlin' })
  await expect(drawer.getByRole('button', { name: 'Delete' })).toHaveAttribute('aria-disabled', 'true')
  await drawer.getByRole('button', { name: 'Delete' }).hover()
  await expect(page.getByRole('tooltip')).toContainText('You need the member role')
  await page.keyboard.press('Escape')
  await administer(page, 'Audit')
  const change = page.getByRole('button', { name: 'Replace policy' })
  await expect(change.first()).toHaveAttribute('aria-disabled', 'true')
  for (const button of await change.all()) await expect(button).toHaveAttribute('aria-disabled', 'true')
  await administer(page, 'Regions')
  await expect(page.getByRole('region', { name: 'RegionOne, North (demo)' })).toContainText('5')
  await administer(page, 'Tunnels')
  await rowAction(page, 'branch-berlin', 'Open in project demo')
  await expect(page.getByRole('heading', { level: 1, name: 'branch-berlin' })).toBeVisible()
  for (const name of ['Edit', 'Change policies and networks', 'Rotate key', 'Delete']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-disabled', 'true')
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 1024, 390]) {
    test.describe(`${colorScheme} theme at ${width}`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })

      test('no page of the administration has a violation, nor scrolls sideways', async ({ page }) => {
        test.setTimeout(180_000)
        await signIn(page, { user: 'admin' })
        for (const name of ['Audit', 'Regions', 'Tunnels'] as const) {
          await administer(page, name)
          await expectNoAxeViolations(page, name)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
        }
        const menu = rowOf(page, 'shop-riga').getByRole('button', { name: /Actions/ })
        await menu.scrollIntoViewIfNeeded()
        await expect(menu).toBeInViewport({ ratio: 1 })
        await page.getByRole('link', { name: 'shop-riga' }).click()
        await expect(page.getByRole('dialog', { name: 'shop-riga' }).getByRole('figure')).toBeVisible()
        await expectNoAxeViolations(page, 'a tunnel')
      })
    })
  }
}
