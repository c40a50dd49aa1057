import { describe, expect, it } from 'vitest'
import { playRelease } from './play-release'
import type { ReleaseName } from './release-names'
import { gatewayAddresses } from '../neutron/core/routers/router-facts'
import { seedWorld } from '../seed/seed'
import { ids, refusal, testRegion, unknownId, validConnection } from '../neutron/test-region'

let call: ReturnType<typeof testRegion>['call']

function begin(release: ReleaseName) {
  const tested = testRegion()
  call = tested.call
  const empty = { domains: new Map(), projects: new Map(), users: new Map() }
  const cloud = { id: 'test', ...empty, applicationCredentials: new Map(), tokens: new Map() }
  const regions = new Map([['RegionOne', tested.region]])
  playRelease({ clouds: new Map([['test', { ...cloud, regions }]]), outsidePeers: [] }, release)
  return tested.region
}

const post = (kind: string, body: object, user?: string) => call('POST', `/v2.0/vpn/${kind}`, body, user)
const ikePolicy = (values: object) => ({ ikepolicy: { name: 'one', ...values } })

describe('values', () => {
  it.each<[ReleaseName, object, number]>([
    ['zed', { encryption_algorithm: 'aes-256-gcm-16' }, 400],
    ['zed', { pfs: 'group19' }, 400],
    ['zed', { auth_algorithm: 'sha1' }, 201],
    ['2025.1', { encryption_algorithm: 'aes-256-gcm-16', pfs: 'group31', auth_algorithm: 'aes-xcbc' }, 201],
    ['2025.1', { encryption_algorithm: '3des' }, 201],
    ['2026.2', { encryption_algorithm: 'aes-128-ctr', auth_algorithm: 'sha256' }, 201],
    ['2026.2', { encryption_algorithm: '3des', auth_algorithm: 'sha256' }, 500],
    ['2026.2', { auth_algorithm: 'sha1' }, 500],
    ['2026.2', {}, 500],
  ])('%s takes %j with %i', async (release, values, status) => {
    begin(release)
    expect(await post('ikepolicies', ikePolicy(values))).toMatchObject({ status })
  })

  it('that a release holds no longer are rewritten by the upgrade to it', () => {
    const region = begin('zed')
    const policy = region.tables.ikepolicies.get(ids.ike)
    Object.assign(policy ?? {}, { auth_algorithm: 'sha1', encryption_algorithm: '3des' })
    const cloud = { id: 'test', domains: new Map(), projects: new Map(), users: new Map() }
    const regions = new Map([['RegionOne', region]])
    const clouds = new Map([
      ['test', { ...cloud, applicationCredentials: new Map(), tokens: new Map(), regions }],
    ])
    playRelease({ clouds, outsidePeers: [] }, '2026.2')
    expect(policy).toMatchObject({ auth_algorithm: 'sha256', encryption_algorithm: 'aes-256' })
  })
})

it.each<[ReleaseName, boolean]>([
  ['zed', false],
  ['2025.1', true],
  ['2026.2', true],
])('%s lists vpn-aes-ctr: %s', async (release, isListed) => {
  begin(release)
  const answer = await call('GET', '/v2.0/extensions/vpn-aes-ctr')
  expect(answer.status).toBe(isListed ? 200 : 404)
})

describe('roles', () => {
  it('before 2025.2 leave a reader free to write', async () => {
    begin('2025.1')
    expect(await post('ikepolicies', ikePolicy({}), 'reader')).toMatchObject({ status: 201 })
    expect(await call('DELETE', `/v2.0/vpn/ikepolicies/${ids.ike}`, undefined, 'reader')).toMatchObject({
      status: 204,
    })
  })

  it('in 2026.2 hide everything from a reader and refuse what they create', async () => {
    begin('2026.2')
    const hidden = refusal(404, 'HTTPNotFound', 'The resource could not be found.')
    expect(await call('GET', '/v2.0/vpn/ikepolicies', undefined, 'reader')).toMatchObject({
      status: 200,
      body: { ikepolicies: [] },
    })
    const path = `/v2.0/vpn/ikepolicies/${ids.ike}`
    expect(await call('GET', path, undefined, 'reader')).toMatchObject(hidden)
    expect(await call('PUT', path, ikePolicy({}), 'reader')).toMatchObject(hidden)
    expect(await call('DELETE', path, undefined, 'reader')).toMatchObject(hidden)
    expect(await post('ikepolicies', ikePolicy({ auth_algorithm: 'sha256' }), 'reader')).toMatchObject(
      refusal(403, 'PolicyNotAuthorized', 'rule:create_ikepolicy is disallowed by policy'),
    )
    expect(await call('GET', '/v2.0/networks', undefined, 'reader')).toMatchObject({
      body: { networks: [{}, {}] },
    })
  })

  it.each(['member', 'admin'])('in 2026.2 keep nothing from a %s', async (user) => {
    begin('2026.2')
    expect(await call('GET', `/v2.0/vpn/ikepolicies/${ids.ike}`, undefined, user)).toMatchObject({
      status: 200,
    })
  })
})

describe('filters', () => {
  it.each(['name=x', 'id=1', 'colour=red', 'name=x&limit=1'])(
    'of ?%s are refused by 2026.2',
    async (query) => {
      begin('2026.2')
      const name = query.split('=')[0] ?? ''
      expect(await call('GET', `/v2.0/vpn/vpnservices?${query}`)).toMatchObject(
        refusal(400, 'HTTPBadRequest', `['${name}'] is invalid attribute for filtering`),
      )
    },
  )

  it('of networks and the parameters of a list are taken by 2026.2', async () => {
    begin('2026.2')
    expect(await call('GET', '/v2.0/networks?name=private')).toMatchObject({ status: 200 })
    const query = 'limit=1&sort_key=name&sort_dir=asc&fields=id'
    expect(await call('GET', `/v2.0/vpn/vpnservices?${query}`)).toMatchObject({ status: 200 })
  })
})

it.each<[ReleaseName, number]>([
  ['zed', 500],
  ['2025.1', 500],
  ['2026.2', 400],
])('%s answers the same endpoint twice with %i', async (release, status) => {
  begin(release)
  const group = { type: 'cidr', endpoints: ['10.1.0.0/24', '10.1.0.0/24'] }
  expect(await post('endpoint-groups', { endpoint_group: group })).toMatchObject({ status })
})

it.each<[ReleaseName, string, number]>([
  ['zed', ids.ahEsp, 500],
  ['zed', unknownId, 500],
  ['2025.1', ids.ahEsp, 400],
  ['2025.1', unknownId, 404],
  ['2026.2', ids.ahEsp, 400],
])('%s answers a connection with the IPsec policy %s with %i', async (release, ipsecpolicy_id, status) => {
  begin(release)
  const ipsec_site_connection = { ...validConnection, ipsecpolicy_id }
  expect(await post('ipsec-site-connections', { ipsec_site_connection })).toMatchObject({ status })
})

describe('a quota below what is in use', () => {
  const path = '/v2.0/quotas/project-a'
  const set = (quota: object) => call('PUT', path, { quota }, 'admin')
  it.each<[ReleaseName, object, number]>([
    ['zed', { vpnservice: 1 }, 200],
    ['zed', { vpnservice: 1, check_limit: true }, 400],
    // So the lab answers, although -1 is unlimited.
    ['zed', { vpnservice: -1, check_limit: true }, 400],
    ['2025.1', { vpnservice: 1 }, 400],
    ['2025.1', { vpnservice: 1, force: true }, 200],
    ['2025.1', { vpnservice: -1 }, 200],
    ['2026.2', { vpnservice: 3 }, 200],
  ])('%s answers %j with %i', async (release, quota, status) => {
    begin(release)
    expect((await set(quota)).status).toBe(status)
  })

  it('says how many there are', async () => {
    begin('2025.1')
    expect(await set({ vpnservice: 1 })).toMatchObject(
      refusal(
        400,
        'HTTPBadRequest',
        'Quota limit 1 for vpnservice must be greater than or equal to already used 3',
      ),
    )
  })
})

it('south goes over to OVN with 2026.2, and back', () => {
  const world = seedWorld(1)
  const region = world.clouds.get('south')?.regions.get('RegionOne')
  const types = () => [...(region?.tables.agents.values() ?? [])].map(({ agent_type }) => agent_type)
  const before = types()
  playRelease(world, '2026.2')
  expect(region?.extensions.has('vpn-agent-scheduler')).toBe(true)
  expect(region?.bindings.l3.size).toBe(0)
  expect(types()).toEqual(before.map((type) => (type === 'L3 agent' ? 'VPN Agent' : type)))
  const service = () => [...(region?.tables.vpnservices.values() ?? [])][0]
  const router = region?.tables.routers.get(service()?.router_id ?? '')
  // Its tunnels end elsewhere by now, and the devices there know: no tunnel is lost.
  expect(router && gatewayAddresses(router)).not.toContain(service()?.external_v4_ip)
  const expected = () => world.outsidePeers.find(({ name }) => name === 'partner-york')
  expect(expected()).toMatchObject({
    remoteAddress: service()?.external_v4_ip,
    remoteId: service()?.external_v4_ip,
  })
  playRelease(world, 'zed')
  expect(expected()?.remoteAddress).toBe('198.51.100.112')
  expect(service()?.external_v4_ip).toBe('198.51.100.112')
  expect(types()).toEqual(before)
  expect(region?.bindings.l3.size).toBe(region?.tables.routers.size)
})
