import { z } from 'zod'
import type { SiteApi } from '../../support/site-api'
import { makeEnd } from '../../support/tunnel-end'
import { openRegion } from '../tunnel-ends'
import { startPing } from './ping'
import type { LossRun } from './report'

/**
 * The orders that are compared: each step is at the first end (lower case) or at the second one. `d` deletes the old
 * connection, `c` creates the new one, `s` restarts the VPN service.
 */
const orders: Readonly<Record<string, string>> = {
  'delete, create': 'dcDC',
  'create, delete': 'cCdD',
  'delete, create, restart': 'dcDCs',
}
const cases = [
  { order: 'delete, create', beside: false },
  { order: 'create, delete', beside: false },
  { order: 'delete, create', beside: true },
  { order: 'create, delete', beside: true },
  { order: 'delete, create, restart', beside: true },
]

const hosts = {
  near: { namespace: 'lab-vm-r1', address: '10.10.10.100' },
  far: { namespace: 'lab-vm-r2', address: '20.20.20.100' },
}
const connections = z.object({
  ipsec_site_connections: z.array(z.object({ id: z.string(), status: z.string() })),
})
const connectionAnswer = z.object({ ipsec_site_connection: z.record(z.string(), z.json()) })
const psk = 'the-same-key-at-both-ends-of-the-tunnel'
const readOnly = new Set(['id', 'tenant_id', 'project_id', 'status', 'auth_mode', 'route_mode'])
/** An agent of the lab reports every 10 s. */
const patienceMs = 60_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Changes a policy at both ends again and again on the lab that is up, in each order; calls `tell` after each run. */
export async function measureOnLab(runs: number, tell: (run: LossRun) => void): Promise<void> {
  const [near, far] = [await openRegion(0), await openRegion(1)]
  for (const each of cases)
    for (let run = 0; run < runs; run += 1) tell(await measure({ near, far, ...each }))
}

interface Case {
  near: SiteApi
  far: SiteApi
  order: string
  beside: boolean
}

interface End {
  site: SiteApi
  id: string
  /** What the new connection is to be. */
  body: Record<string, unknown>
  serviceId: string
}

async function measure({ near, far, order, beside }: Case): Promise<LossRun> {
  const cleanUps: (() => Promise<unknown>)[] = []
  try {
    const ends = [
      await prepare(near, far, beside, cleanUps),
      await prepare(far, near, beside, cleanUps),
    ] as const
    if (!(await areActive(ends.map(({ site, id }) => ({ site, id })))))
      throw new Error('the tunnel did not come up')
    const there = startPing(hosts.near.namespace, hosts.far.address)
    const back = startPing(hosts.far.namespace, hosts.near.address)
    await pause(3000)
    const created = await carryOut(orders[order] ?? '', ends, cleanUps)
    const inEffect = await areActive(created)
    await pause(3000)
    return {
      driver: 'strongSwan',
      order,
      beside,
      inEffect,
      pings: { there: await there(), back: await back() },
    }
  } finally {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp().catch(() => undefined)
    // The agents take the end in before the next beginning.
    await pause(8000)
  }
}

/** Makes an end with its old policy, and the policy that comes after it. */
async function prepare(
  site: SiteApi,
  other: SiteApi,
  beside: boolean,
  cleanUps: (() => Promise<unknown>)[],
): Promise<End> {
  const { id, remove } = await makeEnd(site, other, { name: 'loss' })
  cleanUps.push(remove)
  const answer = connectionAnswer.parse(await site.ask('GET', `vpn/ipsec-site-connections/${id}`))
  const like = Object.fromEntries(
    Object.entries(answer.ipsec_site_connection).filter(([attribute]) => !readOnly.has(attribute)),
  )
  const create = async (path: string, singular: string, body: object) => {
    const made = z
      .record(z.string(), z.object({ id: z.string() }))
      .parse(await site.ask('POST', path, { [singular]: body }))
    const madeId = made[singular]?.id ?? ''
    cleanUps.push(() => site.ask('DELETE', `${path}/${madeId}`))
    return madeId
  }
  const policy = {
    name: 'loss new',
    auth_algorithm: 'sha512',
    encryption_algorithm: 'aes-128',
    pfs: 'group14',
  }
  const ipsecpolicy_id = await create('vpn/ipsecpolicies', 'ipsecpolicy', policy)
  if (beside) {
    // Its peer does not exist: it is there for the daemon to have something to go on for.
    const group = { name: 'loss beside', type: 'cidr', endpoints: ['192.168.99.0/24'] }
    const peer_ep_group_id = await create('vpn/endpoint-groups', 'endpoint_group', group)
    const peer = { peer_address: '203.0.113.222', peer_id: '203.0.113.222', peer_ep_group_id }
    await create('vpn/ipsec-site-connections', 'ipsec_site_connection', {
      ...like,
      psk,
      ...peer,
      name: 'loss beside',
    })
  }
  return {
    site,
    id,
    serviceId: z.string().parse(like['vpnservice_id']),
    body: { ...like, psk, ipsecpolicy_id, name: 'loss' },
  }
}

type Created = Pick<End, 'site' | 'id'>

async function carryOut(
  steps: string,
  [near, far]: readonly [End, End],
  cleanUps: (() => Promise<unknown>)[],
) {
  const created: Created[] = []
  for (const step of steps) {
    const { site, id, body, serviceId } = step === step.toLowerCase() ? near : far
    const path = 'vpn/ipsec-site-connections'
    if (step.toLowerCase() === 'd') await site.ask('DELETE', `${path}/${id}`)
    if (step.toLowerCase() === 'c') {
      const answer = await site.ask('POST', path, { ipsec_site_connection: body })
      const made = z.object({ ipsec_site_connection: z.object({ id: z.string() }) }).parse(answer)
        .ipsec_site_connection.id
      created.push({ site, id: made })
      cleanUps.push(() => site.ask('DELETE', `${path}/${made}`))
    }
    if (step === 's') await restart(site, serviceId)
  }
  return created
}

/** Switches a VPN service off and, when its agent has reported that, on again. */
async function restart(site: SiteApi, id: string) {
  const path = `vpn/vpnservices/${id}`
  await site.ask('PUT', path, { vpnservice: { admin_state_up: false } })
  const isDown = async () => {
    const { vpnservice } = z
      .object({ vpnservice: z.object({ status: z.string() }) })
      .parse(await site.ask('GET', path))
    return vpnservice.status === 'DOWN'
  }
  await until(isDown)
  await site.ask('PUT', path, { vpnservice: { admin_state_up: true } })
}

async function areActive(ends: readonly Created[]): Promise<boolean> {
  const isActive = async ({ site, id }: Created) => {
    const answer = await site.ask('GET', 'vpn/ipsec-site-connections?fields=id&fields=status')
    return connections
      .parse(answer)
      .ipsec_site_connections.some((one) => one.id === id && one.status === 'ACTIVE')
  }
  return until(async () => (await Promise.all(ends.map(isActive))).every(Boolean))
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    if (await isSo()) return true
    await pause(500)
  }
  return false
}
