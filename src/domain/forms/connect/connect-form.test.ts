import { describe, expect, it } from 'vitest'
import { algorithmOptions } from '../../neutron/algorithm-options'
import type { VpnService } from '../../neutron/resources/vpn-service'
import { connectDefaults, connectForm, type ConnectContext, type WantedConnection } from './connect-form'
import { toConnectSiteInput } from './connect-input'
import {
  endpointGroupDefaults,
  endpointGroupForm,
  toEndpointGroupCreate,
} from '../resources/endpoint-group-form'
import {
  secondServiceWarning,
  toVpnServiceCreate,
  vpnServiceDefaults,
  vpnServiceForm,
} from '../resources/vpn-service-form'
import { inChinese, inEnglish } from '../../../testing/in-english'
import { decodeMessage } from '../../text/message'

const subnet = { project_id: 'p1', network_id: 'net', gateway_ip: null, host_routes: [] }
const legacyService: VpnService = {
  id: 's1',
  project_id: 'p1',
  name: 'old',
  description: '',
  router_id: 'r1',
  subnet_id: 'n1',
  admin_state_up: true,
  external_v4_ip: '198.51.100.1',
  external_v6_ip: null,
  status: 'ACTIVE',
}
const context: ConnectContext = {
  siteKey: 'here',
  farWorlds: new Map(),
  options: algorithmOptions(new Set()),
  routers: [
    {
      id: 'r1',
      name: 'r',
      hasGateway: true,
      gatewayAddresses: ['198.51.100.1'],
      subnetIds: ['n1', 'n2'],
      interfaceAddresses: [],
    },
    {
      id: 'inner',
      name: 'i',
      hasGateway: false,
      gatewayAddresses: [],
      subnetIds: ['n3'],
      interfaceAddresses: [],
    },
  ],
  subnets: [
    { ...subnet, id: 'n1', name: 'a', cidr: '10.1.0.0/24', ip_version: 4 },
    { ...subnet, id: 'n2', name: 'b', cidr: '10.1.1.0/24', ip_version: 4 },
    { ...subnet, id: 'n3', name: 'c', cidr: '2001:db8:3::/64', ip_version: 6 },
  ],
  services: [],
  ipsecPolicies: [],
}
const defaults = connectDefaults({ context, takenNames: ['site-to-site'], psk: 'k'.repeat(44) })
const filled = { ...defaults, subnetIds: ['n1'], peerAddress: '203.0.113.9', peerCidrs: ['10.2.0.0/16'] }

function fieldsAtFault(values: object, given: Partial<ConnectContext> = {}): string[] | undefined {
  return connectForm({ ...context, ...given })
    .safeParse(values)
    .error?.issues.map(({ path }) => path.join('.'))
}

describe('connectForm', () => {
  it('needs three entered values where one router is usable', () => {
    expect(defaults).toMatchObject({
      name: 'site-to-site-2',
      routerId: 'r1',
      security: { presetId: 'compatible' },
    })
    expect(fieldsAtFault(filled)).toBeUndefined()
  })

  it('starts with the router and the other side that a link asks for, where a tunnel can end there', () => {
    const [router] = context.routers
    const routers = router ? [router, { ...router, id: 'r9', subnetIds: ['n2'] }] : []
    const start = (wanted: WantedConnection, given: ConnectContext = { ...context, routers }) =>
      connectDefaults({ context: given, takenNames: [], psk: '', wanted })
    expect(start({})).toMatchObject({ routerId: '', subnetIds: [], peer: 'address' })
    const asked = { router: 'r9', peer: 'sites' } as const
    expect(start(asked)).toMatchObject({ routerId: 'r9', subnetIds: ['n2'], peer: 'sites' })
    expect(start({ router: 'gone' })).toMatchObject({ routerId: '' })
    expect(start({ router: 'inner' }, context)).toMatchObject({ routerId: 'r1' })
  })

  it.each([
    ['routerId', { routerId: 'inner', subnetIds: ['n3'], peerCidrs: ['2001:db8::/48'] }],
    ['subnetIds', { subnetIds: [] }],
    ['peerAddress', { peerAddress: 'not an address' }],
    ['peerCidrs', { peerCidrs: [] }],
    ['peerCidrs.0', { peerCidrs: ['10.1.0.0/16'] }],
    ['security.presetId', { security: { kind: 'preset', presetId: 'modern' } }],
    ['security.ikePolicyId', { security: { kind: 'existing', ikePolicyId: '', ipsecPolicyId: 'i2' } }],
    ['psk', { psk: '' }],
    ['dpd.timeout', { dpd: { action: 'hold', interval: 30, timeout: 20 } }],
  ])('marks %s in %o', (field, change) => expect(fieldsAtFault({ ...filled, ...change })).toEqual([field]))

  it('keeps to the subnet of the only service on the router', () => {
    expect(fieldsAtFault(filled, { services: [legacyService] })).toBeUndefined()
    expect(fieldsAtFault({ ...filled, subnetIds: ['n2'] }, { services: [legacyService] })).toEqual([
      'subnetIds',
    ])
  })

  it('hands the plan everything but the key', () => {
    const input = toConnectSiteInput(filled, context.options)
    expect(input).toMatchObject({ security: { kind: 'crypto', ike: { ike_version: 'v2' } } })
    expect(JSON.stringify(input)).not.toContain(filled.psk)
  })
})

describe('vpnServiceForm', () => {
  const values = { ...vpnServiceDefaults, name: 'vpn', router_id: 'r1' }

  it.each([
    [values, undefined],
    [{ ...values, subnet_id: 'n1' }, undefined],
    [{ ...values, subnet_id: 'n3' }, ['subnet_id']],
    [{ ...values, router_id: 'inner' }, ['router_id']],
    [{ ...values, router_id: '' }, ['router_id']],
  ])('%o: %o', (given, fields) => {
    const { error } = vpnServiceForm(context).safeParse(given)
    expect(error?.issues.map(({ path }) => path[0])).toEqual(fields)
  })

  it('sends a subnet only where one is chosen', () => {
    expect(toVpnServiceCreate(values)).not.toHaveProperty('subnet_id')
    expect(toVpnServiceCreate({ ...values, subnet_id: 'n1' })).toHaveProperty('subnet_id', 'n1')
  })

  it('warns of a second service on a router', () => {
    expect(inEnglish(secondServiceWarning('r1', [legacyService]))).toContain('old')
    expect(secondServiceWarning('r2', [legacyService])).toBeUndefined()
  })
})

describe('endpointGroupForm', () => {
  it.each([
    ['subnet', ['n1', 'n2'], true],
    ['subnet', [], false],
    ['subnet', ['n1', 'n1'], false],
    ['subnet', ['n1', 'n3'], false],
    ['cidr', ['10.0.0.0/8'], true],
    ['cidr', ['10.0.0.1/8'], false],
    ['router', ['r1'], false],
  ])('takes %s %o: %s', (type, endpoints, taken) => {
    const values = { ...endpointGroupDefaults, name: 'g', type, endpoints }
    expect(endpointGroupForm(context).safeParse(values).success).toBe(taken)
  })

  it('says in words of each language that IP versions are mixed', () => {
    const values = { ...endpointGroupDefaults, name: 'g', type: 'subnet', endpoints: ['n1', 'n3'] }
    const messages = endpointGroupForm(context)
      .safeParse(values)
      .error?.issues.map(({ message }) => decodeMessage(message))
    expect(inEnglish(messages)).toEqual(['Select subnets with the same IP version'])
    expect(inChinese(messages)).toEqual(['请选择同一 IP 版本的子网'])
  })

  it('sends CIDRs in canonical form', () => {
    const values = { ...endpointGroupDefaults, type: 'cidr', endpoints: ['2001:DB8::/32'] }
    expect(toEndpointGroupCreate(values).endpoints).toEqual(['2001:db8::/32'])
  })
})
