import type { Page } from '@playwright/test'
import { goTo } from './actions'
import { expect, type DemoCloud } from './fixtures'

/** Joins RegionOne's office to RegionTwo in the guided flow. */
export async function connectBothEnds(page: Page): Promise<void> {
  await goTo(page, 'Connect a site')
  const pick = async (label: string, option: RegExp) => {
    await page.getByRole('combobox', { name: label, exact: true }).click()
    await page.getByRole('option', { name: option }).click()
  }
  await pick('Router', /^router1 /)
  await page.getByRole('checkbox', { name: /^office-subnet/ }).check()
  await page.getByRole('radio', { name: /One of your sites/ }).check()
  await pick('Site 2', /RegionTwo/)
  await pick('Router of site 2', /^router1 /)
  await page.getByRole('checkbox', { name: /^private-subnet 20/ }).check()
  await page.getByRole('button', { name: 'Create connection' }).click()
  // The agents of both ends report it, however busy the machine is.
  const status = page.getByRole('status', { name: 'Status of the new connection' })
  await expect(status).toContainText('Active', { timeout: 30_000 })
}

/** The connections of this name in both regions of the cloud in the north. */
export const endsNamed = (cloud: DemoCloud, name: string) =>
  [...(cloud.world.clouds.get('north')?.regions.values() ?? [])].flatMap(({ tables }) =>
    [...tables.ipsec_site_connections.values()].filter((connection) => connection.name === name),
  )
