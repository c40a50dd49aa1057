import { expectNoAxeViolations, goTo, rowOf, signIn } from '../../support/actions'
import { expect, test } from '../../support/fixtures'

test('a word of another tool is found, and leads to what it is here', async ({ page }) => {
  await signIn(page)
  await goTo(page, 'Help')
  const search = page.getByRole('searchbox', { name: 'Search terminology' })
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

test('what shows one is found too, and whole commands are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page)
  await goTo(page, 'Help')
  const search = page.getByRole('searchbox', { name: 'Search terminology' })
  await search.fill('neutron vpn-service-show')
  const row = rowOf(page, 'VPN services: Details')
  await row.getByRole('button', { name: 'Copy openstack vpn service show' }).click()
  await expect(row.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('openstack vpn service show')
  await search.fill('--tenant-id')
  const project = rowOf(page, 'VPN services: Project')
  await expect(project).toContainText('--project')
  await expect(project.getByRole('button')).toHaveCount(0)
})
