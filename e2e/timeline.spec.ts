import { expectNoAxeViolations, goTo, signIn } from './support/actions'
import { expect, test } from './support/fixtures'

test.use({ demo: { intervalMs: 2500 } })

test('what was seen of a tunnel is a timeline that outlives a reload', async ({ page, cloud }) => {
  await signIn(page)
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  await expect(page.getByText(/No change was seen/)).toBeVisible()
  const region = cloud.world.clouds.get('north')?.regions.get('RegionOne')
  const berlin = [...(region?.tables.ipsec_site_connections.values() ?? [])].find(
    ({ name }) => name === 'branch-berlin',
  )
  if (!berlin) throw new Error('The demo has a tunnel to Berlin')
  // From now on the agent tells ACTIVE and DOWN in turn.
  region?.flapping.set(berlin.id, 'ACTIVE')
  const timeline = page.getByRole('img', { name: /^Timeline: / })
  await expect(timeline).toHaveAccessibleName(/Active .*, Down /, { timeout: 40_000 })
  await expect(page.getByRole('list', { name: 'What was seen' }).getByRole('listitem').first()).toContainText(
    /for .* now/,
  )
  await expectNoAxeViolations(page, 'a timeline')
  await page.reload()
  await signIn(page)
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  await expect(timeline).toHaveAccessibleName(/Active .*, Down /)
})
