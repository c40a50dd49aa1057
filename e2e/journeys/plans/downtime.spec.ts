import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { choose, expectNoAxeViolations, goTo, signIn } from '../../support/actions'
import { connectBothEnds, endsNamed } from '../../support/both-ends'
import { named, regionOf } from '../../support/demo-region'
import { expect, test, type DemoCloud } from '../../support/fixtures'

/** Branches that nobody answers for, on the policies that Berlin and Lisbon use. */
const quiet = ['branch-riga', 'branch-turin', 'branch-porto', 'branch-ghent']

/** Six connections to gateways elsewhere and one between two own sites, all on ike-aes256. */
async function sevenConnections(page: Page, cloud: DemoCloud) {
  await connectBothEnds(page)
  const { tables } = regionOf(cloud)
  const berlin = named(tables.ipsec_site_connections, 'branch-berlin')
  quiet.forEach((name, index) => {
    const peer = `192.0.2.${101 + index}`
    const id = berlin.id.replace(/^.{4}/, `000${index}`)
    const group = named(tables.endpoint_groups, 'berlin-lan')
    const lan = { ...group, id, name: `${name}-lan`, endpoints: [`192.168.${101 + index}.0/24`] }
    tables.endpoint_groups.set(id, lan)
    const ends = { peer_address: peer, peer_id: peer, peer_ep_group_id: id }
    const row = { ...berlin, ...ends, id, name, status: 'DOWN', psk: `${name}-psk` }
    tables.ipsec_site_connections.set(id, row)
  })
}

async function openReplacement(page: Page) {
  await goTo(page, 'IKE policies')
  await page.getByRole('link', { name: 'ike-aes256', exact: true }).click()
  await page.getByRole('button', { name: 'Replace policy' }).click()
  await expect(page.getByRole('checkbox', { name: 'branch-berlin' })).toBeChecked()
}

const statusOf = (cloud: DemoCloud, name: string) =>
  named(regionOf(cloud).tables.ipsec_site_connections, name).status
const replaceButton = (page: Page) => page.getByRole('button', { name: 'Replace policy' })

/** Twenty calls, one after the other. */
const allDone = (page: Page) =>
  expect(page.getByText(/^All \d+ steps completed\.$/)).toBeVisible({ timeout: 30_000 })

/** The files of the archive that a click saves, by name. */
async function archiveFrom(page: Page, click: () => Promise<void>) {
  const saved = page.waitForEvent('download')
  await click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('peer-configurations.zip')
  const entries = unzipSync(await readFile(await file.path()))
  return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const fingerprint = (text = '') => /Fingerprint (\w+)/.exec(text)?.[1]

test.beforeEach(async ({ page, cloud }) => {
  await signIn(page)
  await sevenConnections(page, cloud)
})

test('a policy of seven connections says that six stay down, and asks before it is replaced', async ({
  page,
  cloud,
}) => {
  await expect.poll(() => statusOf(cloud, 'branch-berlin')).toBe('ACTIVE')
  await openReplacement(page)
  await choose(page, 'Integrity', 'SHA-512')
  const alert = page.getByRole('alert').filter({ hasText: 'Expected downtime' })
  await expect(alert).toContainText('1 tunnel recovers automatically, after about')
  await expect(alert).toContainText('6 tunnels stay down until you update their peer gateways:')
  const peers = alert.getByRole('list', { name: 'Peers to update' }).getByRole('listitem')
  await expect(peers).toHaveCount(6)
  await expect(peers.first()).toHaveText(/branch-berlin.*peer 198\.51\.100\.20.*Active/)
  await expect(page.getByText('No configuration issues found.')).toHaveCount(0)
  await expect(replaceButton(page)).toBeDisabled()
  await expect(page.getByText('Confirm that you’ll update the peer gateways.')).toBeVisible()
  await expectNoAxeViolations(page, 'a replacement with downtime')

  const box = page.getByRole('checkbox', { name: 'I’ll update these 6 peer gateways' })
  await box.check()
  await expect(replaceButton(page)).toBeEnabled()
  // What was confirmed for six peers is not confirmed for others.
  await page.getByRole('checkbox', { name: 'branch-riga' }).uncheck()
  await expect(page.getByRole('checkbox', { name: 'I’ll update these 5 peer gateways' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'branch-riga' }).check()
  await box.check()
  await replaceButton(page).click()
  await allDone(page)

  const tunnels = page.getByRole('list', { name: 'Tunnels' }).getByRole('listitem')
  await expect(tunnels.filter({ hasText: 'regionone--regiontwo' })).toContainText('Active')
  await expect(tunnels.filter({ hasText: 'branch-berlin' })).toContainText('Down')
  // The diagnosis names the user's own change first, and leads to what the peer needs.
  await page.getByRole('list', { name: 'Tunnels' }).getByRole('link', { name: 'branch-berlin' }).click()
  const reason = page.getByRole('list', { name: 'Reasons' }).getByRole('listitem').first()
  await expect(reason).toContainText(/You replaced the IKE policy .* ago, but the peer still has the old one/)
  await expect(reason).toContainText('SHA-256 → SHA-512')
  await reason.getByRole('button', { name: 'Open peer configuration' }).click()
  await expect(page.getByText('aes256-sha512-modp2048')).toBeVisible()
  // A peer keeps its old proposals: it comes up again only once somebody has changed it.
  const berlin = cloud.world.outsidePeers.find(({ name }) => name === 'branch-berlin')
  if (!berlin) throw new Error('The demo has no Berlin')
  berlin.ikePolicy.auth_algorithm = 'sha512'
  await expect.poll(() => statusOf(cloud, 'branch-berlin')).toBe('ACTIVE')
})

test('the new configurations of all peers come in one archive, before the change and after it', async ({
  page,
}) => {
  await openReplacement(page)
  await choose(page, 'Integrity', 'SHA-512')
  const offer = page.getByRole('group', { name: 'New peer configurations' })
  await choose(offer, 'Format', 'strongSwan (swanctl.conf)')
  await offer.getByRole('button', { name: 'Select a format for each peer' }).click()
  await offer.getByRole('combobox', { name: 'Format for branch-lisbon' }).selectOption('FortiGate')
  const download = () => offer.getByRole('button', { name: 'Download 6 peer configurations' }).click()
  const before = await archiveFrom(page, download)
  expect(Object.keys(before).toSorted()).toEqual([
    'README.txt',
    'branch-berlin.conf',
    'branch-ghent.conf',
    'branch-lisbon-fortigate.txt',
    'branch-porto.conf',
    'branch-riga.conf',
    'branch-turin.conf',
  ])
  expect(before['branch-berlin.conf']).toContain('aes256-sha512-modp2048')
  expect(before['branch-berlin.conf']).toContain('secret = "PRE-SHARED-KEY"')
  expect(before['branch-lisbon-fortigate.txt']).toContain('set proposal aes256-sha512')
  expect(before['README.txt']).toMatch(/branch-riga\.conf\n +Peer gateway +192\.0\.2\.101/)

  await offer.getByRole('switch', { name: 'Include pre-shared keys' }).click()
  const withKeys = await archiveFrom(page, download)
  expect(withKeys['branch-riga.conf']).toContain('secret = "branch-riga-psk"')
  expect(withKeys['README.txt']).not.toContain('branch-riga-psk')

  await page.getByRole('checkbox', { name: /^I’ll update/ }).check()
  await replaceButton(page).click()
  await allDone(page)
  const after = await archiveFrom(page, download)
  expect(fingerprint(after['branch-berlin.conf'])).toBe(fingerprint(before['branch-berlin.conf']))
  // The connection's own page says that the file is the right one.
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  await page.getByRole('button', { name: 'Peer configuration' }).click()
  await expect(
    page.getByText(`Fingerprint ${fingerprint(after['branch-berlin.conf'])}`, { exact: true }),
  ).toBeVisible()
})

test('only the tunnels with both ends here move, and the policy stays for the others', async ({
  page,
  cloud,
}) => {
  await openReplacement(page)
  await choose(page, 'Integrity', 'SHA-512')
  await page.getByRole('button', { name: 'Select tunnels between your sites' }).click()
  await expect(page.getByText('1 of 7 selected')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^I’ll update/ })).toHaveCount(0)
  await expect(
    page.getByText('Connections you don’t select keep the old policy, so it isn’t deleted.'),
  ).toBeVisible()
  await replaceButton(page).click()
  await allDone(page)
  const { tables } = regionOf(cloud)
  const policyOf = (name: string) =>
    tables.ikepolicies.get(named(tables.ipsec_site_connections, name).ikepolicy_id)
  expect(policyOf('regionone--regiontwo')).toMatchObject({ name: 'ike-aes256-2', auth_algorithm: 'sha512' })
  expect(policyOf('branch-berlin')).toMatchObject({ name: 'ike-aes256', auth_algorithm: 'sha256' })
  await expect
    .poll(() => endsNamed(cloud, 'regionone--regiontwo').map(({ status }) => status))
    .toEqual(['ACTIVE', 'ACTIVE'])
  expect(statusOf(cloud, 'branch-berlin')).toBe('ACTIVE')

  await openReplacement(page)
  await choose(page, 'Integrity', 'SHA-512')
  await page.getByRole('button', { name: 'Clear selection' }).click()
  await expect(page.getByText('Select at least one connection.')).toBeVisible()
  await expect(replaceButton(page)).toBeDisabled()
})
