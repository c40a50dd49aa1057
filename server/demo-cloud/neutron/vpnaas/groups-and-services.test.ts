import { describe, expect, it } from 'vitest'
import { id, ids, member, refusal, testRegion, unknownId, validConnection } from '../test-region'

const groups = '/v2.0/vpn/endpoint-groups'
const services = '/v2.0/vpn/vpnservices'

async function send(path: string, body: unknown, ...extensions: string[]) {
  const { status, body: answer } = await testRegion(...extensions).call('POST', path, body)
  return { status, body: answer }
}

/** A region with one flavor for VPN, good but for these changes. */
function withFlavor(changes: object) {
  const tested = testRegion()
  const good = { service_type: 'VPN', enabled: true, service_profiles: [id(71)] }
  tested.region.flavors.set(id(70), { id: id(70), name: 'vpn', description: '', ...good, ...changes })
  return tested
}

describe('6.2 VPN service', () => {
  it.each([
    [{ router_id: unknownId }, refusal(404, 'RouterNotFound', `Router ${unknownId} could not be found`)],
    [
      { router_id: ids.otherRouter },
      refusal(404, 'RouterNotFound', `Router ${ids.otherRouter} could not be found`),
    ],
    [
      { router_id: ids.insideRouter },
      refusal(400, 'RouterIsNotExternal', `Router ${ids.insideRouter} has no external network gateway set`),
    ],
    [
      { router_id: ids.router, subnet_id: ids.looseSubnet },
      refusal(
        400,
        'SubnetIsNotConnectedToRouter',
        `Subnet ${ids.looseSubnet} is not connected to Router ${ids.router}`,
      ),
    ],
    [
      { router_id: ids.router, subnet_id: unknownId },
      refusal(
        400,
        'SubnetIsNotConnectedToRouter',
        `Subnet ${unknownId} is not connected to Router ${ids.router}`,
      ),
    ],
    [
      { router_id: unknownId, flavor_id: unknownId },
      refusal(404, 'FlavorNotFound', `Flavor ${unknownId} could not be found.`),
    ],
  ])('%j', async (changes, expected) => {
    expect(await send(services, { vpnservice: changes })).toEqual(expected)
  })
  it.each([
    [
      { service_type: 'LOADBALANCER' },
      refusal(400, 'InvalidServiceType', 'Invalid service type: LOADBALANCER.'),
    ],
    [{ enabled: false }, refusal(503, 'FlavorDisabled', 'Flavor is not enabled.')],
    [
      { service_profiles: [] },
      refusal(404, 'NoProviderFoundForFlavor', `No service provider found for flavor ${id(70)}`),
    ],
  ])('refuses a flavor with %j', async (changes, expected) => {
    const { call } = withFlavor(changes)
    const vpnservice = { router_id: ids.router, flavor_id: id(70) }
    expect(await call('POST', services, { vpnservice })).toMatchObject(expected)
  })
  it('refuses any flavor where the plugin is not loaded, and keeps a good one', async () => {
    const { call, region } = withFlavor({})
    const vpnservice = { router_id: ids.router, flavor_id: id(70) }
    expect(await call('POST', services, { vpnservice })).toMatchObject({ status: 201, body: { vpnservice } })
    expect(await call('GET', '/v2.0/flavors')).toMatchObject({ body: { flavors: [{ id: id(70) }] } })
    region.extensions = new Set([...region.extensions].filter((alias) => alias !== 'flavors'))
    expect(await call('POST', services, { vpnservice })).toMatchObject(
      refusal(404, 'FlavorsPluginNotLoaded', 'Flavors plugin not found'),
    )
  })
  it('takes the addresses of the gateway once and starts pending', async () => {
    expect(
      await send(services, { vpnservice: { router_id: ids.router, subnet_id: ids.subnet } }),
    ).toMatchObject({
      status: 201,
      body: {
        vpnservice: { external_v4_ip: '203.0.113.10', external_v6_ip: null, status: 'PENDING_CREATE' },
      },
    })
  })
  it('refuses an update while pending', async () => {
    const { call, region } = testRegion()
    const row = region.tables.vpnservices.get(ids.service)
    if (row) row.status = 'PENDING_CREATE'
    expect(await call('PUT', `${services}/${ids.service}`, { vpnservice: { name: 'x' } })).toMatchObject(
      refusal(
        400,
        'VPNStateInvalidToUpdate',
        `Invalid state PENDING_CREATE of vpnaas resource ${ids.service} for updating`,
      ),
    )
  })
  it('tells the agent of updates and deletions', async () => {
    const { call, notified } = testRegion()
    await call('PUT', `${services}/${ids.service}`, { vpnservice: { admin_state_up: 'no' } })
    await call('DELETE', `${services}/${ids.service}`)
    expect(notified).toEqual([ids.router, ids.router])
  })
})

describe('6.2 endpoint group', () => {
  it.each([
    [
      { type: 'cidr', name: 'x' },
      'MissingEndpointForEndpointGroup',
      `No endpoints specified for endpoint group '{'type': 'cidr', 'name': 'x', 'project_id': '${member}', 'tenant_id': '${member}', 'description': '', 'endpoints': []}'`,
    ],
    [
      { type: 'cidr', endpoints: ['10.9.0.0/33'] },
      'InvalidEndpointInEndpointGroup',
      "Endpoint '10.9.0.0/33' is invalid for group type 'cidr': Invalid CIDR",
    ],
    [
      { type: 'cidr', endpoints: '10.9.0.5' },
      'InvalidEndpointInEndpointGroup',
      "Endpoint '10.9.0.5' is invalid for group type 'cidr': Invalid CIDR",
    ],
    [
      { type: 'subnet', endpoints: ['10.9.0.0/24'] },
      'InvalidEndpointInEndpointGroup',
      "Endpoint '10.9.0.0/24' is invalid for group type 'subnet': Invalid UUID",
    ],
    [
      { type: 'cidr', endpoints: { cidr: '10.9.0.0/24' } },
      'InvalidEndpointInEndpointGroup',
      "Endpoint 'cidr' is invalid for group type 'cidr': Invalid CIDR",
    ],
    [
      { type: 'subnet', name: 'a\tb\u200b', endpoints: [] },
      'MissingEndpointForEndpointGroup',
      `No endpoints specified for endpoint group '{'type': 'subnet', 'name': 'a\\tb\\u200b', 'endpoints': [], 'project_id': '${member}', 'tenant_id': '${member}', 'description': ''}'`,
    ],
    [
      { type: 'subnet', endpoints: [`{${unknownId}}`] },
      'NonExistingSubnetInEndpointGroup',
      `Subnet {${unknownId}} in endpoint group does not exist`,
    ],
    [
      { type: 'subnet', endpoints: [unknownId] },
      'NonExistingSubnetInEndpointGroup',
      `Subnet ${unknownId} in endpoint group does not exist`,
    ],
  ])('%j', async (changes, type, message) => {
    expect(await send(groups, { endpoint_group: changes })).toEqual(refusal(400, type, message))
  })
  it('takes mixed versions and does not look into other types', async () => {
    const mixed = { type: 'cidr', endpoints: ['10.9.0.0/24', 'fd00::/8'] }
    expect(await send(groups, { endpoint_group: mixed })).toMatchObject({ status: 201 })
    expect(await send(groups, { endpoint_group: { type: 'vlan', endpoints: ['no vlan'] } })).toMatchObject({
      status: 201,
    })
  })
  it.each([[{ vlan: 5 }], [['5']], [null], ['5'.repeat(256)]])(
    '6.5: answers 500 to the vlan %j, which does not fit its column',
    async (vlan) => {
      expect(await send(groups, { endpoint_group: { type: 'vlan', endpoints: [vlan] } })).toMatchObject({
        status: 500,
      })
    },
  )
  it('filters by the column of the type, not by its name', async () => {
    const { call } = testRegion()
    const none = await call('GET', `${groups}?endpoint_type=vlan`)
    expect(none).toMatchObject({ body: { endpoint_groups: [] } })
    const all = await call('GET', `${groups}?type=vlan`)
    expect(all).not.toMatchObject({ body: { endpoint_groups: [] } })
  })
  it('6.5: answers 500 to duplicates, at once', async () => {
    const twice = { type: 'cidr', endpoints: ['10.9.0.0/24', '10.9.0.0/24'] }
    expect(await send(groups, { endpoint_group: twice })).toMatchObject({ status: 500 })
  })
})

describe('6.2 quota', () => {
  it.each([
    ['ikepolicy', '/v2.0/vpn/ikepolicies', {}],
    ['ipsecpolicy', '/v2.0/vpn/ipsecpolicies', {}],
    ['vpnservice', services, { router_id: ids.router }],
    ['endpoint_group', groups, { type: 'cidr', endpoints: ['10.9.0.0/24'] }],
    ['ipsec_site_connection', '/v2.0/vpn/ipsec-site-connections', validConnection],
  ])('%s', async (resource, path, values) => {
    const { call, region } = testRegion()
    region.quotas.set(member, { [resource]: 0 })
    expect(await call('POST', path, { [resource]: values })).toMatchObject(
      refusal(409, 'OverQuota', `Quota exceeded for resources: ['${resource}'].`),
    )
  })
})
