import { loadavg } from 'node:os'
import { z } from 'zod'
import type { SiteApi } from '../../../e2e/support/site-api'
import { makeEnd } from '../../../e2e/support/tunnel-end'
import { addNeighbour, bodyOf, makeOne, openRegion } from '../tunnel-ends'
import { startPing } from './ping'
import type { LossCase, LossRun } from './report'

/**
 * The orders that are compared: each step is at the first end (lower case) or at the second one. `d` deletes the old
 * connection, `c` creates the new one, `s` restarts the VPN service, `w` waits until the agents are done.
 */
const orders: Readonly<Record<string, string>> = {
  'delete, create': 'dcDC',
  'create, delete': 'cCdD',
  'delete, create, restart': 'dcDCs',
  'delete, create, 10 s later at the other end': 'dcwDC',
}
/** The cases that bring the new policy into use come first: their loss is what the panel states. */
const cases: readonly LossCase[] = [
  { order: 'delete, create', shared: 'none', networks: 'same' },
  { order: 'delete, create', shared: 'both', networks: 'same' },
  { order: 'delete, create, restart', shared: 'both', networks: 'same' },
  { order: 'delete, create', shared: 'first', networks: 'same' },
  { order: 'delete, create', shared: 'second', networks: 'same' },
  { order: 'delete, create, 10 s later at the other end', shared: 'second', networks: 'same' },
  { order: 'delete, create, 10 s later at the other end', shared: 'first', networks: 'same' },
  { order: 'create, delete', shared: 'none', networks: 'same' },
  { order: 'create, delete', shared: 'both', networks: 'same' },
  { order: 'create, delete', shared: 'none', networks: 'other' },
  { order: 'create, delete', shared: 'both', networks: 'other' },
  { order: 'delete, create', shared: 'both', networks: 'other' },
]

const hosts = {
  near: { namespace: 'lab-vm-r1', address: '10.10.10.100' },
  far: { namespace: 'lab-vm-r2', address: '20.20.20.100' },
}
/** The half of a network that has its host in it. */
const halfOf = (cidr: string) => cidr.replace('/24', '/25')
const connections = z.object({
  ipsec_site_connections: z.array(z.object({ id: z.string(), status: z.string() })),
})
const psk = 'the-same-key-at-both-ends-of-the-tunnel'
/** How long a tunnel may take to come up before the change: an agent whose report was lost is nudged only after 15 s. */
const startMs = 180_000
/** How long it may take to come back: an agent of the lab reports every 10 s. */
const returnMs = 25_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Changes a policy at both ends again and again on the lab that is up, in each order or in
 * the cases with these numbers; calls `tell` after each run.
 */
export async function measureOnLab(
  { runs, only }: { runs: number; only: readonly number[] },
  tell: (run: LossRun) => void,
): Promise<void> {
  const [near, far] = [await openRegion(0), await openRegion(1)]
  const chosen = cases.filter((_each, index) => only.length === 0 || only.includes(index + 1))
  for (const each of chosen) for (let run = 0; run < runs; run += 1) tell(await begun({ near, far, ...each }))
}

/** Measures once; begins again where the tunnel did not come up before there was anything to measure. */
async function begun(each: Measured): Promise<LossRun> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const run = await measure(each)
    if (run) return run
  }
  throw new Error('the tunnel did not come up before the change, three times')
}

interface Measured extends LossCase {
  near: SiteApi
  far: SiteApi
}

interface End {
  site: SiteApi
  id: string
  /** What the new connection is to be. */
  body: Record<string, unknown>
  serviceId: string
}

/** Returns undefined where the tunnel did not come up before the change. */
async function measure({ near, far, ...each }: Measured): Promise<LossRun | undefined> {
  const cleanUps: (() => Promise<unknown>)[] = []
  try {
    const ends = [
      await prepare(
        near,
        far,
        { ...each, isShared: each.shared === 'both' || each.shared === 'first' },
        cleanUps,
      ),
      await prepare(
        far,
        near,
        { ...each, isShared: each.shared === 'both' || each.shared === 'second' },
        cleanUps,
      ),
    ] as const
    if (!(await areActive(ends, startMs))) return undefined
    const there = startPing(hosts.near.namespace, hosts.far.address)
    const back = startPing(hosts.far.namespace, hosts.near.address)
    await pause(3000)
    const created = await carryOut(orders[each.order] ?? '', ends, cleanUps)
    const inEffect = await areActive(created, returnMs)
    await pause(3000)
    return {
      driver: 'strongSwan',
      ...each,
      inEffect,
      load: loadavg()[0] ?? 0,
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
  { isShared, networks }: LossCase & { isShared: boolean },
  cleanUps: (() => Promise<unknown>)[],
): Promise<End> {
  const { id, remove } = await makeEnd(site, other, { name: 'loss' })
  cleanUps.push(remove)
  const like = await bodyOf(site, id)
  const create = async (path: string, singular: string, body: object) => {
    const made = await makeOne(site, path, singular, body)
    cleanUps.push(made.remove)
    return made.id
  }
  const policy = {
    name: 'loss new',
    auth_algorithm: 'sha512',
    encryption_algorithm: 'aes-128',
    pfs: 'group14',
  }
  const ipsecpolicy_id = await create('vpn/ipsecpolicies', 'ipsecpolicy', policy)
  if (isShared) cleanUps.push(await addNeighbour(site, id, psk))
  const half = { name: 'loss new', type: 'cidr', endpoints: [halfOf(other.cidr)] }
  const newNetworks =
    networks === 'other'
      ? { peer_ep_group_id: await create('vpn/endpoint-groups', 'endpoint_group', half) }
      : {}
  return {
    site,
    id,
    serviceId: z.string().parse(like['vpnservice_id']),
    body: { ...like, ...newNetworks, psk, ipsecpolicy_id, name: 'loss' },
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
      const made = await makeOne(site, path, 'ipsec_site_connection', body)
      created.push({ site, id: made.id })
      cleanUps.push(made.remove)
    }
    if (step === 's') await restart(site, serviceId)
    if (step === 'w') await pause(10_000)
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
  await until(isDown, startMs)
  await site.ask('PUT', path, { vpnservice: { admin_state_up: true } })
}

async function areActive(ends: readonly Created[], patienceMs: number): Promise<boolean> {
  const isActive = async ({ site, id }: Created) => {
    const answer = await site.ask('GET', 'vpn/ipsec-site-connections?fields=id&fields=status')
    return connections
      .parse(answer)
      .ipsec_site_connections.some((one) => one.id === id && one.status === 'ACTIVE')
  }
  return until(async () => (await Promise.all(ends.map(isActive))).every(Boolean), patienceMs)
}

async function until(isSo: () => Promise<boolean>, patienceMs: number): Promise<boolean> {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    if (await isSo()) return true
    await pause(500)
  }
  return false
}
