import type { Page } from '@playwright/test'
import { z } from 'zod'
import { keystone, neutrons } from './lab'

/** One region's Neutron, asked as the user `demo`. */
export interface Region {
  name: string
  ask: (method: string, path: string, body?: object) => Promise<unknown>
  address: string
  routerId: string
  subnetId: string
  cidr: string
}

const domain = { id: 'default' }
const listOf = (plural: string) =>
  z.object({ [plural]: z.array(z.object({ id: z.string(), cidr: z.string().optional() })) })
const made = z.record(z.string(), z.object({ id: z.string() }))

/** Signs in to a region's Neutron, and finds what a tunnel ends on there. */
export async function openRegion(index: 0 | 1): Promise<Region> {
  const identity = { methods: ['password'], password: { user: { name: 'demo', domain, password: 'secret' } } }
  const auth = { auth: { identity, scope: { project: { name: 'demo', domain } } } }
  const answer = await fetch(`${keystone}/auth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(auth),
  })
  const headers = {
    'X-Auth-Token': answer.headers.get('x-subject-token') ?? '',
    'Content-Type': 'application/json',
  }
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
    const text = await (await fetch(`${neutrons[index]}v2.0/${path}`, init)).text()
    return text === '' ? undefined : JSON.parse(text)
  }
  const first = async (plural: string, query: string) =>
    listOf(plural).parse(await ask('GET', `${plural}?${query}`))[plural]?.[0]
  const router = await first('routers', 'name=router1')
  const subnet = await first('subnets', 'name=private-subnet')
  const name = index === 0 ? 'RegionOne' : 'RegionTwo'
  const address = index === 0 ? '203.0.113.10' : '203.0.113.110'
  return {
    name,
    ask,
    address,
    routerId: router?.id ?? '',
    subnetId: subnet?.id ?? '',
    cidr: subnet?.cidr ?? '',
  }
}

/** What is to be wrong about an end. */
export interface Difference {
  ike?: object
  connection?: object
  /** What the end takes for the other one's networks. */
  peerCidr?: string
}

/** Makes one end by the API, with what is to be wrong about it, and answers how to take it away. */
export async function makeEnd(region: Region, other: Region, { ike, connection, peerCidr }: Difference = {}) {
  const name = `why-${region.name}`
  const paths: string[] = []
  const create = async (path: string, singular: string, body: object) => {
    const id =
      made.parse(await region.ask('POST', path, { [singular]: { name, ...body } }))[singular]?.id ?? ''
    paths.unshift(`${path}/${id}`)
    return id
  }
  const crypto = { auth_algorithm: 'sha256', encryption_algorithm: 'aes-256', pfs: 'group14' }
  const ikepolicy_id = await create('vpn/ikepolicies', 'ikepolicy', { ...crypto, ike_version: 'v2', ...ike })
  const ipsecpolicy_id = await create('vpn/ipsecpolicies', 'ipsecpolicy', crypto)
  const vpnservice_id = await create('vpn/vpnservices', 'vpnservice', { router_id: region.routerId })
  const group = (type: string, endpoints: string[]) =>
    create('vpn/endpoint-groups', 'endpoint_group', { type, endpoints })
  const local_ep_group_id = await group('subnet', [region.subnetId])
  const peer_ep_group_id = await group('cidr', [peerCidr ?? other.cidr])
  const id = await create('vpn/ipsec-site-connections', 'ipsec_site_connection', {
    vpnservice_id,
    ikepolicy_id,
    ipsecpolicy_id,
    local_ep_group_id,
    peer_ep_group_id,
    peer_address: other.address,
    peer_id: other.address,
    psk: 'the-same-key-at-both-ends-of-the-tunnel',
    ...connection,
  })
  return {
    id,
    remove: async () => {
      for (const path of paths) await region.ask('DELETE', path)
    },
  }
}

/** Signs in in the browser, to the region of the near end. */
export async function signIn(page: Page) {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User' }).fill('demo')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'RegionOne / demo' }).click()
}
