import { describe, expect, it } from 'vitest'
import { id, ids, refusal, storedConnection, testRegion } from '../test-region'

/** A region in which one connection uses both policies, the service and both groups. */
function usedRegion() {
  const region = testRegion()
  region.region.tables.ipsec_site_connections.set(ids.connection, storedConnection)
  return region
}

describe('6.3 in-use rules', () => {
  const ikeInUse = refusal(
    409,
    'IKEPolicyInUse',
    `IKEPolicy ${ids.ike} is in use by existing IPsecSiteConnection and can't be updated or deleted`,
  )
  const ipsecInUse = refusal(
    409,
    'IPsecPolicyInUse',
    `IPsecPolicy ${ids.ipsec} is in use by existing IPsecSiteConnection and can't be updated or deleted`,
  )
  const policyChange = { ikepolicy: { name: 'x' }, ipsecpolicy: { name: 'x' } }

  it.each([
    ['PUT', `ikepolicies/${ids.ike}`, ikeInUse],
    ['DELETE', `ikepolicies/${ids.ike}`, ikeInUse],
    ['PUT', `ipsecpolicies/${ids.ipsec}`, ipsecInUse],
    ['DELETE', `ipsecpolicies/${ids.ipsec}`, ipsecInUse],
    [
      'DELETE',
      `vpnservices/${ids.service}`,
      refusal(409, 'VPNServiceInUse', `VPNService ${ids.service} is still in use`),
    ],
    ['DELETE', `endpoint-groups/${ids.local}`, groupInUse(ids.local)],
    ['DELETE', `endpoint-groups/${ids.peer}`, groupInUse(ids.peer)],
  ])('%s %s', async (method, path, expected) => {
    const { call } = usedRegion()
    const body = method === 'PUT' ? policyChange : undefined
    expect(await call(method, `/v2.0/vpn/${path}`, body)).toMatchObject(expected)
  })

  it('lets a group in use be renamed', async () => {
    const { call } = usedRegion()
    const answer = await call('PUT', `/v2.0/vpn/endpoint-groups/${ids.local}`, {
      endpoint_group: { name: 'x' },
    })
    expect(answer).toMatchObject({ status: 200, body: { endpoint_group: { name: 'x' } } })
  })

  it('deletes a pending connection at once, then everything it used', async () => {
    const { call, region, notified } = testRegion()
    region.tables.ipsec_site_connections.set(ids.connection, {
      ...storedConnection,
      status: 'PENDING_CREATE',
    })
    const order = [
      `ipsec-site-connections/${ids.connection}`,
      `vpnservices/${ids.service}`,
      `endpoint-groups/${ids.local}`,
      `endpoint-groups/${ids.peer}`,
      `ikepolicies/${ids.ike}`,
      `ipsecpolicies/${ids.ipsec}`,
    ]
    const statuses: number[] = []
    await order.reduce(async (before, path) => {
      await before
      statuses.push((await call('DELETE', `/v2.0/vpn/${path}`)).status)
    }, Promise.resolve())
    expect(statuses).toEqual(order.map(() => 204))
    expect(notified).toEqual([ids.router, ids.router])
  })
})

describe('6.4 blocks on other resources', () => {
  const routerInUse = refusal(
    409,
    'RouterInUse',
    `Router ${ids.router} is currently used by VPN services (${ids.service},${ids.legacyService},${ids.legacyServiceV6})`,
  )
  const removal = `/v2.0/routers/${ids.router}/remove_router_interface`

  it('keeps the interface of a service subnet', async () => {
    const { call } = usedRegion()
    expect(await call('PUT', removal, { subnet_id: ids.subnet })).toMatchObject(
      refusal(
        409,
        'SubnetInUseByVPNService',
        `Subnet ${ids.subnet} is used by VPNService ${ids.legacyService}`,
      ),
    )
  })
  it('keeps the interface of a local group that a connection uses', async () => {
    const { call } = usedRegion()
    expect(await call('PUT', removal, { subnet_id: ids.secondSubnet })).toMatchObject(
      refusal(
        409,
        'SubnetInUseByIPsecSiteConnection',
        `Subnet ${ids.secondSubnet} is used by ipsec site connection ${ids.connection}`,
      ),
    )
  })
  it('lets the interface go while its group is unused', async () => {
    const { call, region } = testRegion()
    expect((await call('PUT', removal, { subnet_id: ids.secondSubnet })).status).toBe(200)
    expect(region.tables.ports.has(id(51))).toBe(false)
  })
  it.each([[null], [{}], [{ network_id: ids.network }]])(
    'keeps the gateway, not %j',
    async (external_gateway_info) => {
      const { call } = testRegion()
      const answer = await call('PUT', `/v2.0/routers/${ids.router}`, { router: { external_gateway_info } })
      expect(answer).toMatchObject(routerInUse)
    },
  )
  it('names a single service', async () => {
    const { call } = testRegion()
    const path = `/v2.0/routers/${ids.otherRouter}`
    expect(await call('PUT', path, { router: { external_gateway_info: null } }, 'other')).toMatchObject(
      refusal(
        409,
        'RouterInUse',
        `Router ${ids.otherRouter} is currently used by VPN service (${ids.otherService})`,
      ),
    )
    expect(await call('DELETE', path, undefined, 'other')).toMatchObject({ status: 409 })
  })
  it('lets an administrator change only the fixed address; the service keeps the old one', async () => {
    const { call, region } = testRegion()
    const external_gateway_info = {
      network_id: ids.externalNetwork,
      external_fixed_ips: [{ ip_address: '203.0.113.77' }],
    }
    const answer = await call(
      'PUT',
      `/v2.0/routers/${ids.router}`,
      { router: { external_gateway_info } },
      'admin',
    )
    expect(answer).toMatchObject({
      status: 200,
      body: { router: { external_gateway_info: { external_fixed_ips: [{ ip_address: '203.0.113.77' }] } } },
    })
    expect(region.tables.vpnservices.get(ids.service)?.external_v4_ip).toBe('203.0.113.10')
  })
  it('keeps the gateway when the wanted address is taken', async () => {
    const { call, region } = testRegion()
    const external_gateway_info = {
      network_id: ids.externalNetwork,
      external_fixed_ips: [{ ip_address: '203.0.113.11' }],
    }
    const path = `/v2.0/routers/${ids.router}`
    expect(await call('PUT', path, { router: { external_gateway_info } }, 'admin')).toMatchObject({
      status: 409,
      body: { NeutronError: { type: 'IpAddressAlreadyAllocated' } },
    })
    expect(region.tables.routers.get(ids.router)).toMatchObject({
      external_gateway_info: { external_fixed_ips: [{ ip_address: '203.0.113.10' }] },
    })
  })
  it('refuses the switch to a distributed router', async () => {
    const { call } = testRegion()
    const answer = await call(
      'PUT',
      `/v2.0/routers/${ids.router}`,
      { router: { distributed: true } },
      'admin',
    )
    expect(answer).toMatchObject(routerInUse)
  })
  it('refuses to delete a router with interfaces, naming the ports', async () => {
    const { call } = testRegion()
    const ports = [50, 51, 52].map(id).join(', ')
    expect(await call('DELETE', `/v2.0/routers/${ids.router}`)).toMatchObject(
      refusal(409, 'RouterInUse', `Router ${ids.router} has ports still attached: ${ports}`),
    )
  })
  it('refuses to delete a subnet that any group names', async () => {
    const { call } = testRegion()
    const answer = await call('DELETE', `/v2.0/subnets/${ids.looseSubnet}`)
    expect(answer).toMatchObject({ status: 409, body: { NeutronError: { type: 'SubnetInUse' } } })
    expect(JSON.stringify(answer.body)).toContain(
      `Subnet ${ids.looseSubnet} is used by endpoint group ${ids.loose}`,
    )
  })
  it('refuses to delete a subnet with ports and a network with ports', async () => {
    const { call } = testRegion()
    expect(await call('DELETE', `/v2.0/subnets/${ids.subnet}`)).toMatchObject({ status: 409 })
    expect(await call('DELETE', `/v2.0/networks/${ids.network}`)).toMatchObject({
      status: 409,
      body: { NeutronError: { type: 'NetworkInUse' } },
    })
  })
  it('lets a router be renamed and set down, and tells the agent', async () => {
    const { call, notified } = testRegion()
    const answer = await call('PUT', `/v2.0/routers/${ids.router}`, {
      router: { name: 'x', admin_state_up: false },
    })
    expect(answer).toMatchObject({ status: 200, body: { router: { name: 'x', admin_state_up: false } } })
    expect(notified).toEqual([ids.router])
  })
})

function groupInUse(group: string) {
  return refusal(400, 'EndpointGroupInUse', `Endpoint group ${group} is in use and cannot be deleted`)
}
