import type { Page } from '@playwright/test'
import { goTo, rowAction, rowOf } from '../support/actions'
import { objectLists } from '../support/site-pages'
import { expect, test } from './fixtures'

const psk = 'lab-two-regions-made-in-a-browser-2026'
const regions = [
  { name: 'RegionOne', peer: '203.0.113.110', network: '20.20.20.0/24' },
  { name: 'RegionTwo', peer: '203.0.113.10', network: '10.10.10.0/24' },
] as const

/** What the run is for: the statuses that real agents report, with the seconds since the connection was made. */
const seen: string[] = []

async function openRegion(page: Page, region: string) {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User name' }).fill('demo')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: `${region} / demo` }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
}

async function connect(page: Page, { name, peer, network }: (typeof regions)[number]) {
  await goTo(page, 'Connect a site')
  await expect(page.getByRole('combobox', { name: 'Router' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Peer address' }).fill(peer)
  await page.getByRole('textbox', { name: 'Peer networks' }).fill(network)
  await page.getByRole('textbox', { name: 'Peer networks' }).press('Enter')
  await page.getByRole('textbox', { name: 'Pre-shared key' }).fill(psk)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`browser-${name}`)
  await page.getByRole('button', { name: 'Create connection' }).click()
  await expect(page.getByRole('status', { name: 'Status of the new connection' })).toBeVisible()
}

/** Notes each status that the page shows for the new connection until it is the wanted one. */
async function watchUntil(page: Page, region: string, wanted: string) {
  const status = page.getByRole('status', { name: 'Status of the new connection' })
  const start = Date.now()
  let last = ''
  await expect
    .poll(
      async () => {
        const text = ((await status.textContent()) ?? '').split(/(?=The |Wait|There )/)[0]?.trim() ?? ''
        if (text !== last) seen.push(`${region} ${((Date.now() - start) / 1000).toFixed(1)} s: ${text}`)
        last = text
        return text
      },
      { timeout: 150_000, intervals: [250] },
    )
    .toContain(wanted)
}

test.describe.configure({ mode: 'serial' })

test('both regions are connected to each other from the browser, and both ends go ACTIVE', async ({
  context,
}) => {
  const pages = await Promise.all(regions.map(() => context.newPage()))
  for (const [at, region] of regions.entries()) {
    const page = pages[at]
    if (!page) throw new Error('no page')
    await openRegion(page, region.name)
    await connect(page, region)
  }
  await Promise.all(pages.map((page, at) => watchUntil(page, regions[at]?.name ?? '', 'Active')))
  process.stdout.write(`statuses of the real cloud\n${seen.map((line) => `  ${line}\n`).join('')}`)
})

test('an edit is kept by the real cloud', async ({ page }) => {
  await openRegion(page, 'RegionOne')
  await goTo(page, 'Connections')
  await rowAction(page, 'browser-RegionOne', 'Edit')
  const drawer = page.getByRole('dialog', { name: /Edit/ })
  await drawer.getByRole('textbox', { name: 'Description' }).fill('edited in a browser')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer).toBeHidden()
  await rowOf(page, 'browser-RegionOne').getByRole('link', { name: 'browser-RegionOne' }).click()
  await expect(page.getByText('edited in a browser')).toBeVisible()
})

for (const { name } of regions) {
  test(`everything made in ${name} is deleted again`, async ({ page }) => {
    await openRegion(page, name)
    for (const [kind] of objectLists) {
      await goTo(page, kind)
      await expect(page.getByRole('heading', { level: 1, name: kind })).toBeVisible()
      const rows = page.getByRole('rowheader', { name: /^browser-Region/ })
      await expect(rows.first()).toBeVisible()
      for (let left = await rows.count(); left > 0; left--) {
        const row = (await rows.first().textContent()) ?? ''
        await rowAction(page, row, 'Delete')
        const dialog = page.getByRole('dialog', { name: /Delete/ })
        await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
        await expect(dialog).toBeHidden()
        await expect(rowOf(page, row)).toHaveCount(0)
      }
    }
  })
}
