import { createServer, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { serve, type ServerType } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClouds } from './clouds'
import { settingsFrom } from './settings'
import { passwordBody, requestText, testSecret } from './testing/test-stage'

setFlagsFromString('--expose_gc')
const collectGarbage: unknown = runInNewContext('gc')

/** Milliseconds that these gateways wait for a cloud. */
const patienceMs = 1500

let upstream: Server
let gateway: ServerType
/** How the cloud answers reads, and what it sees of their end. */
let answer: (response: ServerResponse) => void
const ends: string[] = []

beforeEach(async () => {
  ends.length = 0
  upstream = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.on('close', () => ends.push(request.url ?? ''))
      return answer(response)
    }
    const token = {
      user: { id: 'u', name: 'demo' },
      expires_at: '2100-01-01T00:00:00Z',
      catalog: [
        { type: 'network', endpoints: [{ interface: 'public', region_id: 'R', url: urlOf(upstream) }] },
      ],
    }
    response.writeHead(201, { 'x-subject-token': 'token-of-the-cloud' }).end(JSON.stringify({ token }))
  })
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
  const settings = settingsFrom({ clouds: [`north=${urlOf(upstream)}`], trustProxy: false })
  const clouds = createClouds(settings, { secret: testSecret }, { patienceMs })
  gateway = serve({ fetch: clouds.fetch, port: 0, hostname: '127.0.0.1' })
  if (!gateway.listening) await new Promise((resolve) => gateway.once('listening', resolve))
})
afterEach(() => {
  for (const server of [upstream, gateway]) {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
})

const portOf = (server: { address: () => AddressInfo | string | null }): number => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
const urlOf = (server: Server) => `http://127.0.0.1:${portOf(server)}`

async function signIn(): Promise<Record<string, string>> {
  const answered = await fetch(`http://127.0.0.1:${portOf(gateway)}/clouds/north/identity/v3/auth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: passwordBody,
  })
  const cookie = answered.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  return { 'X-Auth-Token': answered.headers.get('x-subject-token') ?? '', Cookie: cookie.join('; ') }
}

/** Reads until the gateway closes the connection, while the garbage is collected; answers what came and how long it took. */
async function readToTheEnd(headers: Record<string, string>): Promise<{ text: string; ms: number }> {
  const started = performance.now()
  const collecting = setInterval(() => {
    if (typeof collectGarbage === 'function') collectGarbage()
  }, 50)
  const text = await new Promise<string>((resolve) => {
    let heard = ''
    const socket = connect(portOf(gateway), '127.0.0.1', () =>
      socket.write(requestText('GET', '/clouds/north/network/R/v2.0/routers', { headers })),
    )
    socket.on('data', (chunk) => (heard += chunk.toString()))
    socket.on('error', () => undefined).on('close', () => resolve(heard))
    setTimeout(() => socket.destroy(), 5 * patienceMs).unref()
  })
  clearInterval(collecting)
  return { text, ms: performance.now() - started }
}

describe('the time that a cloud has holds, also where garbage is collected meanwhile, for an answer that', () => {
  it.each<[what: string, answer: (response: ServerResponse) => void, status: string]>([
    ['does not begin', () => undefined, '504'],
    ['stops after its head', (response) => void response.writeHead(200).write('['), '200'],
    [
      'drips',
      (response) => {
        response.writeHead(200)
        const dripping = setInterval(() => response.write(' '), 50)
        response.on('close', () => clearInterval(dripping))
      },
      '200',
    ],
  ])('%s', async (_what, given, status) => {
    answer = given
    const { text, ms } = await readToTheEnd(await signIn())
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    // An answer that breaks off has no last chunk: nobody takes it for whole.
    if (status === '200') expect(text).not.toMatch(/\r\n0\r\n\r\n$/)
    expect(ms).toBeGreaterThan(0.9 * patienceMs)
    expect(ms).toBeLessThan(3 * patienceMs)
    await vi.waitFor(() => expect(ends).toEqual(['/v2.0/routers']))
  })
})

it('a change of the protocol is refused at once', async () => {
  answer = (response) => {
    response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n')
  }
  const { text, ms } = await readToTheEnd(await signIn())
  expect(text).toMatch(/^HTTP\/1.1 502 [^]*UpstreamUnreachable/)
  expect(ms).toBeLessThan(patienceMs)
})

it('a page that goes away ends what it asked of the cloud', async () => {
  let isAsked = false
  answer = (response) => {
    isAsked = true
    response.writeHead(200).write('[')
  }
  const headers = await signIn()
  const socket = connect(portOf(gateway), '127.0.0.1', () =>
    socket.write(requestText('GET', '/clouds/north/network/R/v2.0/routers', { headers })),
  )
  await vi.waitFor(() => expect(isAsked).toBe(true))
  socket.destroy()
  await vi.waitFor(() => expect(ends).toEqual(['/v2.0/routers']), { timeout: patienceMs / 2 })
})
