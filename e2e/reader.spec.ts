import { goTo, rowOf, signIn } from './support/actions'
import { expect, test } from './support/fixtures'

test('a reader sees everything, and every refused action says why', async ({ page }) => {
  await signIn(page, { user: 'reader' })
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-berlin')).toContainText('Active')
  const create = page.getByRole('button', { name: 'New connection' })
  await expect(create).toHaveAttribute('aria-disabled', 'true')
  await create.hover()
  await expect(page.getByRole('tooltip')).toContainText('You need the role member')
  await rowOf(page, 'branch-berlin')
    .getByRole('button', { name: /Actions/ })
    .click()
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toContainText('You need the role member')
  await page.keyboard.press('Escape')
  await goTo(page, 'Connect a site')
  await expect(page.getByText('Your role may not make connections')).toBeVisible()
})
