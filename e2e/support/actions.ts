import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { t } from './language'
import type { PlainMessageKey } from '../../src/domain/text/message'
import { expect } from './fixtures'

interface Where {
  cloud?: string
  region?: string
  project?: string
  user?: string
}

/** Signs in as an operator does, at the first cloud unless told, and chooses the site where there is a choice. */
export async function signIn(
  page: Page,
  { cloud, region = 'RegionOne', project = 'demo', user = 'demo' }: Where = {},
) {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in')
  const userField = page.getByRole('textbox', { name: t('User name') })
  await expect(userField).toBeVisible()
  // The form offers a cloud at which nobody is signed in yet.
  const clouds = page.getByRole('combobox', { name: t('Cloud') })
  if (cloud !== undefined) await clouds.selectOption({ label: cloud })
  else if (await clouds.isVisible()) await clouds.selectOption({ index: 0 })
  await userField.fill(user)
  await page.getByLabel(t('Password'), { exact: true }).fill('secret')
  await page.getByRole('button', { name: t('Sign in'), exact: true }).click()
  const choice = page.getByRole('heading', { name: t('Choose a region and project') })
  const overview = page.getByRole('heading', { name: t('Overview') })
  await expect(choice.or(overview)).toBeVisible()
  if (await choice.isVisible()) await page.getByRole('button', { name: `${region} / ${project}` }).click()
  await expect(overview).toBeVisible()
}

/** The parts of the navigation. */
export type Section = 'Pages' | 'Administration'

/** Opens a page by its entry in the navigation, by the menu where the screen is narrow. */
export async function goTo(page: Page, name: PlainMessageKey, section: Section = 'Pages') {
  const menu = page.getByRole('button', { name: t('Open navigation') })
  if (await menu.isVisible()) await menu.click()
  const entries = page.getByRole('navigation', { name: t(section), exact: true })
  await entries.getByRole('link', { name: t(name), exact: true }).click()
}

/** Opens a page of the app by its address, as a link from elsewhere does. */
export async function visit(page: Page, path: string) {
  await page.goto(path)
}

/** Chooses an option of a select. */
export async function choose(where: Page | Locator, label: string, option: string | RegExp) {
  await where.getByRole('combobox', { name: label }).click()
  const page = 'page' in where && typeof where.page === 'function' ? where.page() : where
  await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click()
}

/** The table row of the object with this name. */
export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })

/** Chooses an action from a row's menu. */
export async function rowAction(page: Page, name: string, action: string) {
  await rowOf(page, name)
    .getByRole('button', { name: t('Actions for {name}', { name }) })
    .click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** No violation of WCAG 2.2 AA on what is shown. */
export async function expectNoAxeViolations(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The other mode opens a page beside for what frames say: there are none.
    .setLegacyMode()
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(found, where).toEqual([])
}
