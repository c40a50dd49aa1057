import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectNoAxeViolations, goTo, rowAction, signIn } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

const newKey = 'another-key-0123456789-abcdef'

test.beforeEach(({ page }) => signIn(page))

async function edit(page: Page, name: string) {
  await goTo(page, 'Connections')
  await rowAction(page, name, 'Edit')
  const drawer = page.getByRole('dialog', { name: /^Edit/ })
  return {
    drawer,
    outage: drawer.getByRole('alert', { name: 'Expected downtime' }),
    save: drawer.getByRole('button', { name: 'Save' }),
    field: (label: string) => drawer.getByRole('textbox', { name: label, exact: true }),
  }
}

test('an edit that the peer has to follow says so, offers its configuration and asks to confirm it', async ({
  page,
  cloud,
}) => {
  const { drawer, outage, save, field } = await edit(page, 'branch-berlin')
  await field('Description').fill('edited')
  await expect(save).toBeEnabled()
  await expect(outage).toBeHidden()

  await drawer.getByRole('textbox', { name: 'Pre-shared key' }).fill(newKey)
  await expect(outage).toContainText('The tunnel stays down until you update the peer.')
  await expect(outage.getByRole('list', { name: 'Peers to update' })).toContainText('branch-berlin')
  await expect(save).toBeDisabled()
  await expect(drawer).toContainText('Confirm that you’ll update the peer gateways.')
  await expectNoAxeViolations(page, 'an edit that the peer has to follow')

  await outage.getByRole('switch', { name: 'Include pre-shared keys' }).check()
  const saved = page.waitForEvent('download')
  await outage.getByRole('button', { name: /^Download / }).click()
  expect(await readFile(await (await saved).path(), 'utf8')).toContain(newKey)

  await outage.getByRole('checkbox', { name: /^I’ll update/ }).check()
  await save.click()
  await expect(drawer).toBeHidden()
  const row = named(regionOf(cloud).tables.ipsec_site_connections, 'branch-berlin')
  expect(row).toMatchObject({ description: 'edited', psk: newKey })
})

test('what an edit changed is on Activity, can be undone, and comes first in the diagnosis', async ({
  page,
  cloud,
}) => {
  const connection = () => named(regionOf(cloud).tables.ipsec_site_connections, 'branch-berlin')
  await expect.poll(() => connection().status).toBe('ACTIVE')
  const { psk } = connection()
  const { drawer, outage, save } = await edit(page, 'branch-berlin')
  await drawer.getByRole('textbox', { name: 'Pre-shared key' }).fill(newKey)
  await outage.getByRole('checkbox', { name: /^I’ll update/ }).check()
  await save.click()
  await expect(drawer).toBeHidden()
  await goTo(page, 'Activity')
  await expect(page.getByRole('heading', { name: 'Change branch-berlin' })).toBeVisible()

  // The daemon keeps the old tunnel until it starts again.
  const service = () => named(regionOf(cloud).tables.vpnservices, 'hq-gateway')
  for (const status of ['DOWN', 'ACTIVE']) {
    await goTo(page, 'VPN services')
    await rowAction(page, 'hq-gateway', 'Edit')
    const form = page.getByRole('dialog', { name: /^Edit/ })
    await form.getByRole('switch', { name: 'Enabled' }).setChecked(status === 'ACTIVE')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
    await expect.poll(() => service().status).toBe(status)
  }
  await expect.poll(() => connection().status).toBe('DOWN')
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin', exact: true }).click()
  const reason = page.getByRole('list', { name: 'Reasons' }).getByRole('listitem').first()
  await expect(reason).toContainText(
    /You rotated the pre-shared key .* ago, but the peer still has the old one/,
  )

  await goTo(page, 'Activity')
  await page.getByRole('button', { name: 'Steps, commands, and undo' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => connection().psk).toBe(psk)
})

test('the note goes with the change that it is about', async ({ page }) => {
  const { outage, save, field } = await edit(page, 'branch-berlin')
  const peerId = await field('Peer ID').inputValue()
  await field('Peer ID').fill('gateway.example.org')
  await expect(outage).toBeVisible()
  await expect(save).toBeDisabled()
  await field('Peer ID').fill(peerId)
  await expect(outage).toBeHidden()
  await expect(save).toBeEnabled()
})
