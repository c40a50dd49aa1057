import { expectNoAxeViolations, goTo, rowOf, signIn } from './support/actions'
import { expect, test } from './support/fixtures'

test('a word of another tool is found, and leads to what it is here', async ({ page }) => {
  await signIn(page)
  await goTo(page, 'Help')
  const search = page.getByRole('searchbox', { name: 'Search Words of other tools' })
  await search.fill('perfect forward secrecy')
  await expect(page.getByRole('rowheader')).toHaveCount(2)
  await search.fill('neutron vpn-service-create')
  const row = rowOf(page, 'VPN services: New VPN service')
  await expect(row).toContainText('openstack vpn service create')
  await expect(row).toContainText('Add VPN Service')
  await expectNoAxeViolations(page, 'help')
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'VPN services' })).toBeVisible()
})
