import type { Page } from '@playwright/test'
import { choose, expectNoAxeViolations, goTo, rowAction, rowOf, signIn } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

/** Opens the form of a new object and answers its drawer. */
async function openNew(page: Page, kind: string) {
  await page.getByRole('button', { name: `New ${kind}` }).click()
  const drawer = page.getByRole('dialog', { name: `New ${kind}` })
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toBeVisible()
  return drawer
}

async function rename(page: Page, from: string, to: string) {
  await rowAction(page, from, 'Edit')
  const drawer = page.getByRole('dialog', { name: /^Edit/ })
  await drawer.getByRole('textbox', { name: 'Name' }).fill(to)
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer).toBeHidden()
  await expect(rowOf(page, to)).toBeVisible()
}

async function remove(page: Page, name: string) {
  await rowAction(page, name, 'Delete')
  const dialog = page.getByRole('dialog', { name: /^Delete/ })
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(rowOf(page, name)).toHaveCount(0)
}

test.beforeEach(async ({ page }) => {
  await signIn(page)
})

for (const [kind, list] of [
  ['IKE policy', 'IKE policies'],
  ['IPsec policy', 'IPsec policies'],
] as const) {
  test(`${kind}: create, edit, delete`, async ({ page }) => {
    await goTo(page, list)
    const drawer = await openNew(page, kind)
    await drawer.getByRole('textbox', { name: 'Name' }).fill('mine')
    await choose(drawer, 'Encryption', 'AES-192')
    await drawer.getByRole('button', { name: 'Create' }).click()
    await expect(rowOf(page, 'mine')).toContainText('AES-192')
    await rename(page, 'mine', 'renamed')
    await remove(page, 'renamed')
  })
}

test('endpoint groups of both sides: create, edit, delete', async ({ page }) => {
  await goTo(page, 'Endpoint groups')
  const local = await openNew(page, 'endpoint group')
  await local.getByRole('textbox', { name: 'Name' }).fill('our-side')
  await local.getByRole('checkbox', { name: /^office-subnet/ }).check()
  await local.getByRole('button', { name: 'Create' }).click()
  await expect(rowOf(page, 'our-side')).toContainText('office-subnet')

  const peer = await openNew(page, 'endpoint group')
  await peer.getByRole('textbox', { name: 'Name' }).fill('their-side')
  await peer.getByText('Peer CIDRs').click()
  await peer.getByRole('textbox', { name: 'CIDRs' }).fill('10.99.0.0/16, 10.98.0.7/16')
  await peer.getByRole('button', { name: 'Create' }).click()
  await expect(peer.getByText('10.98.0.7/16 has host bits set')).toBeVisible()
  await peer.getByRole('button', { name: 'Remove 10.98.0.7/16' }).click()
  await peer.getByRole('button', { name: 'Create' }).click()
  await expect(rowOf(page, 'their-side')).toContainText('10.99.0.0/16')

  await rename(page, 'their-side', 'renamed')
  await remove(page, 'renamed')
  await remove(page, 'our-side')
})

test('VPN service: create, no edit before its first connection, delete', async ({ page }) => {
  await goTo(page, 'VPN services')
  const drawer = await openNew(page, 'VPN service')
  await drawer.getByRole('textbox', { name: 'Name' }).fill('second')
  await choose(drawer, 'Router', /^router1 /)
  await expect(drawer.getByText('Only one per router works')).toBeVisible()
  await drawer.getByRole('button', { name: 'Create' }).click()
  await expect(rowOf(page, 'second')).toContainText('Idle – no connections')
  await rowOf(page, 'second')
    .getByRole('button', { name: /Actions/ })
    .click()
  await expect(page.getByRole('menuitem', { name: /^Edit/ })).toContainText(
    'after it has its first connection',
  )
  await page.keyboard.press('Escape')
  await remove(page, 'second')
})

test('connection with all its parts: create, edit, disable, delete', async ({ page }) => {
  await goTo(page, 'Connections')
  const drawer = await openNew(page, 'connection')
  await drawer.getByRole('textbox', { name: 'Name' }).fill('by-hand')
  await choose(drawer, 'VPN service', 'hq-gateway')
  await choose(drawer, 'IKE policy', 'ike-aes256')
  await choose(drawer, 'IPsec policy', 'esp-aes256')
  await drawer.getByRole('textbox', { name: 'Peer address' }).fill('192.0.2.99')
  await choose(drawer, 'Local networks', 'hq-private')
  await choose(drawer, 'Peer networks', 'old-office-lan')
  await drawer.getByRole('button', { name: 'Generate key' }).click()
  await drawer.getByRole('button', { name: 'Create' }).click()
  await expect(drawer).toBeHidden()
  await expect(rowOf(page, 'by-hand')).toContainText('Down')
  await rename(page, 'by-hand', 'renamed')
  await rowAction(page, 'renamed', 'Edit')
  const edit = page.getByRole('dialog', { name: /^Edit/ })
  await edit.getByRole('switch', { name: 'Enabled' }).uncheck()
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(rowOf(page, 'renamed')).toContainText('Disabled')
  await remove(page, 'renamed')
})

test('what is in use is not deleted, and the users are named with links', async ({ page }) => {
  for (const [kind, name] of [
    ['IKE policies', 'ike-aes256'],
    ['IPsec policies', 'esp-aes256'],
    ['VPN services', 'hq-gateway'],
    ['Endpoint groups', 'hq-private'],
  ] as const) {
    await goTo(page, kind)
    await rowAction(page, name, 'Delete')
    const dialog = page.getByRole('dialog', { name: /^Delete/ })
    await expect(dialog.getByRole('link', { name: 'branch-berlin' })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Delete', exact: true })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Close' }).last().click()
  }
  await goTo(page, 'IKE policies')
  await rowOf(page, 'ike-aes256')
    .getByRole('button', { name: /Actions/ })
    .click()
  await expect(page.getByRole('menuitem', { name: /^Edit/ })).toContainText('You can’t edit a policy')
})

test('the key is shown on demand alone', async ({ page }) => {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-lisbon' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'branch-lisbon' })).toBeVisible()
  await page.getByRole('button', { name: 'Show key' }).click()
  await expect(page.getByRole('button', { name: 'Copy key' })).toBeVisible()
  await page.getByRole('button', { name: 'Hide key' }).click()
  await expect(page.getByRole('button', { name: 'Copy key' })).toHaveCount(0)
})

test('search, status filter and sort stand in the address', async ({ page }) => {
  await goTo(page, 'Connections')
  await page.getByRole('searchbox', { name: 'Search Connections' }).fill('branch')
  await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Down (2)' })
  await expect(page.getByRole('rowheader')).toHaveText(['branch-lisbon'])
  expect(new URL(page.url()).search).toContain('status=DOWN')
  await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Any status' })
  await expect(page.getByRole('rowheader')).toHaveText(['branch-berlin', 'branch-lisbon'])
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(page.getByRole('rowheader')).toHaveText(['branch-lisbon', 'branch-berlin'])
  expect(new URL(page.url()).search).toContain('q=branch')
  expect(new URL(page.url()).search).toContain('sort=-name')
})

test('what was deleted by itself is brought back from whatever page, the last one at least', async ({
  page,
  cloud,
}) => {
  const { id, ...values } = named(regionOf(cloud).tables.ikepolicies, 'ike-spare')
  const notice = page.getByRole('status').filter({ hasText: '“' })
  await goTo(page, 'IPsec policies')
  const drawer = await openNew(page, 'IPsec policy')
  await drawer.getByRole('textbox', { name: 'Name' }).fill('short-lived')
  await drawer.getByRole('button', { name: 'Create' }).click()
  await remove(page, 'short-lived')
  await expect(notice).toContainText('“Delete short-lived” completed')
  await goTo(page, 'IKE policies')
  await rowOf(page, 'ike-spare').getByRole('link', { name: 'ike-spare' }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'IKE policies' })).toBeVisible()
  await expect(notice).toHaveText(/“Delete ike-spare” completed\.\s*Undo/)
  await expectNoAxeViolations(page, 'a deletion that can be undone')
  await goTo(page, 'Overview')
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(notice).toContainText('“Delete ike-spare” was undone')
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toBeHidden()
  await goTo(page, 'IKE policies')
  await expect(rowOf(page, 'ike-spare')).toBeVisible()
  const restored = named(regionOf(cloud).tables.ikepolicies, 'ike-spare')
  expect(restored).toMatchObject(values)
  expect(restored.id).not.toBe(id)
})
