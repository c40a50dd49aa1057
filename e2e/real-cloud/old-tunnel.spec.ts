import type { Page } from '@playwright/test'
import { choose, goTo } from '../support/actions'
import { expect, test } from './fixtures'
import { addNeighbour, clearRegion, makeEnd, openRegion, signIn } from '../../tools/lab/tunnel-ends'

const psk = 'the-same-key-at-both-ends-of-the-tunnel'
const start = Date.now()
const report = (what: string) =>
  process.stdout.write(`  ${((Date.now() - start) / 1000).toFixed(1)} s: ${what}\n`)

async function openEnd(page: Page) {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'why-RegionOne', exact: true }).click()
}

/** Switches the VPN service that is open, and waits for what its agent reports. */
async function switchService(page: Page, isOn: boolean) {
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: /Edit/ })
  await drawer.getByRole('switch', { name: 'Enabled' }).setChecked(isOn)
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer).toBeHidden()
  await expect(page.getByText(isOn ? 'Active' : 'Disabled', { exact: true }).first()).toBeVisible({
    timeout: 120_000,
  })
}

test('on routers with other tunnels the old tunnel stays until a VPN service is switched off and on', async ({
  page,
}) => {
  test.setTimeout(900_000)
  const [here, there] = [await openRegion(0), await openRegion(1)]
  try {
    for (const [region, other] of [
      [here, there],
      [there, here],
    ] as const) {
      const { id } = await makeEnd(region, other)
      await addNeighbour(region, id, psk)
    }
    await signIn(page)
    await openEnd(page)
    await expect(page.getByRole('figure')).toContainText('Active', { timeout: 240_000 })
    report('the tunnel is Active')

    await page.getByRole('link', { name: 'why-RegionOne ike' }).click()
    await page.getByRole('button', { name: 'Replace policy' }).click()
    await choose(page, 'Integrity', 'SHA-512')
    await page.getByRole('button', { name: 'Select tunnels between your sites' }).click()
    await expect(page.getByText('With strongSwan, the old tunnel stays in use for a while')).toBeVisible()
    await page.getByRole('button', { name: 'Replace policy' }).click()
    await expect(page.getByText(/^All \d+ steps completed\.$/)).toBeVisible({ timeout: 240_000 })
    report('the policy is replaced')

    await openEnd(page)
    await expect(page.getByRole('figure')).toContainText('Down', { timeout: 120_000 })
    const reason = page.getByRole('list', { name: 'Reasons' }).getByRole('listitem').first()
    await expect(reason).toContainText('The old tunnel may still be in use after your change')
    report('the diagnosis names the old tunnel first')

    await reason.getByRole('button', { name: 'Open VPN service' }).click()
    await expect(page.getByRole('heading', { name: 'why-RegionOne service' })).toBeVisible()
    await switchService(page, false)
    await switchService(page, true)
    await openEnd(page)
    await expect(page.getByRole('figure')).toContainText('Active', { timeout: 240_000 })
    report('the new connection is Active')
  } finally {
    await clearRegion(here)
    await clearRegion(there)
  }
})
