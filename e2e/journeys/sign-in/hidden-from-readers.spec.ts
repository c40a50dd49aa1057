import { goTo, signIn } from '../../support/actions'
import { expect, test } from '../../support/fixtures'

test('a reader of a cloud that hides VPN objects is told what an empty list may mean', async ({ page }) => {
  await signIn(page, { user: 'reader' })
  await expect(page.getByText(/show VPN objects only to project members/)).toBeVisible()
  await goTo(page, 'Connections')
  await expect(page.getByText(/show VPN objects only to project members/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'New connection' })).toHaveAttribute('aria-disabled', 'true')
})
