import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { choose, expectNoAxeViolations, goTo, signIn } from '../../support/actions'
import { expect, test } from '../../support/fixtures'

test.beforeEach(({ page }) => signIn(page))

async function saved(page: Page, item: string) {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  return readFile(await (await download).path())
}

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47])

test('the topology shows every tunnel with its status, and leads to it', async ({ page }) => {
  await goTo(page, 'Topology')
  const tunnels = page.getByRole('list', { name: 'Tunnels of hq-gateway' })
  await expect(tunnels.getByRole('listitem')).toHaveCount(3)
  const berlin = tunnels.getByRole('listitem').filter({ hasText: 'branch-berlin' })
  await expect(berlin).toContainText('Active')
  await expect(tunnels.getByRole('listitem').first()).toContainText('Down')
  await expect(page.getByText('No connections yet.')).toBeVisible()
  await expectNoAxeViolations(page, 'the topology')
  const svg = (await saved(page, 'Export SVG')).toString()
  for (const text of ['hq-gateway', 'branch-berlin', '192.168.20.0/24']) expect(svg).toContain(text)
  await berlin.getByRole('link', { name: 'branch-berlin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'branch-berlin' })).toBeVisible()
})

test('a finding is pinned where it belongs while one types, and leads to its words by the keyboard', async ({
  page,
}) => {
  await goTo(page, 'Connect a site')
  await choose(page, 'Router', /^router1 /)
  await page.getByRole('checkbox', { name: /^private-subnet 10/ }).check()
  await page.getByRole('textbox', { name: 'Peer networks' }).fill('169.254.0.0/16')
  await page.getByRole('textbox', { name: 'Peer networks' }).press('Enter')
  const pin = page.getByRole('button', { name: /^1 finding for Peer networks: The peer networks include/ })
  await pin.focus()
  await page.keyboard.press('Enter')
  const warnings = page.getByRole('list', { name: 'Fix these first' })
  await expect(warnings.getByRole('listitem').first()).toBeFocused()
  await expectNoAxeViolations(page, 'a pinned finding')
})

test('a tunnel is saved as a picture, and printed without the frame', async ({ page }) => {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  const svg = (await saved(page, 'Export SVG')).toString()
  for (const text of ['branch-berlin', '198.51.100.20', 'Active']) expect(svg).toContain(text)
  expect((await saved(page, 'Export PNG')).subarray(0, 4)).toEqual(png)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('figure')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Delete' })).toBeHidden()
})
