import type { Page } from '@playwright/test'
import { goTo, rowOf, signIn } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

// Its agents seldom report: what a test says of a status stays said.
test.use({ demo: { intervalMs: 600_000 } })

async function openConnection(page: Page, name: string) {
  await goTo(page, 'Connections')
  await rowOf(page, name).getByRole('link', { name, exact: true }).click()
}

test('services are shown as their list was read last, and are as old as it says', async ({ page, cloud }) => {
  await page.clock.install()
  await signIn(page)
  await goTo(page, 'VPN services')
  await expect(rowOf(page, 'hq-gateway')).toContainText('Active')
  named(regionOf(cloud).tables.vpnservices, 'hq-gateway').status = 'ERROR'
  await page.clock.fastForward(40_000)
  // The connections were asked about meanwhile, the services were not.
  const age = page.getByText(/^Updated \d+ s ago$/)
  await expect(age).toHaveText(/ 4\d s/)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  await expect(rowOf(page, 'hq-gateway')).toContainText('Error')
  await expect(age).toHaveText(/ \d s/)
})

test('a policy that somebody deleted is not offered for an edit again', async ({ page, cloud }) => {
  await signIn(page)
  await goTo(page, 'IKE policies')
  await page.getByRole('link', { name: 'ike-spare', exact: true }).click()
  await page.getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: /^Edit / })
  await form.getByRole('textbox', { name: 'Description' }).fill('too late')
  const { ikepolicies } = regionOf(cloud).tables
  ikepolicies.delete(named(ikepolicies, 'ike-spare').id)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Edit' })).toBeHidden()
})

test('a new key waits for a change under way, and no longer', async ({ page, cloud }) => {
  const { ipsec_site_connections: connections } = regionOf(cloud).tables
  named(connections, 'branch-berlin').status = 'PENDING_UPDATE'
  await signIn(page)
  await openConnection(page, 'branch-berlin')
  await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
  const change = page.getByRole('button', { name: 'Rotate key', exact: true })
  await expect(change).toBeDisabled()
  await expect(page.getByText('Wait until the current change finishes')).toBeVisible()
  await page.getByRole('checkbox', { name: 'I’ll update this peer gateway' }).check()
  named(connections, 'branch-berlin').status = 'ACTIVE'
  await expect(change).toBeEnabled()
})

test('the key of one connection is in no other’s configuration', async ({ page }) => {
  await signIn(page)
  const exportOf = async (name: string) => {
    await openConnection(page, name)
    await page.getByRole('button', { name: 'Peer configuration' }).click()
    await expect(page.getByRole('heading', { name: `Peer configuration for ${name}` })).toBeVisible()
  }
  await exportOf('branch-lisbon')
  await exportOf('branch-berlin')
  await page.getByRole('switch', { name: 'Include pre-shared key' }).click()
  const key = page.getByText('demo-branch-berlin-secret-2026-11-23')
  await expect(key).toBeVisible()
  // Past the connection and the list, in one step.
  await page.evaluate(() => history.go(-3))
  await expect(page.getByRole('heading', { name: 'Peer configuration for branch-lisbon' })).toBeVisible()
  await expect(page.getByRole('switch', { name: 'Include pre-shared key' })).not.toBeChecked()
  await expect(key).toBeHidden()
})
