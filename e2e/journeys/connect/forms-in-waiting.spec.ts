import type { APIRequestContext } from '@playwright/test'
import { expectNoAxeViolations, goTo, rowAction, signIn } from '../../support/actions'
import { regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'
import type { PlainMessageKey } from '../../../src/domain/text/message'

// A form that needs more than the page behind it has: it says that it waits, and why it waits in vain.

interface Fault {
  path: string
  status?: number
  delayMs?: number
  times?: number
}

/** What the panel does not try again by itself. */
const refused = 403

/** Makes a read of the demo cloud fail or wait, once unless told otherwise. */
const faultAt = (request: APIRequestContext, origin: string, fault: Fault) =>
  request.post(`${origin}/demo-cloud/control/faults`, {
    data: { cloud: 'north', region: 'RegionOne', method: 'GET', times: 1, ...fault },
  })

test.beforeEach(async ({ page }) => {
  await signIn(page)
})

const forms: { list: PlainMessageKey; kind: string; path: string; times?: number }[] = [
  { list: 'Connections', kind: 'connection', path: '/v2.0/ports' },
  { list: 'VPN services', kind: 'VPN service', path: '/v2.0/ports' },
  // The list behind this form asks for it too.
  { list: 'Endpoint groups', kind: 'endpoint group', path: '/v2.0/subnets', times: 2 },
  { list: 'IKE policies', kind: 'IKE policy', path: '/v2.0/extensions' },
  { list: 'IPsec policies', kind: 'IPsec policy', path: '/v2.0/extensions' },
]

for (const { list, kind, path, times = 1 } of forms) {
  test(`${list}: what the form needs is waited for, and tried again where it could not be read`, async ({
    page,
    request,
    origin,
  }) => {
    await faultAt(request, origin, { path, status: refused, times })
    await goTo(page, list)
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    await page.getByRole('button', { name: `New ${kind}` }).click()
    const form = page.getByRole('dialog', { name: `New ${kind}` })
    await expect(form.getByRole('alert')).toBeVisible()
    await expectNoAxeViolations(page, `the form of a ${kind} in vain`)
    await faultAt(request, origin, { path, delayMs: 1500 })
    await form.getByRole('button', { name: 'Try again' }).click()
    await expect(form.getByRole('status', { name: 'Loading the form' })).toBeVisible()
    await expect(form.getByRole('textbox', { name: 'Name' })).toBeVisible()
  })
}

test('the form of a connection says that there is no VPN service only where there is none', async ({
  page,
  request,
  origin,
  cloud,
}) => {
  const none = page.getByText(/this site has none/)
  await goTo(page, 'Connections')
  await faultAt(request, origin, { path: '/v2.0/ports', status: refused })
  await rowAction(page, 'branch-berlin', 'Edit')
  const edit = page.getByRole('dialog', { name: 'Edit connection branch-berlin' })
  await expect(edit.getByRole('alert')).toBeVisible()
  await expect(none).toBeHidden()
  await edit.getByRole('button', { name: 'Try again' }).click()
  await expect(edit.getByRole('textbox', { name: 'Name' })).toHaveValue('branch-berlin')
  await edit.getByRole('button', { name: 'Cancel' }).click()

  const { vpnservices, ipsec_site_connections: connections } = regionOf(cloud).tables
  connections.clear()
  vpnservices.clear()
  await signIn(page)
  await goTo(page, 'Connections')
  await page.getByRole('button', { name: 'New connection' }).click()
  await expect(none).toBeVisible()
})
