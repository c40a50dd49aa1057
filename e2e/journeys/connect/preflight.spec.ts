import type { Page } from '@playwright/test'
import { choose, expectNoAxeViolations, goTo, rowAction, signIn } from '../../support/actions'
import { expect, test } from '../../support/fixtures'

test.beforeEach(({ page }) => signIn(page))

async function enterPeer(page: Page, network: string) {
  await goTo(page, 'Connect a site')
  await choose(page, 'Router', /^router1 /)
  await page.getByRole('checkbox', { name: /^private-subnet 10/ }).check()
  await page.getByRole('textbox', { name: 'Peer address' }).fill('198.51.100.40')
  await page.getByRole('textbox', { name: 'Peer networks' }).fill(network)
  await page.getByRole('textbox', { name: 'Peer networks' }).press('Enter')
}

const warnings = (page: Page) => page.getByRole('list', { name: 'Fix these first' })

test('what will not work is told while one types, and what is good to know when one asks', async ({
  page,
}) => {
  await enterPeer(page, '169.254.0.0/16')
  await expect(warnings(page)).toContainText('The peer networks include the metadata address')
  await expect(warnings(page)).toContainText('169.254.169.254/32 is part of 169.254.0.0/16')
  await expect(page.getByRole('button', { name: '1 note' })).toBeHidden()
  await page.getByRole('button', { name: 'Initiator, MTU, and dead peer detection' }).click()
  await page.getByRole('textbox', { name: 'MTU (bytes)' }).fill('1480')
  await page.getByRole('button', { name: '1 note' }).click()
  await expect(page.getByRole('list', { name: 'Notes' })).toContainText('The MTU exceeds the tunnel MTU')
  await expectNoAxeViolations(page, 'a preflight')
})

test('a sound connection is said to be so', async ({ page }) => {
  await enterPeer(page, '192.168.40.0/24')
  await expect(page.getByText('No configuration issues found.')).toBeVisible()
  await expect(warnings(page)).toBeHidden()
})

test('a VPN service that is switched off is not called all right', async ({ page }) => {
  await goTo(page, 'VPN services')
  await rowAction(page, 'hq-gateway', 'Edit')
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('switch', { name: 'Enabled' }).uncheck()
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer).toHaveCount(0)
  await enterPeer(page, '192.168.40.0/24')
  await expect(warnings(page)).toContainText('VPN service hq-gateway is disabled')
  await expect(page.getByText('No configuration issues found.')).toBeHidden()
})

test('a change of the parts is checked against the other end', async ({ page }) => {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-lisbon' }).click()
  await page.getByRole('button', { name: 'Change policies and networks' }).click()
  await choose(page, 'IKE policy', 'ike-legacy')
  await expect(warnings(page)).toContainText('IKEv1 is deprecated')
})
