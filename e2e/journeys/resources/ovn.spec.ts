import { choose, goTo, rowOf, signIn } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

// VPN services have ports of their own there, and a transit subnet on the router of each.
test.use({ release: '2026.2' })

const stale = 'The router’s address has changed'

test('a service is told at its own address, and the cloud’s own subnet is nobody’s network', async ({
  page,
  cloud,
}) => {
  await signIn(page, { cloud: 'South (demo)' })
  await goTo(page, 'VPN services')
  await page.getByRole('button', { name: 'New VPN service' }).first().click()
  const drawer = page.getByRole('dialog', { name: 'New VPN service' })
  await drawer.getByRole('textbox', { name: 'Name' }).fill('south-gateway')
  await choose(page, 'Router', /^router2 /)
  await drawer.getByRole('button', { name: 'Create' }).click()
  await expect(drawer).toHaveCount(0)
  const { vpnservices, subnets } = regionOf(cloud, 'south').tables
  const address = named(vpnservices, 'south-gateway').external_v4_ip ?? 'no address'
  expect([...subnets.values()].map(({ cidr }) => cidr)).toContain('169.254.0.0/28')

  await rowOf(page, 'south-gateway').getByRole('link', { name: 'south-gateway' }).click()
  await expect(page.getByText(address)).toBeVisible()
  await expect(page.getByText(stale)).toHaveCount(0)

  await goTo(page, 'Endpoint groups')
  await page.getByRole('button', { name: 'New endpoint group' }).first().click()
  await expect(page.getByRole('checkbox', { name: /^lab-subnet / })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /169\.254/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await goTo(page, 'Connect a site')
  await choose(page, 'Router', /^router2 /)
  await expect(page.getByRole('checkbox', { name: /^lab-subnet / })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /169\.254/ })).toHaveCount(0)
  await expect(page.getByRole('figure')).toContainText(address)
})

test('a healthy tunnel is not diagnosed as broken, nor drawn or exported at the router’s address', async ({
  page,
  cloud,
}) => {
  const { vpnservices } = regionOf(cloud, 'south').tables
  const address = named(vpnservices, 'shops-gateway').external_v4_ip ?? 'no address'
  await signIn(page, { cloud: 'South (demo)', user: 'alt', project: 'alt' })
  await goTo(page, 'Topology')
  await expect(page.getByRole('list', { name: 'VPN services' })).toContainText(address)
  await page.getByRole('link', { name: 'partner-york' }).click()
  await expect(page.getByRole('figure')).toContainText('Active')
  await expect(page.getByRole('figure')).toContainText(address)
  await expect(page.getByText('Not checked:')).toBeVisible()
  await expect(page.getByText('external address has changed')).toHaveCount(0)
  await page.getByRole('button', { name: 'Peer configuration' }).click()
  await expect(page.getByText(`remote_addrs = ${address}`)).toBeVisible()
})
