import type { Page } from '@playwright/test'
import { t } from './language'
import type { PlainMessageKey } from '../../src/domain/text/message'
import { goTo, type Section } from './actions'
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
  'Activity',
  'Help',
  'Connect a site',
] as const satisfies readonly PlainMessageKey[]

/** Widths of a window, in pixels: a desktop, a tablet and a phone. */
export const widths = [1440, 1024, 390]

/** Those of them that read nothing of the cloud. */
export const offlinePages: ReadonlySet<PlainMessageKey> = new Set(['Activity', 'Help'])

/** The kinds of objects: the list of each, and the button that makes a new one. */
export const objectLists = [
  ['Connections', 'New connection'],
  ['VPN services', 'New VPN service'],
  ['Endpoint groups', 'New endpoint group'],
  ['IKE policies', 'New IKE policy'],
  ['IPsec policies', 'New IPsec policy'],
] as const satisfies readonly (readonly [PlainMessageKey, PlainMessageKey])[]

/** The pages of the administration. */
export const adminPages = [
  'Tunnels',
  'Agents',
  'Quotas',
  'Audit',
  'Regions',
] as const satisfies readonly PlainMessageKey[]

/** Opens a page by its entry, and waits until it has loaded. */
export async function openPage(page: Page, name: PlainMessageKey, section?: Section): Promise<void> {
  await goTo(page, name, section)
  await expect(headingOf(page, name)).toBeVisible()
  await expect(loadingOf(page)).toHaveCount(0)
}

/** The title of a page, which has its entry's name in it. */
export const headingOf = (page: Page, name: PlainMessageKey) =>
  page.getByRole('heading', { level: 1, name: t(name) })

/** Where a page says that something is on its way. */
export const loadingOf = (page: Page) => page.getByRole('status', { name: t('Loading') })
