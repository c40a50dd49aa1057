import { readFile } from 'node:fs/promises'
import { choose, expectNoAxeViolations, goTo, signIn } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

test.beforeEach(async ({ page }) => {
  await signIn(page)
})

test('a wrong key at the other end is named first, and one click leads to a new key for both', async ({
  page,
  cloud,
}) => {
  await goTo(page, 'Connect a site')
  await choose(page, 'Router', /^router2 /)
  await page.getByRole('radio', { name: /One of your sites/ }).check()
  await choose(page, 'Site 2', /RegionTwo/)
  await choose(page, 'Router of site 2', /^router2 /)
  await page.getByRole('button', { name: 'Create connection' }).click()
  const status = page.getByRole('status', { name: 'Status of the new connection' })
  await expect(status).toContainText('Active')
  const regions = cloud.world.clouds.get('north')?.regions
  const far = [...(regions?.get('RegionTwo')?.tables.ipsec_site_connections.values() ?? [])][0]
  // The other end's key is changed by somebody else; a new configuration makes the agents begin anew.
  if (far) far.psk = 'somebody else changed it'
  await page.getByRole('link', { name: 'View connection' }).click()
  const reasons = page.getByRole('list', { name: 'Reasons' })
  await expect(reasons.getByRole('listitem').first()).toContainText(
    'pre-shared keys on the two ends don’t match',
  )
  await page
    .getByRole('button', { name: /for the tunnel: .*pre-shared keys on the two ends don’t match/ })
    .press('Enter')
  await expect(reasons.getByRole('listitem').first()).toBeFocused()
  await reasons.getByRole('button', { name: 'Rotate key on both ends' }).click()
  await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
  await expect(page.getByText('All 2 steps completed.')).toBeVisible()
  await page.getByRole('link', { name: 'View connection' }).click()
  await expect(page.getByText('The tunnel is up')).toBeVisible()
  await expect(reasons).toBeHidden()
  await expect(
    page.getByText(
      'Effective tunnel MTU: 1422 bytes on a 1500-byte path with NAT. Recommended TCP MSS: 1382.',
    ),
  ).toBeVisible()
})

test('the other end is written for its device, with the key only when asked for', async ({ page }) => {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  await page.getByRole('button', { name: 'Peer configuration' }).click()
  await expect(page.getByText('secret = "PRE-SHARED-KEY"')).toBeVisible()
  await page.getByRole('switch', { name: 'Include pre-shared key' }).click()
  await expect(page.getByText('secret = "demo-branch-berlin-secret-2026-11-23"')).toBeVisible()
  await choose(page, 'Format', 'FortiGate')
  await expect(page.getByText('config vpn ipsec phase1-interface')).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download configuration' }).click()
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('set remote-gw 203.0.113.10')
  await expectNoAxeViolations(page, 'an export')
})

test('what a device cannot say is refused with the reason, and the policy can be changed', async ({
  page,
}) => {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'old-office' }).click()
  await page.getByRole('button', { name: 'Peer configuration' }).click()
  await choose(page, 'Format', 'AWS Site-to-Site VPN')
  await expect(page.getByText('AWS Site-to-Site VPN doesn’t support group 5 in phase 1')).toBeVisible()
  await expectNoAxeViolations(page, 'a refused export')
  await page.getByRole('button', { name: 'Replace policy' }).first().click()
  await expect(page.getByRole('heading', { name: 'Replace ike-legacy' })).toBeVisible()
  // What the device takes is filled in, and the plan for it stands beside it.
  await expect(page.getByRole('combobox', { name: /group/ })).toHaveValue(/^group 1[49]/)
  await expect(page.getByRole('list', { name: 'Planned steps' })).toBeVisible()
})

test('the audit lists what is weak, by the profile that is chosen', async ({ page }) => {
  await goTo(page, 'Audit')
  await expect(page.getByRole('heading', { name: 'ike-legacy' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'ike-aes256' })).toHaveCount(0)
  await expectNoAxeViolations(page, 'the audit')
  await choose(page, 'Profile', 'BSI')
  await expect(page.getByRole('heading', { name: 'ike-aes256' })).toBeVisible()
})

test('the repair that wakes the agent says how it went, and why it cannot be where the router is not known', async ({
  page,
  cloud,
}) => {
  const { tables } = regionOf(cloud)
  for (const agent of tables.agents.values()) agent.admin_state_up = false
  const hanging = named(tables.ipsec_site_connections, 'branch-berlin')
  hanging.status = 'PENDING_CREATE'
  await page.clock.install()
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  const reasons = page.getByRole('list', { name: 'Reasons' })
  await expect(reasons).toContainText('Just created')
  const wake = reasons.getByRole('button', { name: 'Trigger agent check' })
  // The three minutes begin when the status is first looked at, and not when a list shows it.
  await expect(async () => {
    await page.clock.fastForward('01:00')
    await expect(wake).toBeVisible({ timeout: 500 })
  }).toPass()
  await wake.click()
  await expect(reasons.getByRole('status')).toContainText('Router updated.')

  for (const router of tables.routers.values()) router.project_id = 'somebody-else'
  await goTo(page, 'Connections')
  await page.clock.fastForward('00:30')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  await expect(wake).toHaveAttribute('aria-disabled', 'true')
  await wake.hover()
  await expect(page.getByRole('tooltip')).toContainText('isn’t one of this project’s routers')
})

test.describe('where the agents’ reports lose the race', () => {
  test.use({ demo: { race: true } })

  test('a connection that hangs is told so after three minutes, and one click makes the agent look again', async ({
    page,
  }) => {
    await page.clock.install()
    await goTo(page, 'Connect a site')
    await choose(page, 'Router', /^router1 /)
    await page.getByRole('checkbox', { name: /^private-subnet 10/ }).check()
    await page.getByRole('textbox', { name: 'Peer address' }).fill('198.51.100.40')
    await page.getByRole('textbox', { name: 'Peer networks' }).fill('192.168.40.0/24')
    await page.getByRole('textbox', { name: 'Peer networks' }).press('Enter')
    await page.getByRole('button', { name: 'Create connection' }).click()
    await page.getByRole('link', { name: 'View connection' }).click()
    const reasons = page.getByRole('list', { name: 'Reasons' })
    await expect(reasons).toContainText('Just created')
    await page.clock.fastForward('03:00')
    await expect(reasons).toContainText('The agent never reported this connection')
    await reasons.getByRole('button', { name: 'Trigger agent check' }).click()
    await expect(page.getByRole('figure')).not.toContainText('Creating')
  })
})
