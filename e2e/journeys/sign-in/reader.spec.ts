import type { Locator } from '@playwright/test'
import { goTo, rowOf, signIn } from '../../support/actions'
import { regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

test('a reader sees everything, and every refused action says why', async ({ page }) => {
  await signIn(page, { user: 'reader' })
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-berlin')).toContainText('Active')
  const create = page.getByRole('button', { name: 'New connection' })
  await expect(create).toHaveAttribute('aria-disabled', 'true')
  await create.hover()
  await expect(page.getByRole('tooltip')).toContainText('You need the member role')
  await rowOf(page, 'branch-berlin')
    .getByRole('button', { name: /Actions/ })
    .click()
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toContainText('You need the member role')
  await page.keyboard.press('Escape')
  await page.goto('/north/RegionOne/demo/connect')
  await expect(page.getByText('Your role can’t create connections')).toBeVisible()
})

test('every way to the guided flow is refused to a reader, with the reason', async ({ page, cloud }) => {
  const reason = 'You need the member role in this project to make changes'
  const refused = async (link: Locator) => {
    await expect(link).toHaveAttribute('aria-disabled', 'true')
    // A page that is drawn again under a mouse that stands still shows it once that moves.
    await expect(async () => {
      await page.mouse.move(0, 0)
      await link.hover()
      const shown = page.getByRole('tooltip').filter({ hasText: reason }).last()
      await expect(shown).toBeVisible({ timeout: 1000 })
    }).toPass()
    await link.press('Enter')
    await expect(link).toBeVisible()
  }
  await signIn(page, { user: 'reader' })
  const main = page.getByRole('main')
  await refused(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Connect a site' }))
  await refused(main.getByRole('button', { name: 'Connect a site' }))
  await refused(main.getByRole('link', { name: 'Connect your first site' }))
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox').fill('connect a site')
  await expect(page.getByRole('option', { name: /Connect a site/ })).toContainText(reason)
  await page.keyboard.press('Escape')
  await goTo(page, 'VPN services')
  await page.getByRole('link', { name: 'hq-gateway' }).click()
  await refused(main.getByRole('link', { name: 'Connect a site' }))
  await goTo(page, 'Connections')
  await refused(main.getByRole('button', { name: 'Connect a site' }))
  const { tables } = regionOf(cloud)
  tables.ipsec_site_connections.clear()
  tables.vpnservices.clear()
  await goTo(page, 'Topology')
  await refused(main.getByRole('button', { name: 'Connect a site' }))
  await expect(page).toHaveURL(/topology/)
})
