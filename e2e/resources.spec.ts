import { goTo, rowAction, rowOf, signIn } from './support/actions'
import { expect, test } from './support/fixtures'

const confirmDelete = async (page: import('@playwright/test').Page) => {
  const dialog = page.getByRole('dialog', { name: /Delete/ })
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(dialog).toBeHidden()
}

for (const kind of ['IKE policy', 'IPsec policy'] as const) {
  const pages = kind.replace('policy', 'policies')
  test(`${kind}: create, edit, delete`, async ({ page }) => {
    await signIn(page)
    await goTo(page, pages)
    await page.getByRole('button', { name: `New ${kind}` }).click()
    const create = page.getByRole('dialog', { name: `New ${kind}` })
    await create.getByRole('textbox', { name: 'Name' }).fill('mine')
    await create.getByRole('button', { name: 'Create' }).click()
    await expect(create).toBeHidden()
    await rowAction(page, 'mine', 'Edit')
    const edit = page.getByRole('dialog', { name: /Edit/ })
    await edit.getByRole('textbox', { name: 'Name' }).fill('renamed')
    await edit.getByRole('button', { name: 'Save' }).click()
    await expect(rowOf(page, 'renamed')).toBeVisible()
    await rowAction(page, 'renamed', 'Delete')
    await confirmDelete(page)
    await expect(rowOf(page, 'renamed')).toHaveCount(0)
  })
}
