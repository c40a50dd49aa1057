import { rmSync } from 'node:fs'
import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createDemoCloud } from '../demo-cloud/app'
import { createGateway } from './app'
import { cloudsPath, createClouds, pageConfig } from './clouds'
import { logText, type LogSink } from './log'
import { sealWith, type SealKeys } from './session/seal'
import { settingsFrom, type GatewaySettings } from './settings'
import { signInLimit } from './session/sign-in-limit'
import { handleOf, testBrowser } from './testing/test-browser'
import { panelFolder } from './testing/test-stage'
import { below, mayForward } from './upstream/upstream'

const secret = 'a key of the tests that is long enough for it'
const folder = panelFolder()
const servers: ServerType[] = []

async function listen(app: { fetch: Hono['fetch'] }): Promise<string> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  servers.push(server)
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not reached')
  return `http://127.0.0.1:${address.port}`
}

let cloud: ReturnType<typeof createDemoCloud>
let settings: GatewaySettings
let keystone = ''
const lines: Record<string, unknown>[] = []
const log: LogSink = (line) => void lines.push(line)

beforeAll(async () => {
  cloud = createDemoCloud({})
  keystone = await listen(cloud.app)
  settings = settingsFrom({
    clouds: [`north=${keystone}/north/identity`, `south=${keystone}/south/identity/v3`],
    trustProxy: false,
  })
})
afterAll(async () => {
  for (const server of servers) server.close()
  rmSync(folder.path, { recursive: true })
  await cloud.stop()
})

const scopedToken = z.object({
  token: z.object({ catalog: z.array(z.object({ endpoints: z.array(z.object({ url: z.string() })) })) }),
})

/** A browser with a cookie jar, at a gateway of its own. */
function browser(keys: SealKeys = { secret }, given = settings) {
  const app = createGateway({
    root: folder.dist,
    config: pageConfig(given),
    mounts: [{ path: cloudsPath, app: createClouds(given, keys) }],
    log,
  })
  return testBrowser(app)
}

const at = (path: string) => `/clouds/north/network/RegionOne${path}`

describe('a page behind the gateway', () => {
  it('signs in, reads and writes, and never sees a token', async () => {
    const page = browser()
    const first = await page.signIn()
    expect(first.status).toBe(201)
    const scoped = await page.scope(handleOf(first))
    const { token } = scopedToken.parse(await scoped.json())
    expect(token.catalog.flatMap(({ endpoints }) => endpoints.map(({ url }) => url))).toEqual([
      '/clouds/north/network/RegionOne',
      '/clouds/north/network/RegionTwo',
    ])
    const headers = { 'x-auth-token': handleOf(scoped) }
    const path = '/clouds/north/network/RegionOne/v2.0/vpn/ikepolicies'
    const list = await page.ask('GET', `${path}?fields=name`, { headers })
    expect(JSON.stringify(await list.json())).toContain('ike-aes256')
    const made = await page.ask('POST', path, { headers, body: { ikepolicy: { name: 'by-gateway' } } })
    expect(made.status).toBe(201)
    const tokens = [...cloud.world.clouds.values()].flatMap((one) => [...one.tokens.keys()])
    const seen = JSON.stringify([first, scoped, list, made].map((answer) => [...answer.headers]))
    expect(tokens.length).toBeGreaterThan(1)
    for (const value of tokens) {
      expect(seen).not.toContain(value)
      expect(JSON.stringify(lines)).not.toContain(value)
    }
    expect(JSON.stringify(lines)).not.toContain('secret')
  })

  it('signs out: the token is revoked and its cookie gone', async () => {
    const page = browser()
    const handle = handleOf(await page.signIn())
    const headers = { 'x-auth-token': handle, 'x-subject-token': handle }
    const before = page.jar.size
    expect((await page.ask('DELETE', '/clouds/north/identity/v3/auth/tokens', { headers })).status).toBe(204)
    expect(page.jar.size).toBe(before - 1)
  })

  it('is told where the clouds are, on its own origin alone', async () => {
    const answer = await browser().ask('GET', '/config.json')
    expect(await answer.json()).toMatchObject({
      clouds: [{ id: 'north', identity: '/clouds/north/identity/v3' }, {}],
    })
    expect((await browser().ask('GET', '/healthz')).status).toBe(200)
  })
})

describe('what is not forwarded', () => {
  it.each<[what: string, method: string, path: string, status: number, headers?: Record<string, string>]>([
    ['another cloud', 'GET', '/clouds/west/identity/v3/auth/projects', 404],
    ['another region', 'GET', '/clouds/north/network/Nowhere/v2.0/routers', 404],
    ['another part of Keystone', 'GET', '/clouds/north/identity/v3/users', 404],
    ['another version of Neutron', 'GET', at('/v1.0/routers'), 404],
    ['the parent of the endpoint', 'GET', at('/v2.0/../../identity/v3/users'), 404],
    ['the parent, encoded', 'GET', at('/v2.0/%2e%2e/%2e%2e/south'), 404],
    ['the parent, encoded twice', 'GET', at('/v2.0/%252e%252e/routers'), 404],
    ['an encoded slash', 'GET', at('/v2.0/..%2f..%2fidentity'), 404],
    ['a back slash', 'GET', at('/v2.0/%5c%5cevil.example'), 404],
    ['another host in the path', 'GET', at('/v2.0//evil.example/'), 404],
    ['another host behind a user', 'GET', at('@evil.example/v2.0/'), 404],
    ['a line break', 'GET', at('/v2.0/routers%0d%0aHost:%20evil'), 404],
    ['a page of another site', 'GET', at('/v2.0/routers'), 403, { 'sec-fetch-site': 'cross-site' }],
    ['a page of a sister site', 'GET', at('/v2.0/routers'), 403, { 'sec-fetch-site': 'same-site' }],
    ['another origin', 'GET', at('/v2.0/routers'), 403, { origin: 'https://evil.example' }],
    ['no origin', 'GET', at('/v2.0/routers'), 403, { origin: 'null' }],
    ['no handle', 'GET', at('/v2.0/routers'), 401, { 'x-auth-token': '' }],
    ['a made-up handle', 'GET', at('/v2.0/routers'), 401, { 'x-auth-token': 'gw-AAAAAAAAAAAAAAAAAAAAAA' }],
  ])('%s', async (_what, method, path, status, headers = {}) => {
    const page = browser()
    const handle = handleOf(await page.scope(handleOf(await page.signIn())))
    const answer = await page.ask(method, path, { headers: { 'x-auth-token': handle, ...headers } })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toHaveProperty('NeutronError')
  })

  it('a body that is too great', async () => {
    const page = browser()
    const handle = handleOf(await page.scope(handleOf(await page.signIn())))
    const body = { ikepolicy: { name: 'x'.repeat(1_100_000) } }
    const headers = { 'x-auth-token': handle, 'content-length': '1100100' }
    expect((await page.ask('POST', at('/v2.0/vpn/ikepolicies'), { headers, body })).status).toBe(413)
  })

  it('a cookie of another key, of another cloud, or of another handle', async () => {
    const page = browser()
    const handle = handleOf(await page.scope(handleOf(await page.signIn())))
    const stranger = browser({ secret: 'another key of the tests that is long enough' })
    for (const [name, value] of page.jar) stranger.jar.set(name, value)
    const headers = { 'x-auth-token': handle }
    expect((await page.ask('GET', at('/v2.0/routers'), { headers })).status).toBe(200)
    expect((await stranger.ask('GET', at('/v2.0/routers'), { headers })).status).toBe(401)
    const south = '/clouds/south/network/RegionOne/v2.0/routers'
    const planted = browser()
    for (const [name, value] of page.jar) planted.jar.set(name, value)
    expect((await planted.ask('GET', south, { headers })).status).toBe(401)
    expect((await planted.ask('GET', at('/v2.0/routers'), { headers })).status).toBe(200)
    const [own = '', other = ''] = page.jar.keys()
    page.jar.set(own, page.jar.get(other) ?? '')
    expect(
      (await page.ask('GET', at('/v2.0/routers'), { headers: { 'x-auth-token': own.slice(3) } })).status,
    ).toBe(401)
  })

  it('another gateway with the same key takes over', async () => {
    const page = browser()
    const handle = handleOf(await page.scope(handleOf(await page.signIn())))
    const twin = browser()
    for (const [name, value] of page.jar) twin.jar.set(name, value)
    expect((await twin.ask('GET', at('/v2.0/routers'), { headers: { 'x-auth-token': handle } })).status).toBe(
      200,
    )
  })
})

/** What a page gets from a cloud that answers like this. */
async function misbehaving(answer: (path: string) => Response) {
  const evil = await listen(new Hono().all('*', (context) => answer(context.req.path)))
  const given = settingsFrom({ clouds: [`north=${evil}`], trustProxy: false })
  return browser({ secret }, given).signIn()
}

describe('clouds that misbehave', () => {
  it('are not followed elsewhere', async () => {
    const answer = await misbehaving(() => Response.redirect('http://169.254.169.254/latest', 302))
    expect([answer.status, await answer.json()]).toMatchObject([
      502,
      { NeutronError: { type: 'RedirectRefused' } },
    ])
  })

  it('cannot set cookies or other headers', async () => {
    const answer = await misbehaving(
      () =>
        new Response('{}', {
          status: 401,
          headers: { 'set-cookie': 'a=b', 'access-control-allow-origin': '*', server: 'x' },
        }),
    )
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('that are away are told so', async () => {
    const given = settingsFrom({ clouds: ['north=http://127.0.0.1:9'], trustProxy: false })
    const answer = await browser({ secret }, given).signIn()
    expect([answer.status, await answer.json()]).toMatchObject([
      502,
      { NeutronError: { type: 'UpstreamUnreachable' } },
    ])
  })
})

it('slows down who tries too many passwords', async () => {
  const page = browser()
  for (let tries = 0; tries < 10; tries += 1) expect((await page.signIn()).status).toBe(201)
  const answer = await page.signIn()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)])
})

it('lets a client sign in again when a minute has passed', () => {
  const clock = vi.fn<() => number>(() => 0)
  const { waitFor } = signInLimit(clock)
  for (let tries = 0; tries < 10; tries += 1) expect(waitFor('a')).toBe(0)
  expect([waitFor('a'), waitFor('b')]).toEqual([60, 0])
  clock.mockReturnValue(60_001)
  expect(waitFor('a')).toBe(0)
})

describe('endpoints', () => {
  it.each([
    ['https://cloud.example:9696', '/v2.0/routers', 'https://cloud.example:9696/v2.0/routers'],
    ['https://cloud.example/network/', '/v2.0/routers', 'https://cloud.example/network/v2.0/routers'],
    ['https://cloud.example', '/v2.0/a%20b', 'https://cloud.example/v2.0/a%20b'],
  ])('%s and %s', (endpoint, rest, expected) => {
    expect(below(endpoint, rest, '?a=b')?.href).toBe(`${expected}?a=b`)
  })

  it.each([
    ['https://neutron.example', 'https://keystone.example', true],
    ['http://169.254.169.254/', 'https://keystone.example', false],
    ['http://127.0.0.1:9696', 'https://keystone.example', false],
    ['http://localhost:9696', 'https://keystone.example', false],
    ['http://[::1]:9696', 'https://keystone.example', false],
    ['http://[::ffff:127.0.0.1]:9696', 'https://keystone.example', false],
    ['http://2130706433/', 'https://keystone.example', false],
    ['http://127.0.0.1:9696', 'http://127.0.0.1:5000', true],
    ['file:///etc/passwd', 'https://keystone.example', false],
    ['https://user:secret@neutron.example', 'https://keystone.example', false],
  ])('the catalog may name %s where Keystone is %s: %s', (endpoint, identity, expected) => {
    expect(mayForward(endpoint, identity)).toBe(expected)
  })
})

describe('the seal', () => {
  const { seal, open } = sealWith({ secret })
  it('opens what it sealed, for the same place alone', () => {
    const sealed = seal('token', 'north gw-1')
    expect([
      open(sealed, 'north gw-1'),
      open(sealed, 'south gw-1'),
      open(`A${sealed}`, 'north gw-1'),
      open('', 'x'),
    ]).toEqual(['token', undefined, undefined, undefined])
    expect(seal('token', 'x')).not.toBe(seal('token', 'x'))
  })
})

describe('settings', () => {
  it.each([
    [[], 'Add at least one cloud'],
    [['north=ftp://keystone'], 'http or https'],
    [['north=https://user:password@keystone'], 'http or https'],
    [['a=https://x', 'a=https://y'], 'Two clouds have the same ID'],
  ])('%j are refused with the reason', (clouds, reason) => {
    expect(() => settingsFrom({ clouds, trustProxy: false })).toThrow(reason)
  })

  it('want a key that cannot be guessed', () => {
    expect(() => settingsFrom({ clouds: ['a=https://x'], trustProxy: false, secret: 'short' })).toThrow(
      '32 characters',
    )
  })
})

it('logs one line of printable characters, whatever a client or a cloud wrote', () => {
  const line = { path: '/a\n{"status":200}\u001B[2J\u009B31m\u202E', request: 'é' }
  expect(logText(line)).toMatch(/^[ -~]+$/)
  expect(JSON.parse(logText(line))).toEqual(line)
})
