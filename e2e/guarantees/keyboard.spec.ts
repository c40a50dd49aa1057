import type { Locator, Page } from '@playwright/test'
import { goTo, rowOf, signIn } from '../support/actions'
import { expect, test } from '../support/fixtures'

/** Moves the focus on with Tab until it is on this element; nothing is clicked. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible()
  await expect(async () => {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    await expect(target).toBeFocused({ timeout: 1 })
  }).toPass({ intervals: [0], timeout: 15_000 })
}

async function typeInto(page: Page, target: Locator, text: string) {
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

test('from sign-in to an active tunnel and away again with the keyboard alone', async ({ page }) => {
  const { keyboard } = page
  await page.goto('/sign-in')
  await typeInto(page, page.getByRole('textbox', { name: 'User name' }), 'demo')
  await typeInto(page, page.getByLabel('Password', { exact: true }), 'secret')
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'RegionOne / demo' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()

  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Connect a site' }))
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('combobox', { name: 'Router' }))
  const router = page.getByRole('option', { name: /^router1 / })
  await keyboard.press('ArrowDown')
  await expect(router).toBeVisible()
  // The list marks an option a moment after it shows: Enter before that takes none.
  await expect(async () => {
    await keyboard.press('ArrowDown')
    await expect(router).toHaveAttribute('data-combobox-selected', 'true', { timeout: 100 })
  }).toPass({ intervals: [0] })
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: /^private-subnet 10/ }))
  await keyboard.press('Space')
  await typeInto(page, page.getByRole('textbox', { name: 'Peer address' }), '198.51.100.40')
  await typeInto(page, page.getByRole('textbox', { name: 'Peer networks' }), '192.168.40.0/24')
  await typeInto(
    page,
    page.getByRole('textbox', { name: 'Pre-shared key' }),
    'demo-branch-oslo-secret-2026-11-23',
  )
  await typeInto(page, page.getByRole('textbox', { name: 'Name', exact: true }), 'by-keyboard')
  await tabTo(page, page.getByRole('button', { name: 'Create connection' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('status', { name: 'Status of the new connection' })).toContainText('Active')

  await tabTo(page, page.getByRole('link', { name: 'View connection' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'by-keyboard' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Delete' }))
  await keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: /Delete/ })
  await tabTo(page, question.getByRole('button', { name: 'Delete' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Connections' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'by-keyboard' })).toHaveCount(0)
})

test('a row’s menu gives the focus back to its button, the first time too', async ({ page }) => {
  await signIn(page)
  await goTo(page, 'Connections')
  const actions = rowOf(page, 'branch-berlin').getByRole('button', { name: 'Actions for branch-berlin' })
  await actions.focus()
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('menu')).toBeVisible()
    // A menu takes the focus a moment after it shows; an arrow before that is still the button's.
    await expect(actions).not.toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(actions).toBeFocused()
  }
})
