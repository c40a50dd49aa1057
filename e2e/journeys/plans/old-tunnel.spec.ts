import { choose, goTo, signIn } from '../../support/actions'
import { connectBothEnds, endsNamed } from '../../support/both-ends'
import { named, regionOf } from '../../support/demo-region'
import { expect, test, type DemoCloud } from '../../support/fixtures'

const tunnel = 'regionone--regiontwo'
const statuses = (cloud: DemoCloud) => endsNamed(cloud, tunnel).map(({ status }) => status)

/** Gives the router of RegionTwo a tunnel to nobody; the router of RegionOne carries the branches. */
function addNeighbour({ world }: DemoCloud): void {
  const region = world.clouds.get('north')?.regions.get('RegionTwo')
  if (!region) throw new Error('The demo has no RegionTwo')
  const { tables } = region
  const end = named(tables.ipsec_site_connections, tunnel)
  const peer = { peer_address: '192.0.2.9', peer_id: '192.0.2.9', peer_ep_group_id: null, peer_cidrs: [] }
  tables.ipsec_site_connections.set('beside', { ...end, ...peer, id: 'beside', name: 'beside' })
  region.notify(tables.vpnservices.get(end.vpnservice_id)?.router_id ?? '')
}

test('on routers with other tunnels, the plan and the diagnosis say that the old tunnel stays, and what ends it', async ({
  page,
  cloud,
}) => {
  test.setTimeout(120_000)
  await signIn(page)
  await connectBothEnds(page)
  addNeighbour(cloud)
  await goTo(page, 'IKE policies')
  await page.getByRole('link', { name: 'ike-aes256', exact: true }).click()
  await page.getByRole('button', { name: 'Replace policy' }).click()
  await choose(page, 'Integrity', 'SHA-512')
  await page.getByRole('button', { name: 'Select tunnels between your sites' }).click()
  await expect(page.getByText('With strongSwan, the old tunnel stays in use for a while')).toBeVisible()
  await expect(page.getByText(/disable the VPN service after the plan/)).toBeVisible()
  await page.getByRole('button', { name: 'Replace policy' }).click()
  await expect(page.getByText(/^All \d+ steps completed\.$/)).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => statuses(cloud)).toEqual(['DOWN', 'DOWN'])

  await page.getByRole('list', { name: 'Tunnels' }).getByRole('link', { name: tunnel }).click()
  const reason = page.getByRole('list', { name: 'Reasons' }).getByRole('listitem').first()
  await expect(reason).toContainText('The old tunnel may still be in use after your change')
  await expect(reason).toContainText('VPN service hq-gateway')
  await reason.getByRole('button', { name: 'Open VPN service' }).click()
  await expect(page.getByRole('heading', { name: 'hq-gateway' })).toBeVisible()

  const service = () => named(regionOf(cloud).tables.vpnservices, 'hq-gateway')
  for (const status of ['DOWN', 'ACTIVE']) {
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: /^Edit/ })
    await drawer.getByRole('switch', { name: 'Enabled' }).setChecked(status === 'ACTIVE')
    await drawer.getByRole('button', { name: 'Save' }).click()
    await expect(drawer).toBeHidden()
    await expect.poll(() => service().status).toBe(status)
  }
  await expect.poll(() => statuses(cloud)).toEqual(['ACTIVE', 'ACTIVE'])
})
