import { readFile } from 'node:fs/promises'
import { choose, goTo, signIn, visit } from '../../support/actions'
import { connectBothEnds, endsNamed } from '../../support/both-ends'
import { createConnection, describeSite } from '../../support/connect-site'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

test.beforeEach(async ({ page }) => signIn(page))

test('a connection that was re-created is led to from its page, and from its former address', async ({
  page,
  cloud,
}) => {
  const { tables } = regionOf(cloud)
  const former = named(tables.ipsec_site_connections, 'branch-berlin').id
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  await page.getByRole('button', { name: 'Change policies and networks' }).click()
  await choose(page, 'IPsec policy', 'esp-spare')
  await page.getByRole('checkbox', { name: 'I’ll update this peer gateway' }).check()
  await page.getByRole('button', { name: 'Apply changes' }).click()
  await expect(page.getByText(/^All \d+ steps completed\.$/)).toBeVisible()
  const tunnel = page.getByRole('list', { name: 'Tunnels' }).getByRole('listitem')
  await expect(tunnel).toContainText('Down')
  const now = named(tables.ipsec_site_connections, 'branch-berlin').id
  expect(now).not.toBe(former)
  // The breadcrumb and the result.
  for (const link of await page.getByRole('link', { name: 'branch-berlin' }).all()) {
    await expect(link).toHaveAttribute('href', new RegExp(`/connections/${now}$`))
  }

  const address = new URL(page.url()).pathname
  await page.reload()
  await signIn(page)
  await visit(page, address)
  await expect(page.getByText('This connection was re-created')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'branch-berlin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'branch-berlin' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(now))
})

test('after connecting to a gateway elsewhere, its configuration is the next step', async ({ page }) => {
  await describeSite(page, 'a-key-that-nobody-else-has-0123456789')
  await createConnection(page)
  const offer = page.getByRole('group', { name: 'New peer configurations' })
  await choose(offer, 'Format', 'Libreswan')
  const saved = page.waitForEvent('download')
  await offer.getByRole('button', { name: 'Download peer configuration' }).click()
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('198.51.100.40')
})

test('a key that differs at both ends is seen on the open page, and its form leads to both', async ({
  page,
  cloud,
}) => {
  await connectBothEnds(page)
  await page.getByRole('link', { name: 'View connection' }).click()
  const reasons = page.getByRole('list', { name: 'Reasons' })
  await expect(page.getByRole('figure')).toContainText('Active')
  await expect(page.getByText('Whether both ends have the same pre-shared key')).toHaveCount(0)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Pre-shared key' }).fill('another-key-at-this-end-only-0123')
  await expect(form.getByRole('status')).toContainText('RegionTwo / demo, and it keeps the old key')
  const address = new URL(page.url()).pathname
  await expect(form.getByRole('link', { name: 'Rotate the key on both ends' })).toHaveAttribute(
    'href',
    `${address}/rotate`,
  )
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(reasons).toContainText('pre-shared keys on the two ends don’t match')

  await reasons.getByRole('button', { name: 'Rotate key on both ends' }).click()
  await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
  await expect(page.getByText('All 2 steps completed.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy key', exact: true }).last()).toBeVisible()
  const keys = endsNamed(cloud, 'regionone--regiontwo').map(({ psk }) => psk)
  expect(new Set(keys).size).toBe(1)
  await page.getByRole('link', { name: 'View connection' }).click()
  await expect(page.getByText('No mismatch found in the settings that the panel can read.')).toBeVisible()
  await expect(page.getByText('pre-shared keys on the two ends don’t match')).toHaveCount(0)

  // Somebody else changes it at the other end: coming back to the page is enough to see it.
  const far = endsNamed(cloud, 'regionone--regiontwo')[1]
  if (far) far.psk = 'changed-by-somebody-else'
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  await expect(reasons).toContainText('pre-shared keys on the two ends don’t match')
})
