import type { Page } from '@playwright/test'
import { t } from '../support/language'
import type { PlainMessageKey } from '../../src/domain/text/message'
import { named, regionOf } from '../support/demo-region'
import { expect, type DemoCloud } from '../support/fixtures'

/** A page of the panel. */
export interface PageCase {
  /** The file of its route, below src/routes. */
  file: string
  path: (cloud: DemoCloud) => string
  /** Its title, without the name of the product. */
  title: string
  user?: 'admin'
  /** What can be lost on it: changes something, and answers what to read it by. */
  change?: (page: Page) => Promise<() => Promise<unknown>>
}

const site = '/north/RegionOne/demo'
const folder = '$cloud/$region/$project'
const at = 'North (demo)/RegionOne'

/** Where an object of the demo has its page. */
const pathOf = {
  connection: (cloud: DemoCloud) =>
    `${site}/connections/${named(regionOf(cloud).tables.ipsec_site_connections, 'old-office').id}`,
  service: (cloud: DemoCloud) =>
    `${site}/vpn-services/${named(regionOf(cloud).tables.vpnservices, 'hq-gateway').id}`,
  group: (cloud: DemoCloud) =>
    `${site}/endpoint-groups/${named(regionOf(cloud).tables.endpoint_groups, 'hq-private').id}`,
  ike: (cloud: DemoCloud) =>
    `${site}/ike-policies/${named(regionOf(cloud).tables.ikepolicies, 'ike-aes256').id}`,
  ipsec: (cloud: DemoCloud) =>
    `${site}/ipsec-policies/${named(regionOf(cloud).tables.ipsecpolicies, 'esp-aes256').id}`,
  agent: (cloud: DemoCloud) => {
    const agents = [...regionOf(cloud).tables.agents.values()]
    return `${site}/admin/agents/${agents.find(({ host }) => host === 'north-net-r1')?.id}`
  },
}

/** Types into a text field of the page. */
const typeIn =
  (label: PlainMessageKey, text: string): NonNullable<PageCase['change']> =>
  async (page) => {
    const field = () => page.getByRole('textbox', { name: t(label), exact: true })
    await field().fill(text)
    return () => field().inputValue()
  }

/** Ticks a box of the page or clears it. */
const toggle =
  (role: 'checkbox' | 'radio', name: string | RegExp): NonNullable<PageCase['change']> =>
  async (page) => {
    const box = () => page.getByRole(role, { name })
    const before = await box().isChecked()
    await box().click()
    await expect(box()).toBeChecked({ checked: !before })
    return () => box().isChecked()
  }

/** Every page of the panel: `page-cases.test.ts` finds the routes there are. */
export const pageCases: readonly PageCase[] = [
  { file: `${folder}/index.tsx`, path: () => site, title: `Overview · ${at}` },
  { file: `${folder}/topology.tsx`, path: () => `${site}/topology`, title: `Topology · ${at}` },
  {
    file: `${folder}/connect.tsx`,
    path: () => `${site}/connect`,
    title: `Connect a site · ${at}`,
    change: typeIn('Peer address', '198.51.100.40'),
  },
  {
    file: `${folder}/connections/index.tsx`,
    path: () => `${site}/connections`,
    title: `Connections · ${at}`,
  },
  {
    file: `${folder}/connections/$id.tsx`,
    path: pathOf.connection,
    title: `old-office · Connections · ${at}`,
  },
  {
    file: `${folder}/connections/$id_.change.tsx`,
    path: (cloud) => `${pathOf.connection(cloud)}/change`,
    title: `Change old-office · Connections · ${at}`,
    change: toggle('checkbox', /^private-subnet 10/),
  },
  {
    file: `${folder}/connections/$id_.rotate.tsx`,
    path: (cloud) => `${pathOf.connection(cloud)}/rotate`,
    title: `Rotate the pre-shared key of old-office · Connections · ${at}`,
    change: typeIn('New pre-shared key', 'typed-by-hand-2026-11-30-abcdefgh'),
  },
  {
    file: `${folder}/connections/$id_.export.tsx`,
    path: (cloud) => `${pathOf.connection(cloud)}/export`,
    title: `Peer configuration for old-office · Connections · ${at}`,
  },
  {
    file: `${folder}/vpn-services/index.tsx`,
    path: () => `${site}/vpn-services`,
    title: `VPN services · ${at}`,
  },
  {
    file: `${folder}/vpn-services/$id.tsx`,
    path: pathOf.service,
    title: `hq-gateway · VPN services · ${at}`,
  },
  {
    file: `${folder}/endpoint-groups/index.tsx`,
    path: () => `${site}/endpoint-groups`,
    title: `Endpoint groups · ${at}`,
  },
  {
    file: `${folder}/endpoint-groups/$id.tsx`,
    path: pathOf.group,
    title: `hq-private · Endpoint groups · ${at}`,
  },
  {
    file: `${folder}/ike-policies/index.tsx`,
    path: () => `${site}/ike-policies`,
    title: `IKE policies · ${at}`,
  },
  { file: `${folder}/ike-policies/$id.tsx`, path: pathOf.ike, title: `ike-aes256 · IKE policies · ${at}` },
  {
    file: `${folder}/ike-policies/$id_.replace.tsx`,
    path: (cloud) => `${pathOf.ike(cloud)}/replace`,
    title: `Replace ike-aes256 · IKE policies · ${at}`,
    change: typeIn('Name', 'typed-by-hand'),
  },
  {
    file: `${folder}/ipsec-policies/index.tsx`,
    path: () => `${site}/ipsec-policies`,
    title: `IPsec policies · ${at}`,
  },
  {
    file: `${folder}/ipsec-policies/$id.tsx`,
    path: pathOf.ipsec,
    title: `esp-aes256 · IPsec policies · ${at}`,
  },
  {
    file: `${folder}/ipsec-policies/$id_.replace.tsx`,
    path: (cloud) => `${pathOf.ipsec(cloud)}/replace`,
    title: `Replace esp-aes256 · IPsec policies · ${at}`,
    change: typeIn('Name', 'typed-by-hand'),
  },
  { file: `${folder}/audit.tsx`, path: () => `${site}/audit`, title: `Audit · ${at}` },
  { file: `${folder}/help.tsx`, path: () => `${site}/help`, title: `Help · ${at}` },
  { file: `${folder}/activity.tsx`, path: () => `${site}/activity`, title: `Activity · ${at}` },
  {
    file: `${folder}/plans/remove.tsx`,
    path: (cloud) => {
      const { id } = named(regionOf(cloud).tables.ipsec_site_connections, 'old-office')
      return `${site}/plans/remove?kind=site-connection&ids=${encodeURIComponent(JSON.stringify([id]))}`
    },
    title: `Delete with related resources · ${at}`,
    change: toggle('checkbox', /old-office-lan/),
  },
  {
    file: `${folder}/admin/index.tsx`,
    path: () => `${site}/admin`,
    title: `Tunnels across all projects · Administration · ${at}`,
    user: 'admin',
  },
  {
    file: `${folder}/admin/agents/index.tsx`,
    path: () => `${site}/admin/agents`,
    title: `Agents · Administration · ${at}`,
    user: 'admin',
  },
  {
    file: `${folder}/admin/agents/$id.tsx`,
    path: pathOf.agent,
    title: `north-net-r1 · Agents · Administration · ${at}`,
    user: 'admin',
  },
  {
    file: `${folder}/admin/agents/move.tsx`,
    path: (cloud) => {
      const router = [...regionOf(cloud).tables.routers.values()].find(({ name }) => name === 'router1')
      return `${site}/admin/agents/move?router=${router?.id}`
    },
    title: `Move router router1 · Agents · Administration · ${at}`,
    user: 'admin',
    change: toggle('radio', 'north-net-r1b'),
  },
  {
    file: `${folder}/admin/quotas.tsx`,
    path: () => `${site}/admin/quotas`,
    title: `Quotas · Administration · ${at}`,
    user: 'admin',
  },
  {
    file: `${folder}/admin/audit.tsx`,
    path: () => `${site}/admin/audit`,
    title: `Audit of all projects · Administration · ${at}`,
    user: 'admin',
  },
  {
    file: `${folder}/admin/regions.tsx`,
    path: () => `${site}/admin/regions`,
    title: `Regions · Administration · ${at}`,
    user: 'admin',
  },
  {
    file: 'sign-in.tsx',
    path: () => '/sign-in',
    title: 'Sign in',
    change: typeIn('User name', 'somebody'),
  },
]

/** Waits until a page has all it shows. */
export async function expectLoaded(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('status', { name: t('Loading') })).toHaveCount(0)
}
