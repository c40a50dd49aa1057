import type { Page } from '@playwright/test'
import { rowAction, rowOf, signIn } from '../support/actions'
import { regionOf } from '../support/demo-region'
import { dialogCases } from './dialog-cases'
import { expect, test, type DemoCloud } from '../support/fixtures'
import { openPage } from '../support/site-pages'

// What every dialog of the panel does: support/dialog-cases.test.ts holds the list against the code.

const focusIn = (page: Page) => page.locator('[role="dialog"]:focus-within')

/** Gives the project limits of its own, which can be reset. */
function setLimits(cloud: DemoCloud) {
  const demo = [...(cloud.world.clouds.get('north')?.projects.values() ?? [])].find(
    ({ name }) => name === 'demo',
  )
  regionOf(cloud).quotas.set(demo?.id ?? '', { vpnservice: 20 })
}

for (const [index, { title, user, open }] of dialogCases.entries()) {
  test(`dialog ${index + 1}, ${String(title)}: keys open it, and Esc gives the focus back`, async ({
    page,
    cloud,
  }) => {
    setLimits(cloud)
    await signIn(page, user ? { user } : {})
    const opener = await open(page, cloud)
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog).toBeVisible()
    await expect(focusIn(page)).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(opener).toBeFocused()
  })
}

test('a dialog whose row is gone gives the focus to the heading of the list', async ({ page }) => {
  await signIn(page)
  await openPage(page, 'IKE policies')
  await rowAction(page, 'ike-spare', 'Delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(rowOf(page, 'ike-spare')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a dialog that the mouse opened gives the focus back as well', async ({ page }) => {
  await signIn(page)
  await openPage(page, 'IKE policies')
  await rowAction(page, 'ike-spare', 'Edit')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(rowOf(page, 'ike-spare').getByRole('button', { name: /^Actions/ })).toBeFocused()
})

test('a sign-in that has ended gives the focus back to where somebody was', async ({ page, cloud }) => {
  test.setTimeout(120_000)
  await signIn(page)
  await openPage(page, 'Connections')
  await page.getByRole('searchbox').fill('berlin')
  for (const { tokens } of cloud.world.clouds.values()) tokens.clear()
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  // The statuses are asked for again within a minute.
  await expect(again.getByLabel('Password', { exact: true })).toBeFocused({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await again.getByLabel('Password', { exact: true }).fill('secret')
  await page.keyboard.press('Enter')
  await expect(again).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('the button of a row’s menu looks the same after its first use, and select-all has its mixed state', async ({
  page,
}) => {
  await signIn(page)
  await openPage(page, 'IKE policies')
  const button = rowOf(page, 'ike-spare').getByRole('button', { name: /^Actions/ })
  const look = () =>
    button.evaluate((element) => {
      const { backgroundColor, borderStyle, width } = getComputedStyle(element)
      return { backgroundColor, borderStyle, width }
    })
  const before = await look()
  await button.click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.getByRole('searchbox').focus()
  await page.mouse.move(0, 0)
  expect(await look()).toEqual(before)

  const all = page.getByRole('checkbox', { name: 'Select all IKE policies' })
  await rowOf(page, 'ike-spare').getByRole('checkbox').check()
  await expect(all).toBeChecked({ indeterminate: true })
  await all.click()
  await expect(all).toBeChecked()
  await all.click()
  await expect(all).not.toBeChecked()
  await expect(all).not.toBeChecked({ indeterminate: true })
})

for (const [index, { title, user, open, field, isInUrl }] of dialogCases.entries()) {
  if (!isInUrl) continue
  test(`dialog ${index + 1}, ${String(title)}: Back closes it and Forward opens it again`, async ({
    page,
    cloud,
  }) => {
    setLimits(cloud)
    await signIn(page, user ? { user } : {})
    const opener = await open(page, cloud)
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog).toBeVisible()
    const { pathname } = new URL(page.url())
    await page.goBack()
    await expect(dialog).toHaveCount(0)
    expect(new URL(page.url()).pathname).toBe(pathname)
    await expect(opener).toBeFocused()
    await page.goForward()
    await expect(dialog).toBeVisible()
    if (field === undefined) return

    // Whatever closes it asks first: the back button, Esc, the button, the scrim.
    await dialog.getByRole('textbox', { name: field, exact: true }).fill('7')
    const keep = page.getByRole('button', { name: 'Keep editing' })
    const ways = [
      () => page.goBack(),
      () => page.keyboard.press('Escape'),
      () => dialog.getByRole('button', { name: 'Close' }).click(),
      () => page.mouse.click(100, 400),
    ]
    for (const leave of ways) {
      await leave()
      await expect(keep).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(keep).toHaveCount(0)
      await expect(dialog.getByRole('textbox', { name: field, exact: true })).toHaveValue('7')
    }
    await page.goBack()
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(new URL(page.url()).pathname).toBe(pathname)
  })
}

test('closing a panel leaves one entry in the history, and saving asks nothing', async ({ page }) => {
  await signIn(page)
  await openPage(page, 'Topology')
  await openPage(page, 'IKE policies')
  for (let time = 0; time < 2; time += 1) {
    await rowAction(page, 'ike-spare', 'Edit')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(page.getByRole('heading', { level: 1, name: 'IKE policies' })).toBeVisible()
  await rowAction(page, 'ike-spare', 'Edit')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('ike-renamed')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(rowOf(page, 'ike-renamed')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Topology' })).toBeVisible()
})

test('text that is no entry of a list of CIDRs yet is not lost unasked either', async ({ page }) => {
  await signIn(page)
  await openPage(page, 'Endpoint groups')
  await page.getByRole('button', { name: 'New endpoint group' }).click()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.getByRole('radio', { name: 'Peer CIDRs' }).press('Space')
  await page.getByRole('textbox', { name: 'CIDRs' }).pressSequentially('10.9')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Keep editing' })).toBeFocused()
})
