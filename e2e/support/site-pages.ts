import type { Page } from '@playwright/test'
import type { PlainWords } from '../../src/domain/words/words'
import { expect } from './fixtures'

/** The pages of a site by their entries in the navigation. */
export const sitePages = [
  'Overview',
  'Topology',
  'Connections',
  'VPN services',
  'Endpoint groups',
  'IKE policies',
  'IPsec policies',
  'Audit',
  'Help',
  'Connect a site',
] as const satisfies readonly PlainWords[]

/** Widths of a window, in pixels: a desktop, a tablet and a phone. */
export const widths = [1440, 1024, 390]

/** The kinds of objects: the list of each, and the button that makes a new one. */
export const objectLists = [
  ['Connections', 'New connection'],
  ['VPN services', 'New VPN service'],
  ['Endpoint groups', 'New endpoint group'],
  ['IKE policies', 'New IKE policy'],
  ['IPsec policies', 'New IPsec policy'],
] as const satisfies readonly (readonly [PlainWords, PlainWords])[]

/** Opens a page by its entry, by the menu where the screen is narrow, and waits until it has loaded. */
export async function openPage(
  page: Page,
  name: string,
  section: 'Pages' | 'Administration' = 'Pages',
): Promise<void> {
  const menu = page.getByRole('button', { name: 'Open navigation' })
  if (await menu.isVisible()) await menu.click()
  await page.getByRole('navigation', { name: section }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('status', { name: /Loading/ })).toHaveCount(0)
}
