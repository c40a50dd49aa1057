import { goTo, signIn } from '../../support/actions'
import { createConnection, describeSite, newConnection } from '../../support/connect-site'
import { expect, test } from '../../support/fixtures'

test('where the browser bars all storage one signs in, connects and chooses as elsewhere', async ({
  page,
}) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('The user has barred it.', 'SecurityError')
        },
      })
    for (const name of ['request', 'query'])
      Object.defineProperty(navigator.locks, name, {
        value: () => Promise.reject(new DOMException('The request was denied.', 'SecurityError')),
      })
  })
  await signIn(page)
  await describeSite(page)
  await createConnection(page)
  await expect(newConnection(page)).toContainText('Active')
  await goTo(page, 'Connections')
  await page.getByRole('button', { name: 'Select columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Peer address' }).click()
  await expect(page.getByRole('columnheader', { name: 'Peer address' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitem', { name: '简体中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  expect(errors).toEqual([])
})
