import type { Page } from '@playwright/test'
import { goTo } from './actions'

/** A branch of the demo that answers. */
export const oslo = {
  address: '198.51.100.40',
  network: '192.168.40.0/24',
  psk: 'demo-branch-oslo-secret-2026-11-23',
}

/** The seven values that a connection from nothing takes: router, network, address, peer network, key, name, go. */
export async function describeSite(page: Page, psk = oslo.psk) {
  await goTo(page, 'Connect a site')
  await page.getByRole('combobox', { name: 'Router' }).click()
  await page.getByRole('option', { name: /^router1 / }).click()
  await page.getByRole('checkbox', { name: /^private-subnet 10/ }).check()
  await page.getByRole('textbox', { name: 'Peer address' }).fill(oslo.address)
  await page.getByRole('textbox', { name: 'Peer networks' }).fill(oslo.network)
  await page.getByRole('textbox', { name: 'Peer networks' }).press('Enter')
  await page.getByRole('textbox', { name: 'Pre-shared key' }).fill(psk)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('to-oslo')
}

/** Has the connection made that was described. */
export const createConnection = (page: Page) =>
  page.getByRole('button', { name: 'Create connection' }).click()

/** What came of it, live. */
export const newConnection = (page: Page) =>
  page.getByRole('status', { name: 'Status of the new connection' })

/** Has the cloud fail to make a connection, so many times. */
export const failConnections = (page: Page, { status = 500, times = 1 } = {}) =>
  page.request.post('/demo-cloud/control/faults', {
    data: {
      cloud: 'north',
      region: 'RegionOne',
      method: 'POST',
      path: '/v2.0/vpn/ipsec-site-connections',
      status,
      times,
    },
  })
