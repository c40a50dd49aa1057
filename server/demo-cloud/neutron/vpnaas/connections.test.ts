import { describe, expect, it } from 'vitest'
import {
  ids,
  legacyConnection,
  refusal,
  storedConnection,
  testRegion,
  unknownId,
  validConnection,
} from '../test-region'

const path = '/v2.0/vpn/ipsec-site-connections'
const serverError = refusal(
  500,
  'HTTPInternalServerError',
  'Request Failed: internal server error while processing your request.',
)

async function create(changes: Record<string, unknown>, base: Record<string, unknown> = validConnection) {
  const { status, body } = await testRegion().call('POST', path, {
    ipsec_site_connection: { ...base, ...changes },
  })
  return { status, body }
}

const legacy = (changes: Record<string, unknown>) => create(changes, legacyConnection)

describe('6.1 order of checks', () => {
  const steps: [string, Record<string, unknown>, ReturnType<typeof refusal>][] = [
    [
      '1 attributes',
      { mtu: -1 },
      refusal(400, 'HTTPBadRequest', "Invalid input for mtu. Reason: '-1' should be non-negative."),
    ],
    ['2 service anywhere', { vpnservice_id: unknownId }, serverError],
    ['3 driver', { ipsecpolicy_id: ids.ahEsp }, serverError],
    ['4 DPD types', { dpd: { interval: '10' } }, serverError],
    [
      '5 service visible',
      { vpnservice_id: ids.otherService },
      refusal(404, 'VPNServiceNotFound', `VPNService ${ids.otherService} could not be found`),
    ],
    [
      '5 IKE policy visible',
      { ikepolicy_id: ids.otherIke },
      refusal(404, 'IKEPolicyNotFound', `IKEPolicy ${ids.otherIke} could not be found`),
    ],
    [
      '6 mode',
      { peer_cidrs: ['10.1.0.0/16'] },
      refusal(400, 'PeerCidrsInvalid', 'Peer CIDRs cannot be specified, when using endpoint groups'),
    ],
    [
      '7 groups',
      { local_ep_group_id: unknownId },
      refusal(404, 'VPNEndpointGroupNotFound', `Endpoint group ${unknownId} could not be found`),
    ],
    [
      '8 versions',
      { peer_ep_group_id: ids.peerV6 },
      refusal(
        400,
        'MixedIPVersionsForIPSecConnection',
        'IP versions are not compatible between peer and local endpoints',
      ),
    ],
    [
      '9 DPD',
      { dpd: { timeout: 20 } },
      refusal(
        400,
        'IPsecSiteConnectionDpdIntervalValueError',
        'ipsec_site_connection dpd_timeout is equal to or less than dpd_interval',
      ),
    ],
    [
      '9 MTU',
      { mtu: 67 },
      refusal(400, 'IPsecSiteConnectionMtuError', 'ipsec_site_connection MTU 67 is too small for ipv4'),
    ],
    [
      '10 peer',
      { peer_address: 'vpn.invalid' },
      refusal(400, 'VPNPeerAddressNotResolved', 'Peer address vpn.invalid cannot be resolved'),
    ],
  ]
  it.each(steps)('%s', async (_step, changes, expected) => {
    expect(await create(changes)).toEqual(expected)
  })

  const inOrder = steps.filter(([name]) => !name.startsWith('4') && !name.startsWith('7'))
  it.each(inOrder.map((step, index) => ({ step, rest: inOrder.slice(index) })))(
    'step $step.0 comes before all later ones',
    async ({ step, rest }) => {
      const failing: Record<string, unknown> = Object.assign(
        {},
        ...rest.map(([, changes]) => changes).toReversed(),
      )
      expect(await create(failing)).toEqual(step[2])
    },
  )

  it('stores the connection as pending, answers 201 and tells the agent', async () => {
    const { call, notified, region } = testRegion()
    const { status, body } = await call('POST', path, { ipsec_site_connection: validConnection })
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        ipsec_site_connection: {
          ...validConnection,
          status: 'PENDING_CREATE',
          dpd: { action: 'hold', interval: 30, timeout: 120 },
        },
      },
    })
    expect(notified).toEqual([ids.router])
    expect(region.tables.ipsec_site_connections.size).toBe(1)
  })

  it('checks the state of an update last', async () => {
    const { call, region } = testRegion()
    region.tables.ipsec_site_connections.set(ids.connection, {
      ...storedConnection,
      status: 'PENDING_CREATE',
    })
    const put = (changes: object) =>
      call('PUT', `${path}/${ids.connection}`, { ipsec_site_connection: changes })
    expect(await put({ mtu: 60 })).toMatchObject(
      refusal(400, 'IPsecSiteConnectionMtuError', 'ipsec_site_connection MTU 60 is too small for ipv4'),
    )
    expect(await put({ peer_address: 'vpn.invalid' })).toMatchObject({
      status: 400,
      body: { NeutronError: { type: 'VPNPeerAddressNotResolved' } },
    })
    expect(await put({ name: 'x' })).toMatchObject(
      refusal(
        400,
        'VPNStateInvalidToUpdate',
        `Invalid state PENDING_CREATE of vpnaas resource ${ids.connection} for updating`,
      ),
    )
  })

  it('merges an update with what is stored', async () => {
    const { call, region, notified } = testRegion()
    region.tables.ipsec_site_connections.set(ids.connection, storedConnection)
    const put = (changes: object) =>
      call('PUT', `${path}/${ids.connection}`, { ipsec_site_connection: changes })
    expect(await put({ dpd: { timeout: 90 } })).toMatchObject({
      status: 200,
      body: {
        ipsec_site_connection: { dpd: { action: 'hold', interval: 30, timeout: 90 }, status: 'ACTIVE' },
      },
    })
    expect(await put({ dpd: { interval: 90 } })).toMatchObject({ status: 400 })
    expect(await put({ dpd: null })).toMatchObject({ status: 200 })
    expect(notified).toEqual([ids.router, ids.router])
  })
})

describe('6.2 mode of the connection', () => {
  const noGroups = { local_ep_group_id: null, peer_ep_group_id: null }
  it.each([
    [{ ...noGroups }, 'Missing endpoint groups local and peer for IPSec site-to-site connection'],
    [{ local_ep_group_id: null }, 'Missing endpoint group local for IPSec site-to-site connection'],
    [{ peer_ep_group_id: null }, 'Missing endpoint group peer for IPSec site-to-site connection'],
  ])('groups mode wants both groups: %j', async (changes, message) => {
    expect(await create(changes)).toEqual(refusal(400, 'MissingRequiredEndpointGroup', message))
  })
  it.each([
    [
      { local_ep_group_id: ids.local },
      'Endpoint group local cannot be specified, when VPN Service has subnet specified',
    ],
    [
      { peer_ep_group_id: ids.peer },
      'Endpoint group peer cannot be specified, when VPN Service has subnet specified',
    ],
    [
      { local_ep_group_id: ids.local, peer_ep_group_id: ids.peer },
      'Endpoint groups local and peer cannot be specified, when VPN Service has subnet specified',
    ],
  ])('legacy mode wants no group: %j', async (changes, message) => {
    expect(await legacy(changes)).toEqual(refusal(400, 'InvalidEndpointGroup', message))
  })
  it.each([[[]], [null]])('legacy mode wants CIDRs, not %j', async (peer_cidrs) => {
    expect(await legacy({ peer_cidrs })).toEqual(
      refusal(400, 'MissingPeerCidrs', 'Missing peer CIDRs for IPsec site-to-site connection'),
    )
  })
})

describe('6.2 endpoints of the connection', () => {
  it.each([
    [
      { local_ep_group_id: ids.peer },
      'WrongEndpointGroupType',
      `Endpoint group ${ids.peer} type is 'cidr' and should be 'subnet'`,
    ],
    [
      { peer_ep_group_id: ids.local },
      'WrongEndpointGroupType',
      `Endpoint group ${ids.local} type is 'subnet' and should be 'cidr'`,
    ],
    [
      { local_ep_group_id: ids.loose },
      'SubnetIsNotConnectedToRouter',
      `Subnet ${ids.looseSubnet} is not connected to Router ${ids.router}`,
    ],
    [{ local_ep_group_id: ids.localMixed }, 'MixedIPVersionsForIPSecEndpoints', sameVersion(ids.localMixed)],
    [{ peer_ep_group_id: ids.peerMixed }, 'MixedIPVersionsForIPSecEndpoints', sameVersion(ids.peerMixed)],
  ])('%j', async (changes, type, message) => {
    expect(await create(changes)).toEqual(refusal(400, type, message))
  })
  it.each([
    [
      ['10.8.0.0/16', 'fd00::/8'],
      'MixedIPVersionsForPeerCidrs',
      'Peer CIDRs do not have the same IP version, as required for IPSec site-to-site connection',
    ],
    [
      ['fd00::/8'],
      'MixedIPVersionsForIPSecConnection',
      'IP versions are not compatible between peer and local endpoints',
    ],
    [
      ['192.168.1.0'],
      'HTTPBadRequest',
      "Invalid input for peer_cidrs. Reason: '192.168.1.0' isn't a recognized IP subnet cidr, '192.168.1.0/32' is recommended.",
    ],
    [
      ['10.88.5.0/40'],
      'HTTPBadRequest',
      "Invalid input for peer_cidrs. Reason: '10.88.5.0/40' is not a valid IP subnet.",
    ],
    [
      ['10.8.0.0/16', '10.8.0.0/16'],
      'HTTPBadRequest',
      "Invalid input for peer_cidrs. Reason: Duplicate items in the list: '10.8.0.0/16'.",
    ],
  ])('peer CIDRs %j', async (peer_cidrs, type, message) => {
    expect(await legacy({ peer_cidrs })).toEqual(refusal(400, type, message))
  })
  it.each([['10.0.0.5/8'], [['10.0.0.5/8']]])(
    'takes host bits and wraps a single text: %j',
    async (peer_cidrs) => {
      expect(await legacy({ peer_cidrs })).toMatchObject({
        status: 201,
        body: { ipsec_site_connection: { peer_cidrs: ['10.0.0.5/8'] } },
      })
    },
  )
  it('takes an IPv6 tunnel over an IPv4 wire, with an MTU of at least 1280', async () => {
    const ends = { local_ep_group_id: ids.localV6, peer_ep_group_id: ids.peerV6 }
    expect(await create(ends)).toMatchObject({ status: 201 })
    expect(await create({ ...ends, mtu: 1279 })).toEqual(
      refusal(400, 'IPsecSiteConnectionMtuError', 'ipsec_site_connection MTU 1279 is too small for ipv6'),
    )
  })
  it('skips the check of an MTU of 0', async () => {
    expect(await create({ mtu: 0 })).toMatchObject({ status: 201 })
  })
})

describe('6.2 peer address', () => {
  it('wants an address version that the router has outside', async () => {
    expect(await create({ peer_address: '2001:db8::1' })).toEqual(
      refusal(
        400,
        'ExternalNetworkHasNoSubnet',
        `Router's ${ids.router} external network has no IPv6 subnet`,
      ),
    )
  })
  it('freezes a name to the address it resolves to', async () => {
    const { status, body } = await create({ peer_address: 'branch.example' })
    expect(status).toBe(201)
    expect(body).toHaveProperty(
      'ipsec_site_connection.peer_address',
      expect.stringMatching(/^192\.0\.2\.\d+$/),
    )
  })
})

describe('6.5 places where the server answers 500', () => {
  const long = 'x'.repeat(256)
  it.each([
    ['service that exists nowhere', validConnection, { vpnservice_id: unknownId }],
    ['unknown IPsec policy', validConnection, { ipsecpolicy_id: unknownId }],
    ['IPsec policy of another project', validConnection, { ipsecpolicy_id: ids.otherIpsec }],
    ['ah-esp', validConnection, { ipsecpolicy_id: ids.ahEsp }],
    ['one DPD number as text', validConnection, { dpd: { timeout: '200' } }],
    ['label of a name too long', validConnection, { peer_address: `${'a'.repeat(64)}.invalid` }],
    ['label of a name missing', validConnection, { peer_address: 'a..invalid' }],
    ['long psk', validConnection, { psk: long }],
    ['long peer_id', validConnection, { peer_id: long }],
    ['long local_id', validConnection, { local_id: long }],
    [
      'long peer CIDR',
      legacyConnection,
      { vpnservice_id: ids.legacyServiceV6, peer_cidrs: ['2001:0db8:0000:0000:0000:0000:0000:0000/64'] },
    ],
    ['MTU beyond 2^31', validConnection, { mtu: 2147483648 }],
    ['DPD beyond 2^31', validConnection, { dpd: { timeout: 2147483648 } }],
  ])('%s', async (_case, base, changes) => {
    expect(await create(changes, base)).toEqual(serverError)
  })
  it('takes the same CIDR written short', async () => {
    const changes = { vpnservice_id: ids.legacyServiceV6, peer_cidrs: ['2001:db8::/64'] }
    expect(await create(changes, legacyConnection)).toMatchObject({ status: 201 })
  })
  it('compares two DPD texts as text and gives them back as text', async () => {
    expect(await create({ dpd: { interval: '30', timeout: '120' } })).toMatchObject({ status: 400 })
    expect(await create({ dpd: { interval: '30', timeout: '45' } })).toMatchObject({
      status: 201,
      body: { ipsec_site_connection: { dpd: { interval: '30', timeout: '45' } } },
    })
  })
})

it('counts true as 1 and reads digits as Python does', async () => {
  expect(await create({ dpd: { interval: true, timeout: 1 } })).toMatchObject({ status: 400 })
  expect(await create({ mtu: '1_400', dpd: { interval: true, timeout: 2 } })).toMatchObject({
    status: 201,
    body: { ipsec_site_connection: { mtu: 1400 } },
  })
})

function sameVersion(group: string): string {
  return `Endpoints in group ${group} do not have the same IP version, as required for IPSec site-to-site connection`
}
