import type { Page } from '@playwright/test'
import { rowAction, rowOf, signIn } from './support/actions'
import { regionOf } from './support/demo-region'
import { dialogCases } from './support/dialog-cases'
import { expect, test } from './support/fixtures'
import { openPage } from './support/site-pages'

// What every dialog of the panel does: support/dialog-cases.test.ts holds the list against the code.

const focusIn = (page: Page) => page.locator('[role="dialog"]:focus-within')

for (const [index, { title, user, open }] of dialogCases.entries()) {
  test(`dialog ${index + 1}, ${String(title)}: keys open it, and Esc gives the focus back`, async ({
    page,
    cloud,
  }) => {
    // Limits of its own can be reset.
    const demo = [...(cloud.world.clouds.get('north')?.projects.values() ?? [])].find(
      ({ name }) => name === 'demo',
    )
    regionOf(cloud).quotas.set(demo?.id ?? '', { vpnservice: 20 })
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
