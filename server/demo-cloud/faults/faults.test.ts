import type { AddressInfo } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createDemoCloud, type DemoCloud } from '../app'
import { faultsOf } from './fault-spec'
import { onlookerHeader, type FaultInput } from './faults'

let server: ServerType | undefined
let cloud: DemoCloud | undefined

afterEach(async () => {
  vi.restoreAllMocks()
  await cloud?.stop()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
})

const isAddress = (address: AddressInfo | string | null | undefined): address is AddressInfo =>
  typeof address === 'object' && address !== null

/** A demo cloud behind a socket; answers the URL of north's Keystone. */
async function begin(faults: FaultInput[]): Promise<string> {
  cloud = createDemoCloud({ faults, control: true })
  const started = serve({ fetch: cloud.app.fetch, port: 0, hostname: '127.0.0.1' })
  server = started
  if (!started.listening) await new Promise((resolve) => started.once('listening', resolve))
  const address = started.address()
  if (!isAddress(address)) throw new Error('The server has no port')
  return `http://127.0.0.1:${address.port}`
}

/** What a new cloud that fails three of ten requests answers to so many. */
async function statusesOf(requests: number): Promise<number[]> {
  const { app } = createDemoCloud({ faults: [{ status: 503, probability: 0.3 }] })
  const statuses: number[] = []
  for (let asked = 0; asked < requests; asked++) {
    statuses.push((await app.request('http://cloud.test/north/identity/v3')).status)
  }
  return statuses
}

describe('a fault', () => {
  it('drops the connection', async () => {
    // The server says of every body that failed that it did.
    vi.spyOn(console, 'error').mockReturnValue()
    const origin = await begin([{ drop: true }])
    await expect(fetch(`${origin}/north/identity/v3`).then((answer) => answer.text())).rejects.toThrow()
  })

  it('ends the JSON in the middle', async () => {
    const origin = await begin([{ truncate: true }])
    const text = await (await fetch(`${origin}/north/identity/v3`)).text()
    expect(text.length).toBeGreaterThan(50)
    expect(() => void JSON.parse(text)).toThrow()
  })

  it('answers with the error page of a proxy', async () => {
    const origin = await begin([{ html: true }])
    const answer = await fetch(`${origin}/north/identity/v3`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html'])
    expect(await answer.text()).toContain('<h1>502')
  })

  it.each([500, 502, 503])('answers with %i and says when to come back', async (status) => {
    const origin = await begin([{ status, retryAfter: 7 }])
    const answer = await fetch(`${origin}/north/RegionOne/network/v2.0/networks`)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, '7'])
  })

  it('lets an answer wait', async () => {
    const origin = await begin([{ delayMs: { min: 60, max: 90 } }])
    const start = performance.now()
    await fetch(`${origin}/north/identity/v3`)
    expect(performance.now() - start).toBeGreaterThanOrEqual(55)
  })

  it('loses the answer of a write that was carried out', async () => {
    const origin = await begin([{ method: 'POST', carriedOut: true, status: 502, times: 1 }])
    const tokens = `${origin}/north/identity/v3/auth/tokens`
    const user = { name: 'demo', domain: { name: 'Default' }, password: 'secret' }
    const body = JSON.stringify({ auth: { identity: { methods: ['password'], password: { user } } } })
    const lost = await fetch(tokens, { method: 'POST', body })
    expect([lost.status, lost.headers.get('x-subject-token')]).toEqual([502, null])
    expect(cloud?.world.clouds.get('north')?.tokens.size).toBe(1)
    expect((await fetch(tokens, { method: 'POST', body })).status).toBe(201)
  })

  it('leaves one who looks on alone', async () => {
    const origin = await begin([{ status: 500 }])
    const aside = await fetch(`${origin}/north/identity/v3`, { headers: { [onlookerHeader]: 'yes' } })
    expect(aside.status).toBe(200)
  })

  it('is counted by its name', async () => {
    const origin = await begin([{ name: 'out', status: 500, times: 2 }])
    for (let asked = 0; asked < 3; asked++) await fetch(`${origin}/north/identity/v3`)
    expect(await (await fetch(`${origin}/control/faults`)).json()).toEqual({ out: 2 })
  })

  it('that lets answers wait adds to what else befalls them', async () => {
    const origin = await begin(faultsOf('latency=60-90,503=1'))
    const start = performance.now()
    expect((await fetch(`${origin}/north/identity/v3`)).status).toBe(503)
    expect(performance.now() - start).toBeGreaterThanOrEqual(55)
  })

  it('of one service leaves the others alone', async () => {
    const origin = await begin([{ cloud: 'north', region: 'RegionOne', status: 500 }])
    expect((await fetch(`${origin}/north/RegionOne/network/`)).status).toBe(500)
    expect((await fetch(`${origin}/north/RegionTwo/network/`)).status).toBe(200)
    expect((await fetch(`${origin}/north/identity/v3`)).status).toBe(200)
  })

  it('meets as many requests as its share says, always the same ones', async () => {
    const statuses = await statusesOf(200)
    expect(await statusesOf(200)).toEqual(statuses)
    const met = statuses.filter((status) => status === 503).length
    expect(met).toBeGreaterThan(40)
    expect(met).toBeLessThan(80)
  })
})

const place = { cloud: 'north', region: 'RegionOne' }
const region = () => cloud?.world.clouds.get('north')?.regions.get('RegionOne')
const livesOfAgents = () => [...(region()?.tables.agents.values() ?? [])].map(({ alive }) => alive)

const post = (origin: string, path: string, body: object) =>
  fetch(`${origin}/control/${path}`, { method: 'POST', body: JSON.stringify(body) })

describe('control calls', () => {
  it('let the agents die, and come back', async () => {
    const origin = await begin([])
    expect((await post(origin, 'agents', { ...place, alive: false })).status).toBe(204)
    expect(livesOfAgents()).toEqual([false, false, false, false])
    await post(origin, 'agents', { ...place, alive: true })
    expect(livesOfAgents()).toEqual([true, true, true, true])
    await post(origin, 'agents', { ...place, host: 'north-net-r1', alive: false })
    expect(livesOfAgents()).toEqual([false, false, true, true])
  })

  it('let a connection flap until it is told to stop', async () => {
    let time = 0
    cloud = createDemoCloud({ control: true, intervalMs: 1000, now: () => time })
    const { app, advance } = cloud
    const berlin = [...(region()?.tables.ipsec_site_connections.values() ?? [])][0]
    const tell = (flapping: boolean) =>
      app.request('http://cloud.test/control/flap', {
        method: 'POST',
        body: JSON.stringify({ ...place, connection: berlin?.id, flapping }),
      })
    const nextStatus = () => {
      time += 1000
      advance()
      return region()?.tables.ipsec_site_connections.get(berlin?.id ?? '')?.status
    }
    await tell(true)
    expect([nextStatus(), nextStatus(), nextStatus(), nextStatus()]).toEqual([
      'DOWN',
      'ACTIVE',
      'DOWN',
      'ACTIVE',
    ])
    await tell(false)
    expect([nextStatus(), nextStatus()]).toEqual(['ACTIVE', 'ACTIVE'])
  })
})

describe('faults of a command line', () => {
  it('are a list of words with numbers', () => {
    expect(faultsOf('latency=50-300, 503=0.05,drop=0.01')).toEqual([
      { delayMs: { min: 50, max: 300 } },
      { status: 503, retryAfter: 2, probability: 0.05 },
      { drop: true, probability: 0.01 },
    ])
    expect(faultsOf('latency=80')).toEqual([{ delayMs: { min: 80, max: 80 } }])
    expect(faultsOf('')).toEqual([])
  })

  it.each(['503', '503=', '503=2', 'rain=0.1', 'latency=', 'latency=9-3', 'latency=slow'])(
    'are not %j',
    (spec) => {
      expect(() => faultsOf(spec)).toThrow(/latency/i)
    },
  )
})
