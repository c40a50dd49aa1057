import { goTo, signIn } from '../../support/actions'
import {
  createConnection,
  describeSite,
  failConnections,
  newConnection,
  oslo,
} from '../../support/connect-site'
import { expect, test } from '../../support/fixtures'

test.describe('with agents that report every 2.5 s', () => {
  test.use({ demo: { intervalMs: 2500 } })

  test('a tunnel made in the browser goes PENDING_CREATE, DOWN, ACTIVE while one watches', async ({
    page,
  }) => {
    await signIn(page)
    await describeSite(page)
    await createConnection(page)
    await expect(newConnection(page)).toContainText('Creating')
    await expect(newConnection(page)).toContainText('Down')
    await expect(newConnection(page)).toContainText('Active')
    await page.getByRole('link', { name: 'View connection' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'to-oslo' })).toBeVisible()
  })
})

test('a key leaves the page once the connection has it', async ({ page }) => {
  await signIn(page)
  await describeSite(page)
  const key = page.getByRole('textbox', { name: 'Pre-shared key' })
  await expect(key).toHaveValue(oslo.psk)
  await expect(key).toHaveCSS('-webkit-text-security', 'disc')
  await createConnection(page)
  await expect(newConnection(page)).toContainText('Active')
  await expect(page.getByText('The key is saved with the connection.')).toBeVisible()
  await expect(key).toHaveCount(0)
  await expect(page.getByRole('heading', { name: '4. Review and create' })).toBeVisible()

  await page.getByRole('link', { name: 'View connection' }).click()
  await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
  const next = page.getByRole('textbox', { name: 'New pre-shared key' })
  await next.fill('a-key-that-is-only-just-long-enough')
  await page.getByRole('checkbox', { name: /^I’ll update/ }).check()
  await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
  await expect(page.getByText('The key is saved with the connection.')).toBeVisible()
  await expect(next).toHaveCount(0)
})

test('a wrong key stays DOWN, and is put right by an edit', async ({ page }) => {
  await signIn(page)
  await describeSite(page, 'not-the-key-that-oslo-has-been-given')
  await createConnection(page)
  await expect(newConnection(page)).toContainText('Down')
  await page.getByRole('link', { name: 'View connection' }).click()
  await page.getByRole('button', { name: 'Edit' }).click()
  const drawer = page.getByRole('dialog', { name: /Edit/ })
  await drawer.getByRole('textbox', { name: 'Pre-shared key' }).fill(oslo.psk)
  await drawer.getByRole('checkbox', { name: /^I’ll update/ }).check()
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer).toBeHidden()
  await expect(page.getByRole('main')).toContainText('Active')
})

test.describe('when the cloud fails in the middle', () => {
  test('it says which call failed, keeps everything, and goes on from there', async ({ page }) => {
    await signIn(page)
    await describeSite(page)
    await failConnections(page)
    await createConnection(page)
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Progress' })).toContainText(/Request ID: req-[\da-f-]{36}/)
    await expect(page.getByRole('textbox', { name: 'Peer address' })).toHaveValue(oslo.address)
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(newConnection(page)).toContainText('Active')
    await goTo(page, 'Connections')
    await expect(page.getByRole('rowheader', { name: /to-oslo/ })).toHaveCount(1)
  })

  test('what was corrected counts, though the first try to plan anew failed', async ({
    page,
    request,
    origin,
  }) => {
    const fault = { cloud: 'north', region: 'RegionOne', status: 500 }
    const faults = `${origin}/demo-cloud/control/faults`
    await signIn(page)
    await describeSite(page, 'a-key-that-oslo-does-not-have')
    await failConnections(page)
    await createConnection(page)
    const again = page.getByRole('button', { name: 'Resume' })
    await expect(again).toBeVisible()
    await page.getByRole('textbox', { name: 'Pre-shared key' }).fill(oslo.psk)
    await request.post(faults, { data: { ...fault, method: 'GET', path: '/v2.0/routers' } })
    await again.click()
    await expect(page.getByRole('main').getByRole('alert').filter({ hasText: 'internal error' })).toBeVisible(
      {
        timeout: 20_000,
      },
    )
    await request.delete(faults)
    await again.click()
    await expect(newConnection(page)).toContainText('Active')
  })

  test('what was made can be removed', async ({ page }) => {
    await signIn(page)
    await describeSite(page)
    await failConnections(page, { status: 503, times: 9 })
    await createConnection(page)
    await page.getByRole('button', { name: 'Delete created objects' }).click()
    await expect(page.getByRole('button', { name: 'Create connection' })).toBeVisible()
    await goTo(page, 'Endpoint groups')
    await expect(page.getByRole('rowheader', { name: /to-oslo/ })).toHaveCount(0)
  })
})

test('bad input is told at its field and nothing is sent', async ({ page }) => {
  await signIn(page)
  await goTo(page, 'Connect a site')
  await createConnection(page)
  await expect(page.getByText('Select a router', { exact: true }).last()).toBeVisible()
  await expect(page.getByText('Enter the peer address')).toBeVisible()
  await page.getByRole('textbox', { name: 'Peer networks' }).fill('10.10.10.7/24')
  await page.getByRole('textbox', { name: 'Peer networks' }).press('Enter')
  await expect(page.getByText('10.10.10.7/24 has host bits set')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Use 10.10.10.0/24' })).toBeVisible()
})

test('a connection is named after its peer until somebody types a name', async ({ page }) => {
  await signIn(page)
  await goTo(page, 'Connect a site')
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  const address = page.getByRole('textbox', { name: 'Peer address' })
  await address.fill(oslo.address)
  await expect(name).toHaveValue('to-198-51-100-40')
  await name.fill('oslo')
  await address.fill('198.51.100.41')
  await expect(name).toHaveValue('oslo')
})

test('what a connection reuses is shown, and another or a new one can be chosen', async ({ page, cloud }) => {
  await signIn(page)
  await describeSite(page)
  const resources = page.getByRole('region', { name: 'Resources' })
  await expect(resources).toContainText('hq-gateway (existing, 3 connections)')
  await expect(resources).toContainText('to-oslo-peer (new)')
  const policy = resources.getByRole('combobox', { name: 'IKE policy' })
  await expect(
    policy.getByRole('option', { name: /^ike-aes256 \(existing, \d+ connections\)$/ }),
  ).toHaveCount(1)
  await policy.selectOption({ label: 'to-oslo-ike (new)' })
  await expect(page.getByRole('list', { name: 'Resources to create' })).toContainText(
    'Create IKE policy to-oslo-ike',
  )
  await createConnection(page)
  await expect(newConnection(page)).toContainText('Active')
  const tables = cloud.world.clouds.get('north')?.regions.get('RegionOne')?.tables
  const made = [...(tables?.ipsec_site_connections.values() ?? [])].find(({ name }) => name === 'to-oslo')
  expect(tables?.ikepolicies.get(made?.ikepolicy_id ?? '')?.name).toBe('to-oslo-ike')
})

test('a new object that is wanted is not created twice when a failed attempt is corrected', async ({
  page,
  cloud,
}) => {
  await signIn(page)
  await describeSite(page, 'a-key-that-oslo-does-not-have')
  const resources = page.getByRole('region', { name: 'Resources' })
  await resources.getByRole('combobox', { name: 'IKE policy' }).selectOption({ label: 'to-oslo-ike (new)' })
  await failConnections(page)
  await createConnection(page)
  const again = page.getByRole('button', { name: 'Resume' })
  await expect(again).toBeVisible()
  await page.getByRole('textbox', { name: 'Pre-shared key' }).fill(oslo.psk)
  await again.click()
  await expect(newConnection(page)).toContainText('Active')
  const policies =
    cloud.world.clouds.get('north')?.regions.get('RegionOne')?.tables.ikepolicies.values() ?? []
  expect([...policies].map(({ name }) => name).filter((name) => name.startsWith('to-oslo'))).toEqual([
    'to-oslo-ike',
  ])
})

test('a URL as peer address is told at its field, and nothing else is found out from it', async ({
  page,
}) => {
  await signIn(page)
  await describeSite(page)
  await page.getByRole('textbox', { name: 'Peer address' }).fill('https://vpn.example.com')
  await page.getByRole('textbox', { name: 'Peer address' }).blur()
  await expect(page.getByText(/without https:\/\//)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Resources' })).toBeVisible()
  await expect(page.getByText('The local ID or peer ID doesn’t work as entered')).toHaveCount(0)
})
