import type { Page } from '@playwright/test'
import { t } from './language'
import { signIn, visit } from './actions'
import { expect } from './fixtures'
import { adminPages, headingOf, loadingOf, objectLists, openPage, sitePages } from './site-pages'

/** The pages below that of an object. */
const below: Partial<Record<(typeof objectLists)[number][0], readonly string[]>> = {
  Connections: ['change', 'rotate', 'export'],
  'IKE policies': ['replace'],
  'IPsec policies': ['replace'],
}

/**
 * Signs in as an administrator and reloads every page: each is the same again, at the same address, and nobody is asked
 * for a password, not even for a moment. Answers how many pages that were.
 */
export async function reloadEveryPage(page: Page): Promise<number> {
  await signIn(page, { user: 'admin' })
  const visited: string[] = []
  page.on('framenavigated', (frame) => visited.push(new URL(frame.url()).pathname))
  let count = 0
  const reload = async () => {
    await reloadsTheSame(page)
    count += 1
  }
  for (const name of sitePages) {
    await openPage(page, name)
    await reload()
  }
  for (const name of adminPages) {
    await openPage(page, name, 'Administration')
    await reload()
  }
  for (const [list] of objectLists) {
    await openPage(page, list)
    await page.getByRole('rowheader').getByRole('link').first().click()
    await expect(headingOf(page, list)).toHaveCount(0)
    await reload()
    const address = new URL(page.url()).pathname
    for (const each of below[list] ?? []) {
      await visit(page, `${address}/${each}`)
      await reload()
    }
  }
  await openPage(page, 'Agents', 'Administration')
  await page.getByRole('rowheader').getByRole('link').first().click()
  await expect(headingOf(page, 'Agents')).toHaveCount(0)
  await reload()
  expect(visited).not.toContain('/sign-in')
  return count
}

/** Reloads a page in the middle of a form: what was typed may be gone, but not the page, nor the sign-in. */
export async function reloadInTheMiddleOfAForm(page: Page): Promise<void> {
  await openPage(page, 'IKE policies')
  await page.getByRole('button', { name: t('New IKE policy') }).click()
  await page
    .getByRole('dialog', { name: t('New IKE policy') })
    .getByRole('textbox', { name: t('Name') })
    .fill('half a name')
  page.once('dialog', (dialog) => void dialog.accept())
  const address = page.url()
  await page.reload()
  await expect(page.getByRole('button', { name: t('Account {user}', { user: 'admin' }) })).toBeAttached()
  expect(page.url()).toBe(address)
}

async function reloadsTheSame(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  await expect(loadingOf(page)).toHaveCount(0)
  const [address, title] = [page.url(), await heading.textContent()]
  await page.reload()
  await expect(heading).toHaveText(title ?? '')
  expect(page.url()).toBe(address)
}
