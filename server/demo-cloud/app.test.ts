import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDemoCloud, type DemoCloud } from './app'

const base = 'http://panel.test/demo'
const login = {
  auth: {
    identity: {
      methods: ['password'],
      password: { user: { name: 'demo', domain: { id: 'default' }, password: 'secret' } },
    },
    scope: { project: { name: 'demo', domain: { id: 'default' } } },
  },
}
let cloud: DemoCloud
let token = ''
const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  cloud.app.request(base + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })
const get = (path: string) => cloud.app.request(base + path, { headers: { 'X-Auth-Token': token } })
const services = '/north/RegionOne/network/v2.0/vpn/vpnservices'

beforeEach(async () => {
  cloud = createDemoCloud({ basePath: '/demo', control: true, corsOrigins: ['http://localhost:5173'] })
  token = (await post('/north/identity/v3/auth/tokens', login)).headers.get('X-Subject-Token') ?? ''
})
afterEach(() => cloud.stop())

const preflight = (path: string, asked: Record<string, string>) =>
  cloud.app.request(base + path, { method: 'OPTIONS', headers: asked })
const asks = (method: string, names: string, origin = 'http://localhost:5173') => ({
  Origin: origin,
  'Access-Control-Request-Method': method,
  'Access-Control-Request-Headers': names,
})

describe('CORS', () => {
  it.each([
    ['identity', asks('DELETE', 'x-auth-token,x-subject-token'), true],
    ['identity', asks('GET', 'if-match'), false],
    ['network', asks('PUT', 'content-type, x-auth-token'), true],
    ['network', asks('PUT', 'x-subject-token'), false],
    ['network', asks('PUT', 'if-match,x-auth-token'), false],
    ['network', asks('HEAD', 'x-auth-token'), false],
    ['network', asks('GET', 'x-auth-token', 'http://evil.example'), false],
  ])('preflight for %s: %j', async (service, asked, isGranted) => {
    const path = service === 'identity' ? '/north/identity/v3/auth/tokens' : services
    const { status, headers } = await preflight(path, asked)
    expect(status).toBe(200)
    const granted = ['Allow-Origin', 'Allow-Methods', 'Allow-Headers', 'Max-Age'].map((name) =>
      headers.get(`Access-Control-${name}`),
    )
    const expected = [
      asked.Origin,
      asked['Access-Control-Request-Method'],
      asked['Access-Control-Request-Headers'],
      '3600',
    ]
    expect(granted).toEqual(isGranted ? expected : [null, null, null, null])
  })

  it('lets an allowed page read the token and refusals, others nothing', async () => {
    const signedIn = await post('/north/identity/v3/auth/tokens', login, { Origin: 'http://localhost:5173' })
    expect(signedIn.headers.get('Access-Control-Expose-Headers')).toContain('X-Subject-Token')
    expect(signedIn.headers.get('Vary')).toBe('X-Auth-Token,Origin')
    const refused = await cloud.app.request(base + services, { headers: { Origin: 'http://localhost:5173' } })
    expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([
      401,
      'http://localhost:5173',
    ])
    const evil = await cloud.app.request(base + services, {
      headers: { Origin: 'http://evil.example', 'X-Auth-Token': token },
    })
    expect([evil.status, evil.headers.get('Access-Control-Allow-Origin')]).toEqual([200, null])
  })
})

const idsOf = (seed: number) => [
  ...(createDemoCloud({ seed }).world.clouds.get('north')?.projects.keys() ?? []),
]

describe('the world', () => {
  it('has the same ids on every start, and others for another seed', () => {
    expect(idsOf(1)).toEqual(idsOf(1))
    expect(idsOf(1)).not.toEqual(idsOf(2))
  })

  it('has nothing at an unknown cloud or region', async () => {
    expect((await get('/east/identity/v3')).status).toBe(404)
    expect((await get('/north/RegionNine/network/v2.0/networks')).status).toBe(404)
  })
})

describe('control', () => {
  it('is closed unless asked for', async () => {
    cloud = createDemoCloud({ basePath: '/demo' })
    expect((await post('/control/reset')).status).toBe(404)
  })

  it('makes requests fail as often as told', async () => {
    const fault = {
      cloud: 'north',
      region: 'RegionOne',
      method: 'GET',
      path: '/v2.0/vpn',
      status: 503,
      times: 1,
    }
    expect((await post('/control/faults', fault)).status).toBe(204)
    expect((await get('/north/RegionTwo/network/v2.0/vpn/vpnservices')).status).toBe(200)
    expect((await get(services)).status).toBe(503)
    expect((await get(services)).status).toBe(200)
  })

  it('answers with a body, late, or never until cleared', async () => {
    await post('/control/faults', {
      cloud: 'north',
      status: 500,
      body: { error: 1 },
      delayMs: 5,
      path: '/v3/auth',
    })
    const failed = await get('/north/identity/v3/auth/projects')
    expect([failed.status, await failed.json()]).toEqual([500, { error: 1 }])
    await cloud.app.request(`${base}/control/faults`, { method: 'DELETE' })
    expect((await get('/north/identity/v3/auth/projects')).status).toBe(200)
    await post('/control/faults', { cloud: 'north', region: 'RegionOne', hang: true })
    const hanging = get(services)
    const first = await Promise.race([hanging, new Promise((resolve) => setTimeout(resolve, 30, 'waiting'))])
    expect(first).toBe('waiting')
    await cloud.app.request(`${base}/control/faults`, { method: 'DELETE' })
    expect((await hanging).status).toBe(504)
  })

  it('refuses what is no fault', async () => {
    expect((await post('/control/faults', { cluod: 'north' })).status).toBe(400)
  })

  it('expires tokens and starts the world anew', async () => {
    await post('/control/expire-tokens')
    expect((await get(services)).status).toBe(401)
    const region = cloud.world.clouds.get('north')?.regions.get('RegionOne')
    region?.tables.vpnservices.clear()
    await post('/control/reset')
    expect(cloud.world.clouds.get('north')?.regions.get('RegionOne')?.tables.vpnservices.size).toBe(3)
  })
})
