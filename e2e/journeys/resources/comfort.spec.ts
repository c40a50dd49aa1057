import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { expectNoAxeViolations, goTo, rowOf, signIn } from '../../support/actions'
import { disableHeadquarters } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const column = (page: Page, name: string) => page.getByRole('columnheader', { name })

async function openPalette(page: Page) {
  await page.keyboard.press('ControlOrMeta+k')
  const box = palette(page).getByRole('combobox', { name: 'Search pages, actions, and objects' })
  await expect(box).toBeFocused()
}

test.beforeEach(({ page }) => signIn(page))

test('the palette opens pages, actions and objects with the keyboard alone', async ({ page }) => {
  const { keyboard } = page
  await openPalette(page)
  await expect(palette(page).getByRole('option', { selected: true })).toHaveText(/^Overview/)
  await keyboard.press('ArrowDown')
  await expect(palette(page).getByRole('option', { selected: true })).toHaveText(/^Topology/)
  await expectNoAxeViolations(page, 'the palette')
  await keyboard.type('branch-ber')
  await expect(palette(page).getByRole('option', { selected: true })).toHaveText(/^branch-berlin/)
  await keyboard.press('Enter')
  await expect(heading(page, 'branch-berlin')).toBeVisible()
  await expect(heading(page, 'branch-berlin')).toBeFocused()

  await openPalette(page)
  await keyboard.type('new ike')
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'New IKE policy' })).toBeVisible()
  // A form that is open is not left by accident.
  await keyboard.press('ControlOrMeta+k')
  await expect(palette(page)).toHaveCount(0)
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await openPalette(page)
  await keyboard.type('no such thing')
  await expect(palette(page).getByRole('status')).toHaveText('No results.')
  await keyboard.press('Escape')
  await expect(palette(page)).toHaveCount(0)
})

test('the palette that is asked for before it is loaded opens when it is', async ({ page }) => {
  const held = new AbortController()
  await page.route(/\/assets\/comfort-[^/]*\.js/, async (route) => {
    if (!held.signal.aborted) await once(held.signal, 'abort')
    await route.continue()
  })
  await page.reload()
  await expect(heading(page, 'Overview')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Command palette' })).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+k')
  held.abort()
  await expect(palette(page).getByRole('combobox')).toBeFocused()
})

test('the palette finds objects by address, network and router, and tells how they stand', async ({
  page,
}) => {
  await openPalette(page)
  const box = palette(page).getByRole('combobox')
  const options = (group: string) =>
    palette(page)
      .getByRole('group', { name: new RegExp(`^${group}`) })
      .getByRole('option')
  await box.fill('198.51.100.20')
  await expect(options('Connections')).toHaveText([/^branch-berlin.*198\.51\.100\.20.*Active$/])
  await box.fill('192.168.20.0/24')
  await expect(options('Connections')).toHaveText([/^branch-berlin/])
  await expect(options('Endpoint groups')).toHaveText([/192\.168\.20\.0\/24$/])
  await box.fill('203.0.113.10')
  await expect(options('VPN services')).toHaveText([/^hq-gateway.*203\.0\.113\.10/])
  await box.fill('router1')
  await expect(options('VPN services')).toHaveText([/^hq-gateway/])
  await expect(options('Connections').first()).toBeVisible()
})

test.describe('with 500 connections', () => {
  test.use({ demo: { seedConnections: 500 } })

  test('the palette sorts what it finds, and says how much there is', async ({ page }) => {
    await expect(page.getByRole('button', { name: 'Command palette' })).toBeVisible()
    await openPalette(page)
    await palette(page).getByRole('combobox').fill('branch-')
    const found = palette(page).getByRole('group', { name: /^Connections, 8 of \d\d+$/ })
    await expect(found.getByRole('option')).toHaveCount(8)
    const names = await found.getByRole('option').allTextContents()
    const byName = new Intl.Collator('en', { numeric: true })
    expect(names).toEqual(names.toSorted(byName.compare))
  })
})

test('the palette lists every page, and those of the administration to whom they are shown', async ({
  page,
}) => {
  const { keyboard } = page
  const listed = (name: string) => palette(page).getByRole('group', { name }).getByRole('option')
  await expect(page.getByRole('button', { name: 'Command palette' })).toBeVisible()
  await keyboard.press('ControlOrMeta+k')
  await expect(listed('Pages').last()).toHaveText('Help')
  await expect(listed('Administration')).toHaveCount(0)

  await signIn(page, { user: 'admin', project: 'demo' })
  await expect(page.getByRole('button', { name: 'Command palette' })).toBeVisible()
  await keyboard.press('ControlOrMeta+k')
  await expect(listed('Administration')).toHaveText(['Tunnels', 'Agents', 'Quotas', 'Audit', 'Regions'])
  await keyboard.type('quotas')
  await keyboard.press('Enter')
  await expect(heading(page, 'Quotas')).toBeFocused()
})

test('the palette switches site, theme and language', async ({ page }) => {
  const { keyboard } = page
  const command = async (words: string) => {
    await keyboard.press('ControlOrMeta+k')
    await expect(palette(page).getByRole('combobox')).toBeFocused()
    await keyboard.type(words)
    await keyboard.press('Enter')
    await expect(palette(page)).toHaveCount(0)
  }
  await expect(page.getByRole('button', { name: 'Command palette' })).toBeVisible()
  await command('use the dark')
  await expect(page.getByRole('button', { name: 'Use the light theme' })).toBeVisible()
  await command('RegionTwo / demo')
  await expect(page.getByRole('button', { name: /^Site:/ })).toContainText('RegionTwo / demo')
  await expect(heading(page, 'Overview')).toBeVisible()
  await command('简体')
  await expect(heading(page, '概览')).toBeVisible()
})

test('single keys go to pages, search and connect, and leave fields and dialogs alone', async ({ page }) => {
  const { keyboard } = page
  await expect(page.getByRole('button', { name: 'Command palette' })).toBeVisible()
  await keyboard.press('g')
  await keyboard.press('c')
  await expect(heading(page, 'Connections')).toBeVisible()
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
  await keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Search Connections' })
  await expect(search).toBeFocused()
  await keyboard.type('gc?/')
  await expect(search).toHaveValue('gc?/')
  await expect(heading(page, 'Connections')).toBeVisible()
  await search.fill('')
  await search.blur()

  await keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByText('Search this list')).toBeVisible()
  await expectNoAxeViolations(page, 'the sheet of the keys')
  await keyboard.press('c')
  await expect(sheet).toBeVisible()
  await keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await keyboard.press('c')
  await expect(heading(page, 'Connect a site')).toBeVisible()
})

test('single keys that are turned off stay off, and the palette still shows how to turn them on', async ({
  page,
}) => {
  const { keyboard } = page
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(page.getByRole('button', { name: 'Command palette' })).toBeVisible()
  await keyboard.press('?')
  await sheet.getByRole('switch', { name: 'Single-key shortcuts' }).press('Space')
  await keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Command palette' })).toBeVisible()
  await keyboard.press('?')
  await keyboard.press('c')
  await openPalette(page)
  await keyboard.type('keyboard')
  await keyboard.press('Enter')
  await expect(sheet.getByRole('switch', { name: 'Single-key shortcuts' })).not.toBeChecked()
  await expect(heading(page, 'Overview')).toHaveCount(1)
})

test('the columns of a table are remembered', async ({ page }) => {
  await goTo(page, 'Connections')
  await expect(column(page, 'Peer address')).toBeVisible()
  await page.getByRole('button', { name: 'Select columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Peer address' }).click()
  await expect(column(page, 'Peer address')).toHaveCount(0)
  await page.reload()
  await goTo(page, 'Connections')
  await expect(column(page, 'Name')).toBeVisible()
  await expect(column(page, 'Peer address')).toHaveCount(0)
})

test('a browser that is offline is told of, until it is back', async ({ page, context }) => {
  const notice = page.getByText(/^You’re offline\./)
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Command palette' })).toBeVisible()
  await context.setOffline(true)
  await expect(notice).toBeVisible()
  await expectNoAxeViolations(page, 'the notice')
  await context.setOffline(false)
  await expect(notice).toHaveCount(0)
})

test('the first steps stay away once they are put away', async ({ page }) => {
  const steps = page.getByRole('region', { name: 'Getting started' })
  await expect(steps.getByRole('link')).toHaveCount(3)
  await expectNoAxeViolations(page, 'the first steps')
  await steps.getByRole('button', { name: 'Dismiss getting started' }).click()
  await expect(steps).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Command palette' })).toBeVisible()
  await expect(steps).toHaveCount(0)
})

test('a tunnel that changes in sight is announced', async ({ page, cloud }) => {
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Command palette' })).toBeVisible()
  disableHeadquarters(cloud)
  await expect(page.getByText(/Connection branch-berlin: Down\./)).toBeAttached({ timeout: 40_000 })
})
