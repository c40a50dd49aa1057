import type { Page } from '@playwright/test'
import { openSiteApi, type SiteApi } from '../support/site-api'
import { makeEnd as makeEndOf, type EndSpec } from '../support/tunnel-end'
import { labSite } from './lab'

/** What is to be wrong about an end. */
export type Difference = Omit<EndSpec, 'name'>

/** Signs in to a region's Neutron, and finds what a tunnel ends on there. */
export const openRegion = (index: 0 | 1): Promise<SiteApi> => openSiteApi(labSite(index))

/** Makes one end by the API, with what is to be wrong about it, and answers how to take it away. */
export const makeEnd = (region: SiteApi, other: SiteApi, difference: Difference = {}) =>
  makeEndOf(region, other, { name: `why-${region.name}`, ...difference })

/** Signs in in the browser, to the region of the near end. */
export async function signIn(page: Page) {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User' }).fill('demo')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'RegionOne / demo' }).click()
}
