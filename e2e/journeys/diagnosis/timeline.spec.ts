import { expectNoAxeViolations, goTo, rowOf, signIn } from '../../support/actions'
import { disableHeadquarters } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

test('what was seen of a tunnel is a timeline that outlives a reload', async ({ page, cloud }) => {
  await signIn(page)
  await goTo(page, 'Connections')
  await rowOf(page, 'branch-berlin').getByRole('link', { name: 'branch-berlin' }).click()
  await expect(page.getByText(/No status changes recorded/)).toBeVisible()
  disableHeadquarters(cloud)
  const timeline = page.getByRole('img', { name: /^Timeline: / })
  await expect(timeline).toHaveAccessibleName(/Active .*, Down /, { timeout: 40_000 })
  await expect(
    page.getByRole('list', { name: 'Status history' }).getByRole('listitem').first(),
  ).toContainText(/for \d+/)
  await expectNoAxeViolations(page, 'a timeline')
  await page.reload()
  await expect(timeline).toHaveAccessibleName(/Active .*, Down /)
})
