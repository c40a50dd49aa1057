import type { Page } from '@playwright/test'
import type { DemoCloud } from '../../../server/demo-cloud/app'
import { connectBothEnds } from '../../support/both-ends'
import { choose, goTo, rowAction, rowOf, signIn } from '../../support/actions'
import { named } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

const openConnection = async (page: Page) => {
  await goTo(page, 'Connections')
  await rowOf(page, 'regionone--regiontwo').getByRole('link', { name: 'regionone--regiontwo' }).click()
}
// Activity folds the plans away that ended before.
const allDone = (page: Page) =>
  expect(page.getByText(/^All \d+ steps completed\.$/).filter({ visible: true })).toBeVisible()

function tables(cloud: DemoCloud, region: string) {
  const found = cloud.world.clouds.get('north')?.regions.get(region)?.tables
  if (!found) throw new Error(`no region ${region}`)
  return found
}
const ends = (cloud: DemoCloud) =>
  ['RegionOne', 'RegionTwo'].flatMap((region) =>
    [...tables(cloud, region).ipsec_site_connections.values()].filter(
      ({ name }) => name === 'regionone--regiontwo',
    ),
  )

test.beforeEach(async ({ page }) => {
  await signIn(page)
  await connectBothEnds(page)
})

test('networks, a new key and a policy in use are changed at both ends, and the tunnel comes back', async ({
  page,
  cloud,
}) => {
  await openConnection(page)
  await page.getByRole('button', { name: 'Change policies and networks' }).click()
  await page.getByRole('checkbox', { name: /^private-subnet 10/ }).check()
  await page.getByRole('button', { name: 'Apply changes' }).click()
  await allDone(page)
  const groups = [...tables(cloud, 'RegionTwo').endpoint_groups.values()]
  expect(groups.map(({ endpoints }) => endpoints)).toContainEqual(['10.10.10.0/24', '10.10.20.0/24'])

  const [before] = ends(cloud)
  await page.getByRole('link', { name: 'View connection' }).click()
  await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
  await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
  await allDone(page)
  const keys = ends(cloud).map(({ psk }) => psk)
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).not.toBe(before?.psk)

  await page.getByRole('link', { name: 'View connection' }).click()
  await page.getByRole('link', { name: 'ike-aes256' }).click()
  await page.getByRole('button', { name: 'Replace policy' }).click()
  await page.getByRole('combobox', { name: 'Integrity' }).click()
  await page.getByRole('option', { name: 'SHA-512' }).click()
  await expect(page.getByText('Expected downtime')).toBeVisible()
  await page.getByRole('checkbox', { name: 'I’ll update these 2 peer gateways' }).check()
  await page.getByRole('button', { name: 'Replace policy' }).click()
  await allDone(page)
  expect(ends(cloud).map(({ psk }) => psk)).toEqual(keys)
  await openConnection(page)
  await expect(page.getByRole('figure')).toContainText('Active')
})

test('a connection moves to the service of another router, with networks of that one', async ({
  page,
  cloud,
}) => {
  await openConnection(page)
  await page.getByRole('button', { name: 'Change policies and networks' }).click()
  await choose(page, 'VPN service', 'lab-gateway')
  await page.getByRole('checkbox', { name: /^lab-subnet/ }).check()
  await page.getByRole('button', { name: 'Apply changes' }).click()
  await allDone(page)
  const service = named(tables(cloud, 'RegionOne').vpnservices, 'lab-gateway')
  expect(ends(cloud)[0]?.vpnservice_id).toBe(service.id)
})

test('a connection is removed with what only it uses, its other end along, and all of it is undone', async ({
  page,
  cloud,
}) => {
  await goTo(page, 'Connections')
  await rowAction(page, 'regionone--regiontwo', 'Delete')
  await page.getByRole('link', { name: /^Also delete unused resources/ }).click()
  await page.getByRole('checkbox', { name: /connection regionone--regiontwo, RegionTwo/ }).check()
  await page.getByRole('button', { name: /^Delete \d+ objects$/ }).click()
  await allDone(page)
  expect(ends(cloud)).toEqual([])
  expect(tables(cloud, 'RegionTwo').vpnservices.size).toBe(0)
  // Policies are made to be shared: they go only where somebody says so.
  expect([...tables(cloud, 'RegionTwo').ikepolicies.values()]).toHaveLength(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  const progress = page.getByRole('list', { name: 'Progress' })
  await expect(progress.getByText(/Re-create IPsec site connection regionone--regiontwo done/)).toHaveCount(2)
  await expect(page.getByText(/^All changes were undone\. .* have new IDs\.$/)).toBeVisible()
  expect(ends(cloud)).toHaveLength(2)
  await openConnection(page)
  await expect(page.getByRole('figure')).toContainText('Active')
})

test('a plan that was left in the middle is found after a reload and goes on', async ({
  page,
  cloud,
  request,
  origin,
}) => {
  const ike = [...tables(cloud, 'RegionTwo').ikepolicies.values()][0]
  await openConnection(page)
  await page.getByRole('link', { name: 'ike-aes256' }).click()
  await page.getByRole('button', { name: 'Replace policy' }).click()
  await page.getByRole('textbox', { name: 'Lifetime (seconds)' }).fill('7200')
  await request.post(`${origin}/demo-cloud/control/faults`, {
    data: {
      cloud: 'north',
      region: 'RegionTwo',
      method: 'POST',
      path: '/v2.0/vpn/ipsec-site-connections',
      status: 503,
      times: 1,
    },
  })
  await page.getByRole('button', { name: 'Replace policy' }).click()
  await expect(page.getByText(/^Stopped after /)).toBeVisible()
  await page.reload()
  await page.getByRole('link', { name: 'View activity' }).click()
  const psk = ends(cloud)[0]?.psk ?? ''
  await page.getByRole('button', { name: 'Resume' }).click()
  await allDone(page)
  expect(ends(cloud).map((end) => end.psk)).toEqual([psk, psk])
  expect([...tables(cloud, 'RegionTwo').ikepolicies.keys()]).not.toContain(ike?.id)
})

test('what somebody changed meanwhile is shown before a plan goes over it', async ({ page, cloud }) => {
  await openConnection(page)
  await page.getByRole('button', { name: 'Change policies and networks' }).click()
  await page.getByRole('checkbox', { name: /^private-subnet 10/ }).check()
  const [near] = ends(cloud)
  if (near) near.mtu = 1400
  await page.getByRole('button', { name: 'Apply changes' }).click()
  await expect(page.getByRole('alert')).toContainText('the MTU changed from 1500 to 1400')
  await page.getByRole('button', { name: 'Continue anyway' }).click()
  await allDone(page)
  expect(ends(cloud)[0]?.mtu).toBe(1400)
})

test('another tab shows how a plan goes, and can continue it once this one is closed', async ({
  page,
  context,
  cloud,
  request,
  origin,
}) => {
  const [former] = ends(cloud)
  await openConnection(page)
  await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
  await request.post(`${origin}/demo-cloud/control/faults`, {
    data: { cloud: 'north', region: 'RegionTwo', method: 'PUT', path: '/v2.0/vpn', hang: true, times: 1 },
  })
  await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
  await expect(page.getByText('1 of 2 steps completed.')).toBeVisible()
  const other = await context.newPage()
  await other.goto('/')
  await other.getByRole('link', { name: 'View activity' }).click()
  await expect(other.getByText('1 of 2 steps completed. Another tab is running this plan.')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Resume' })).toBeHidden()
  await page.close()
  await other.getByRole('button', { name: 'Resume' }).click()
  await allDone(other)
  const keys = ends(cloud).map(({ psk }) => psk)
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).not.toBe(former?.psk)
})
