import { afterAll, beforeAll, expect, it } from 'vitest'
import { gatewayStage, passwordBody, requestText, type GatewayStage } from '../testing/test-stage'

let stage: GatewayStage

beforeAll(async () => {
  stage = await gatewayStage('127.0.0.1')
})
afterAll(() => stage.close())

it('a user of as many projects as a browser keeps cookies reads, and signs out', async () => {
  stage.catalog = { RegionOne: `http://127.0.0.1:${stage.port}/net` }
  const gateway = await stage.gateway()
  const { handle, cookie } = await gateway.signIn()
  const others = Array.from(
    { length: 179 },
    (_, at) => `vp-gw-${String(at).padStart(22, 'x')}=${'y'.repeat(900)}`,
  )
  const headers = {
    'X-Auth-Token': handle,
    'X-Subject-Token': handle,
    Cookie: [...others, cookie].join('; '),
  }
  const read = requestText('GET', '/clouds/north/network/RegionOne/v2.0/routers', { headers })
  expect((await gateway.raw(read)).status).toBe(200)
  const signOut = requestText('DELETE', '/clouds/north/identity/v3/auth/tokens', { headers })
  expect((await gateway.raw(signOut)).headers.getSetCookie()).toEqual([expect.stringContaining('Max-Age=0')])
})

it('a token that no browser would keep is refused in words', async () => {
  const gateway = await stage.gateway()
  const issue = () =>
    gateway.raw(requestText('POST', '/clouds/north/identity/v3/auth/tokens', { body: passwordBody }))
  const region = (at: number) => [
    `Region${at}`,
    `http://127.0.0.1:${stage.port}/a-network-service-of-some-region`,
  ]
  const regions = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => region(at)))

  stage.catalog = regions(30)
  const kept = await issue()
  const [cookie = ''] = kept.headers.getSetCookie()
  expect([kept.status, (cookie.split(';')[0] ?? '').length < 4096]).toEqual([201, true])

  stage.catalog = regions(60)
  const refused = await issue()
  expect(refused.status).toBe(431)
  expect(refused.body).toContain('TokenTooLarge')
  expect(refused.headers.getSetCookie()).toEqual([])
})
