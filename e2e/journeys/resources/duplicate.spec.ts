import { readFile } from 'node:fs/promises'
import { goTo, rowAction, rowOf, signIn } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

test.beforeEach(async ({ page }) => {
  await signIn(page)
})

for (const { page: list, original } of [
  { page: 'Endpoint groups', original: 'berlin-lan' },
  { page: 'IKE policies', original: 'ike-legacy' },
  { page: 'IPsec policies', original: 'esp-legacy' },
  { page: 'VPN services', original: 'hq-gateway' },
] as const) {
  test(`${list}: a copy starts with the values of the original`, async ({ page }) => {
    await goTo(page, list)
    await rowAction(page, original, 'Duplicate')
    const form = page.getByRole('dialog', { name: /^New / })
    await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue(`${original} copy`)
    await form.getByRole('button', { name: 'Create' }).click()
    await expect(rowOf(page, `${original} copy`)).toBeVisible()
  })
}

test('Connections: a copy has every value but the key, which is asked for', async ({ page }) => {
  await goTo(page, 'Connections')
  await rowAction(page, 'branch-berlin', 'Duplicate')
  const form = page.getByRole('dialog', { name: 'New connection' })
  await expect(form.getByRole('textbox', { name: 'Peer address' })).toHaveValue('198.51.100.20')
  await form.getByRole('button', { name: 'Create' }).click()
  await expect(form.getByText('Enter or generate a pre-shared key')).toBeVisible()
  await form.getByRole('textbox', { name: 'Pre-shared key' }).fill('another-key-for-the-copy')
  await form.getByRole('button', { name: 'Create' }).click()
  await expect(rowOf(page, 'branch-berlin copy')).toBeVisible()
})

test('a copy of what is disabled starts enabled: its form has no switch', async ({ page, cloud }) => {
  const { vpnservices, ipsec_site_connections: connections } = regionOf(cloud).tables
  named(connections, 'branch-berlin').admin_state_up = false
  named(vpnservices, 'lab-gateway').admin_state_up = false
  await goTo(page, 'Connections')
  await rowAction(page, 'branch-berlin', 'Duplicate')
  const form = page.getByRole('dialog', { name: 'New connection' })
  await form.getByRole('textbox', { name: 'Pre-shared key' }).fill('another-key-for-the-copy')
  await form.getByRole('button', { name: 'Create' }).click()
  await expect(rowOf(page, 'branch-berlin copy')).toBeVisible()
  expect(named(connections, 'branch-berlin copy').admin_state_up).toBe(true)
  await goTo(page, 'VPN services')
  await rowAction(page, 'lab-gateway', 'Duplicate')
  await page.getByRole('dialog', { name: 'New VPN service' }).getByRole('button', { name: 'Create' }).click()
  await expect(rowOf(page, 'lab-gateway copy')).toBeVisible()
  expect(named(vpnservices, 'lab-gateway copy').admin_state_up).toBe(true)
})

test('a connection saved as a file fills the guided flow, and the key is asked for', async ({ page }) => {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export JSON' }).click()
  const path = await (await saved).path()
  expect(await readFile(path, 'utf8')).not.toContain('secret')
  await goTo(page, 'Connect a site')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import connection' }).click()
  await (
    await chooser
  ).setFiles({ name: 'c.json', mimeType: 'application/json', buffer: await readFile(path) })
  await expect(page.getByRole('textbox', { name: 'Peer address' })).toHaveValue('198.51.100.20')
  await expect(page.getByRole('radio', { name: /From the imported file/ })).toBeChecked()
  await page.getByRole('button', { name: 'Create connection' }).click()
  await expect(page.getByText('Enter or generate a pre-shared key')).toBeVisible()
  await page.getByRole('textbox', { name: 'Pre-shared key' }).fill('key-of-the-imported-one')
  await page.getByRole('button', { name: 'Create connection' }).click()
  await expect(page.getByRole('link', { name: 'View connection' })).toBeVisible()
})

test('a file that is no connection is told so', async ({ page }) => {
  await goTo(page, 'Connect a site')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import connection' }).click()
  await (await chooser).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(page.getByRole('alert')).toContainText('isn’t a connection exported from the panel')
})

test('several rows are removed at once, and what is used stays', async ({ page }) => {
  await goTo(page, 'IKE policies')
  await page.getByRole('checkbox', { name: 'Select all IKE policies' }).check()
  await page.getByRole('button', { name: 'Delete selected' }).click()
  await expect(page.getByText(/^Used by branch-berlin/)).toBeVisible()
  await page.getByRole('button', { name: /^Delete \d+ objects?$/ }).click()
  await expect(page.getByText(/(Done|completed)\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(rowOf(page, 'ike-aes256')).toBeVisible()
  await expect(rowOf(page, 'ike-spare')).toHaveCount(0)
})

test('a service goes together with its connections', async ({ page }) => {
  await goTo(page, 'VPN services')
  await rowAction(page, 'hq-gateway', 'Delete')
  await page.getByRole('link', { name: 'Delete the service and its connections…' }).click()
  await page.getByRole('button', { name: /^Delete \d+ objects$/ }).click()
  await expect(page.getByText(/^All \d+ steps completed\.$/)).toBeVisible()
  await goTo(page, 'Connections')
  await expect(page.getByText('No connections yet')).toBeVisible()
})
