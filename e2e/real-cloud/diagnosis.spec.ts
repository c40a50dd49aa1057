import type { Page } from '@playwright/test'
import { z } from 'zod'
import { goTo } from '../support/actions'
import { expect, test } from './fixtures'
import { keystone, neutrons } from './lab'

/** One region's Neutron, asked as the user `demo`. */
interface Region {
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

async function openRegion(index: 0 | 1): Promise<Region> {
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

interface Difference {
  ike?: object
  connection?: object
  /** What the end takes for the other one's networks. */
  peerCidr?: string
}

/** Makes one end by the API, with what is to be wrong about it, and answers how to take it away. */
async function makeEnd(region: Region, other: Region, { ike, connection, peerCidr }: Difference) {
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

const causes: {
  cause: string
  near?: Difference
  far?: Difference | 'missing'
  status: RegExp
  first: RegExp
}[] = [
  {
    cause: 'keys differ',
    far: { connection: { psk: 'another-key-at-the-other-end-of-it' } },
    status: /Down/,
    first: /different pre-shared keys/,
  },
  {
    cause: 'IKE versions differ',
    far: { ike: { ike_version: 'v1' } },
    status: /Down/,
    first: /different IKE versions/,
  },
  {
    cause: 'networks differ',
    far: { peerCidr: '172.31.9.0/24' },
    status: /Down/,
    first: /networks are not what/,
  },
  {
    cause: 'the peer is missing',
    far: 'missing',
    status: /Down/,
    first: /no connection to this one/,
  },
  {
    cause: 'disabled here',
    near: { connection: { admin_state_up: false } },
    status: /Disabled|created|Down/,
    first: /disabled/,
  },
  {
    cause: 'disabled there',
    far: { connection: { admin_state_up: false } },
    status: /Disabled|created|Down/,
    first: /disabled/,
  },
  {
    cause: 'policies differ while ACTIVE',
    far: { ike: { encryption_algorithm: 'aes-128' } },
    status: /Active/,
    first: /What runs is not what is written/,
  },
]

async function signIn(page: Page) {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User' }).fill('demo')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'RegionOne / demo' }).click()
}

for (const { cause, near = {}, far = {}, status, first } of causes) {
  test(`${cause}: the diagnosis names it first`, async ({ page }) => {
    const [here, there] = [await openRegion(0), await openRegion(1)]
    const ends = [await makeEnd(here, there, near)]
    if (far !== 'missing') ends.push(await makeEnd(there, here, far))
    try {
      await signIn(page)
      await goTo(page, 'Connections')
      await page.getByRole('link', { name: 'why-RegionOne' }).click()
      await expect(page.getByRole('figure')).toContainText(status, { timeout: 120_000 })
      const reason = page.getByRole('list', { name: 'Reasons' }).getByRole('listitem').first()
      await expect(reason).toContainText(first)
      process.stdout.write(`  ${cause}: ${(await reason.textContent()) ?? ''}\n`)
    } finally {
      for (const end of ends) await end.remove()
    }
  })
}
