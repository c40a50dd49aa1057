import { expect } from '../../e2e/support/fixtures'
import { reloadEveryPage, reloadInTheMiddleOfAForm } from '../../e2e/support/reloads'
import type { Checks } from './checks'
import { visit } from './browser'

/** Reloads every page, and one in the middle of a form, in a browser of its own at a panel. */
export async function checkReloads({ check }: Checks, origin: string): Promise<void> {
  await visit(origin, async ({ page, context }) => {
    await check('a reload of every page, and of a form, keeps the sign-in and the page', async () => {
      expect(await reloadEveryPage(page)).toBeGreaterThan(25)
      await reloadInTheMiddleOfAForm(page)
    })
    await check('a new tab is signed in, and a sign-out in it signs out the first', async () => {
      const other = await context.newPage()
      await other.goto('/')
      await other.getByRole('button', { name: /^Account / }).click()
      await other.getByRole('menuitem', { name: /^Sign out of/ }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
      expect(await context.cookies()).toEqual([])
    })
  })
}
