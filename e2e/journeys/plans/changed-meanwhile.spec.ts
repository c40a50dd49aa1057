import type { Page } from '@playwright/test'
import { goTo, rowAction, rowOf, signIn } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

async function editDescription(page: Page, name: string, text: string) {
  await rowAction(page, name, 'Edit')
  const form = page.getByRole('dialog', { name: /^Edit / })
  await form.getByRole('textbox', { name: 'Description' }).fill(text)
  return form
}

test.beforeEach(async ({ page }) => {
  await signIn(page)
})

test('a connection: the change is shown first, nothing typed is lost, and the change stays', async ({
  page,
  cloud,
}) => {
  await goTo(page, 'Connections')
  const form = await editDescription(page, 'branch-berlin', 'edited here')
  const row = () => named(regionOf(cloud).tables.ipsec_site_connections, 'branch-berlin')
  row().mtu = 1400
  await form.getByRole('button', { name: 'Save' }).click()
  const alert = form.getByRole('alert')
  await expect(alert).toContainText('This was changed in the meantime')
  await expect(alert.getByRole('listitem')).toHaveText(['the MTU changed from 1500 to 1400'])
  await expect(form.getByRole('textbox', { name: 'Description' })).toHaveValue('edited here')
  expect(row().description).toBe('')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  expect(row()).toMatchObject({ mtu: 1400, description: 'edited here' })
})

test('an endpoint group: one’s own value goes on top, and a second change is shown as well', async ({
  page,
  cloud,
}) => {
  await goTo(page, 'Endpoint groups')
  const form = await editDescription(page, 'berlin-lan', 'ours')
  const row = () => named(regionOf(cloud).tables.endpoint_groups, 'berlin-lan')
  const changes = form.getByRole('alert').getByRole('listitem')
  row().description = 'theirs'
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(changes).toHaveText(['the description changed from empty to theirs'])
  row().description = 'theirs again'
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(changes).toHaveText(['the description changed from theirs to theirs again'])
  await expect(form.getByRole('textbox', { name: 'Description' })).toHaveValue('ours')
  expect(row().description).toBe('theirs again')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  expect(row().description).toBe('ours')
})

test('what was not touched is not set back, also where the list was read again behind the form', async ({
  page,
  cloud,
}) => {
  await goTo(page, 'Connections')
  const form = await editDescription(page, 'branch-berlin', 'edited here')
  const { ipsec_site_connections: connections } = regionOf(cloud).tables
  const row = () => named(connections, 'branch-berlin')
  await expect(rowOf(page, 'branch-lisbon')).toBeVisible()
  row().mtu = 1400
  connections.delete(named(connections, 'branch-lisbon').id)
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(rowOf(page, 'branch-lisbon')).toHaveCount(0)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toContainText('the MTU changed from 1500 to 1400')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  expect(row()).toMatchObject({ mtu: 1400, description: 'edited here' })
})
