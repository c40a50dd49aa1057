import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { id, ids, member, other, refusal, testRegion, unknownId } from '../test-region'

describe('2.1 discovery', () => {
  it('names the versions without a token, below any path', async () => {
    const { app } = testRegion()
    const parent = new Hono().route('/clouds/one/network', app)
    const answer = await parent.request('/clouds/one/network/')
    expect(answer.headers.get('X-Openstack-Request-Id')).toMatch(/^req-[0-9a-f-]{36}$/)
    expect(await answer.json()).toMatchObject({
      versions: [{ id: 'v2.0', links: [{ href: 'http://localhost/clouds/one/network/v2.0/' }] }],
    })
  })
  it.each([
    [
      '/v2.0/',
      { resources: [{ name: 'network' }, { name: 'subnet' }, { name: 'subnetpool' }, { name: 'port' }] },
    ],
    ['/v2.0/extensions/vpnaas', { extension: { name: 'VPN service', updated: '2013-05-29T10:00:00-00:00' } }],
    [
      '/v2.0/service-providers?service_type=VPN',
      { service_providers: [{ service_type: 'VPN', name: 'strongswan', default: true }] },
    ],
    ['/v2.0/availability_zones', { availability_zones: [{ name: 'nova' }] }],
    ['/v2.0/flavors', { flavors: [] }],
    ['/v2.0/floatingips', { floatingips: [] }],
  ])('%s', async (path, body) => {
    expect(await testRegion().call('GET', path)).toMatchObject({ status: 200, body })
  })
  it('hides the VPN where its extension is not loaded', async () => {
    const { app, region, call } = testRegion()
    region.extensions = new Set(['router'])
    expect(app).toBeDefined()
    expect(await call('GET', '/v2.0/vpn/vpnservices')).toMatchObject({ status: 404 })
  })
})

describe('2.3 errors', () => {
  it.each([
    ['GET', '/v2.0', 404, 'HTTPNotFound'],
    ['GET', '/v2.0/vpn/no-such-things', 404, 'HTTPNotFound'],
    ['PATCH', '/v2.0/vpn/vpnservices', 405, 'HTTPMethodNotAllowed'],
    ['DELETE', '/v2.0/vpn/vpnservices', 404, 'VPNServiceNotFound'],
  ])('%s %s', async (method, path, status, type) => {
    expect(await testRegion().call(method, path)).toMatchObject({ status, body: { NeutronError: { type } } })
  })
  it.each([['nobody'], ['']])('answers 401 in Keystone’s shape to the token "%s"', async (token) => {
    const answer = await testRegion().call('GET', '/v2.0/vpn/vpnservices', undefined, token)
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 401, title: 'Unauthorized' } } })
    expect(answer.headers.get('WWW-Authenticate')).toBe('Keystone uri="http://keystone.example"')
    expect(answer.headers.get('X-Openstack-Request-Id')).toMatch(/^req-/)
  })
})

describe('10 roles, up to release 26', () => {
  it('lets a reader write', async () => {
    const answer = await testRegion().call('POST', '/v2.0/vpn/ikepolicies', { ikepolicy: {} }, 'reader')
    expect(answer.status).toBe(201)
  })
  it.each([['GET'], ['PUT'], ['DELETE']])('hides other projects’ rows from %s', async (method) => {
    const body = method === 'PUT' ? { ikepolicy: { name: 'x' } } : undefined
    expect(await testRegion().call(method, `/v2.0/vpn/ikepolicies/${ids.otherIke}`, body)).toMatchObject(
      refusal(404, 'IKEPolicyNotFound', `IKEPolicy ${ids.otherIke} could not be found`),
    )
  })
  it('shows an administrator all projects, and lets one create for any', async () => {
    const { call } = testRegion()
    const all = await call('GET', '/v2.0/vpn/ikepolicies', undefined, 'admin')
    expect(all).toMatchObject({ body: { ikepolicies: [{ project_id: member }, { project_id: other }] } })
    const made = await call('POST', '/v2.0/vpn/ikepolicies', { ikepolicy: { project_id: other } }, 'admin')
    expect(made).toMatchObject({ status: 201, body: { ikepolicy: { project_id: other, tenant_id: other } } })
  })
})

describe('9 related resources', () => {
  it('shows agents to administrators only', async () => {
    const { call } = testRegion()
    expect(await call('GET', '/v2.0/agents')).toMatchObject({ status: 200, body: { agents: [] } })
    expect(await call('GET', `/v2.0/agents/${id(60)}`)).toMatchObject({ status: 404 })
    expect(await call('GET', '/v2.0/agents?agent_type=L3%20agent', undefined, 'admin')).toMatchObject({
      body: { agents: [{ id: id(60) }] },
    })
    const path = `/v2.0/routers/${ids.router}/l3-agents`
    expect(await call('GET', path)).toMatchObject(
      refusal(403, 'PolicyNotAuthorized', 'rule:get_l3-agents is disallowed by policy'),
    )
    expect(await call('GET', path, undefined, 'admin')).toMatchObject({ body: { agents: [{ id: id(60) }] } })
  })
  it('gives a new network, subnet and router addresses, and takes them back', async () => {
    const { call, region } = testRegion()
    const made = async (path: string, body: object): Promise<{ id: string }> => {
      const answer = await call('POST', path, body)
      expect(answer.status).toBe(201)
      return Object(Object.values(Object(answer.body))[0])
    }
    const network = await made('/v2.0/networks', { network: { name: 'lan' } })
    const subnet = await made('/v2.0/subnets', {
      subnet: { network_id: network.id, ip_version: 4, cidr: '10.5.0.9/24' },
    })
    expect(subnet).toMatchObject({
      cidr: '10.5.0.0/24',
      gateway_ip: '10.5.0.1',
      allocation_pools: [{ start: '10.5.0.2', end: '10.5.0.254' }],
    })
    const router = await made('/v2.0/routers', {
      router: { external_gateway_info: { network_id: ids.externalNetwork } },
    })
    expect(router).toMatchObject({
      external_gateway_info: { external_fixed_ips: [{ ip_address: '203.0.113.2' }] },
    })
    const attach = `/v2.0/routers/${router.id}/add_router_interface`
    expect(await call('PUT', attach, { subnet_id: subnet.id })).toMatchObject({
      status: 200,
      body: { subnet_ids: [subnet.id] },
    })
    expect(await call('PUT', attach, { subnet_id: subnet.id })).toMatchObject(
      refusal(400, 'BadRequest', `Bad router request: Router already has a port on subnet ${subnet.id}.`),
    )
    expect(await call('GET', `/v2.0/ports?device_id=${router.id}`)).toMatchObject({
      body: { ports: { length: 1 } },
    })
    await call('PUT', `/v2.0/routers/${router.id}/remove_router_interface`, { subnet_id: subnet.id })
    expect((await call('DELETE', `/v2.0/routers/${router.id}`)).status).toBe(204)
    expect((await call('DELETE', `/v2.0/subnets/${subnet.id}`)).status).toBe(204)
    expect((await call('DELETE', `/v2.0/networks/${network.id}`)).status).toBe(204)
    expect(region.tables.ports.size).toBe(3)
  })
  it.each([
    [{ cidr: '10.1.2.300/24' }, '10.1.2.300/24 is not in a CIDR format'],
    [
      { cidr: '10.77.1.0/25' },
      `Requested subnet with cidr: 10.77.1.0/25 for network: ${ids.network} overlaps with another subnet`,
    ],
  ])('refuses the subnet %j', async (changes, reason) => {
    const subnet = { network_id: ids.network, ip_version: 4, ...changes }
    expect(await testRegion().call('POST', '/v2.0/subnets', { subnet })).toMatchObject(
      refusal(400, 'InvalidInput', `Invalid input for operation: ${reason}.`),
    )
  })
  it('keeps external networks and fixed gateway addresses for administrators', async () => {
    const { call } = testRegion()
    expect(await call('POST', '/v2.0/networks', { network: { 'router:external': true } })).toMatchObject(
      refusal(
        403,
        'PolicyNotAuthorized',
        '(rule:create_network and rule:create_network:router:external) is disallowed by policy',
      ),
    )
    const external_gateway_info = {
      network_id: ids.externalNetwork,
      external_fixed_ips: [{ ip_address: '203.0.113.9' }],
    }
    const rule = 'rule:create_router:external_gateway_info'
    expect(await call('POST', '/v2.0/routers', { router: { external_gateway_info } })).toMatchObject(
      refusal(
        403,
        'PolicyNotAuthorized',
        `(rule:create_router and (${rule} and (${rule}:network_id and ${rule}:external_fixed_ips))) is disallowed by policy`,
      ),
    )
  })
  it('serves quotas', async () => {
    const { call } = testRegion()
    const path = `/v2.0/quotas/${member}`
    expect(await call('GET', path)).toMatchObject({ body: { quota: { network: 100, vpnservice: -1 } } })
    expect(await call('PUT', path, { quota: { vpnservice: 5 } })).toMatchObject(
      refusal(403, 'PolicyNotAuthorized', 'rule:update_quota is disallowed by policy'),
    )
    expect(await call('PUT', path, { quota: { vpnservice: 'lots' } }, 'admin')).toMatchObject({ status: 400 })
    expect(await call('PUT', path, { quota: { vpnservice: 5 } }, 'admin')).toMatchObject({
      body: { quota: { vpnservice: 5 } },
    })
    expect(await call('GET', `${path}/details.json`)).toMatchObject({
      body: { quota: { vpnservice: { limit: 5, used: 3, reserved: 0 } } },
    })
    expect(await call('GET', `${path}/default`)).toMatchObject({ body: { quota: { vpnservice: -1 } } })
    expect(await call('GET', `/v2.0/quotas/${other}`)).toMatchObject({
      status: 403,
      body: { NeutronError: { type: 'PolicyNotAuthorized' } },
    })
    expect(await call('GET', `/v2.0/quotas/${other}/details`)).toMatchObject({
      status: 403,
      body: { NeutronError: { type: 'AdminRequired' } },
    })
    expect((await call('DELETE', path, undefined, 'admin')).status).toBe(204)
    expect(await call('GET', path)).toMatchObject({ body: { quota: { vpnservice: -1 } } })
    expect(await call('GET', `/v2.0/networks/${unknownId}`)).toMatchObject({ status: 404 })
  })
})
