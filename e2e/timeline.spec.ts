import { expectNoAxeViolations, goTo, rowOf, signIn } from './support/actions'
import { expect, test } from './support/fixtures'

test('what was seen of a tunnel is a timeline that outlives a reload', async ({ page, cloud }) => {
  await signIn(page)
  await goTo(page, 'Connections')
  await rowOf(page, 'branch-berlin').getByRole('link', { name: 'branch-berlin' }).click()
  await expect(page.getByText(/No change was seen/)).toBeVisible()
  const region = cloud.world.clouds.get('north')?.regions.get('RegionOne')
  const hq = [...(region?.tables.vpnservices.values() ?? [])].find(({ name }) => name === 'hq-gateway')
  if (!region || !hq) throw new Error('The demo has a VPN service at its headquarters')
  // Somebody else disables the service: its agent takes the tunnel down.
  hq.admin_state_up = false
  region.notify(hq.router_id)
  const timeline = page.getByRole('img', { name: /^Timeline: / })
  await expect(timeline).toHaveAccessibleName(/Active .*, Down /, { timeout: 40_000 })
  await expect(page.getByRole('list', { name: 'What was seen' }).getByRole('listitem').first()).toContainText(
    /for .* now/,
  )
  await expectNoAxeViolations(page, 'a timeline')
  await page.reload()
  await signIn(page)
  await goTo(page, 'Connections')
  await rowOf(page, 'branch-berlin').getByRole('link', { name: 'branch-berlin' }).click()
  await expect(timeline).toHaveAccessibleName(/Active .*, Down /)
})
