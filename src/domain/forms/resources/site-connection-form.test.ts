import { describe, expect, it } from 'vitest'
import type { SiteConnection } from '../../neutron/resources/site-connection'
import type { VpnService } from '../../neutron/resources/vpn-service'
import { toSiteConnectionCreate, toSiteConnectionUpdate } from './site-connection-body'
import {
  siteConnectionCopy,
  siteConnectionDefaults,
  siteConnectionForm,
  siteConnectionValues,
  type ConnectionContext,
  type SiteConnectionValues,
} from './site-connection-form'
import { vpnServiceCopy, vpnServiceValues } from './vpn-service-form'

const owned = { project_id: 'p1', name: 'x', description: '' }
const subnet = {
  project_id: 'p1',
  network_id: 'net',
  gateway_ip: null,
  host_routes: [],
  ip_version: 4 as const,
}
const service: VpnService = {
  ...owned,
  id: 'grouped',
  router_id: 'r1',
  subnet_id: null,
  admin_state_up: true,
  external_v4_ip: '198.51.100.1',
  external_v6_ip: null,
  status: 'ACTIVE',
}
const crypto = {
  auth_algorithm: 'sha256',
  encryption_algorithm: 'aes-256',
  pfs: 'group14',
  lifetime: { units: 'seconds', value: 3600 },
}
const context: ConnectionContext = {
  services: [service, { ...service, id: 'legacy', subnet_id: 'n1' }],
  groups: [
    { ...owned, id: 'local', type: 'subnet', endpoints: ['n1'] },
    { ...owned, id: 'elsewhere', type: 'subnet', endpoints: ['n2'] },
    { ...owned, id: 'peer', type: 'cidr', endpoints: ['10.2.0.0/16'] },
    { ...owned, id: 'peer6', type: 'cidr', endpoints: ['2001:db8::/32'] },
    { ...owned, id: 'overlapping', type: 'cidr', endpoints: ['10.0.0.0/8'] },
  ],
  subnets: [
    { ...subnet, id: 'n1', name: 'a', cidr: '10.1.0.0/24' },
    { ...subnet, id: 'n2', name: 'b', cidr: '10.9.0.0/24' },
  ],
  routers: [
    {
      id: 'r1',
      name: 'r',
      hasGateway: true,
      gatewayAddresses: ['198.51.100.1'],
      subnetIds: ['n1'],
      interfaceAddresses: [],
    },
  ],
  ikePolicies: [
    {
      ...owned,
      id: 'i1',
      ...crypto,
      ike_version: 'v2',
      phase1_negotiation_mode: 'main',
    },
  ],
  ipsecPolicies: [{ ...owned, id: 'i2', ...crypto, transform_protocol: 'esp', encapsulation_mode: 'tunnel' }],
}
const grouped = {
  ...siteConnectionDefaults,
  name: 'hq-to-branch',
  vpnservice_id: 'grouped',
  ikepolicy_id: 'i1',
  ipsecpolicy_id: 'i2',
  peer_address: '203.0.113.9',
  local_ep_group_id: 'local',
  peer_ep_group_id: 'peer',
  psk: 'the-key-in-this-test',
}
const legacy = { ...grouped, vpnservice_id: 'legacy', peer_cidrs: ['10.2.0.0/16'] }
const stored: SiteConnection = {
  ...toSiteConnectionCreate(grouped, 'endpoint-groups'),
  id: 'c1',
  project_id: 'p1',
  peer_cidrs: [],
  local_ep_group_id: 'local',
  peer_ep_group_id: 'peer',
  auth_mode: 'psk',
  route_mode: 'static',
  status: 'ACTIVE',
}

function fieldsAtFault(values: object, given = context): string[] | undefined {
  return siteConnectionForm(given)
    .safeParse(values)
    .error?.issues.map(({ path }) => path.join('.'))
}

describe('siteConnectionForm', () => {
  it.each([
    ['two groups', grouped],
    ['peer CIDRs', legacy],
    ['a peer by name', { ...grouped, peer_address: 'vpn.example.org' }],
  ])('takes %s', (_what, values) => expect(fieldsAtFault(values)).toBeUndefined())

  it.each([
    ['peer_ep_group_id', { ...grouped, peer_ep_group_id: '' }],
    ['local_ep_group_id', { ...grouped, local_ep_group_id: 'elsewhere' }],
    ['local_ep_group_id', { ...grouped, local_ep_group_id: 'peer6' }],
    ['peer_ep_group_id', { ...grouped, peer_ep_group_id: 'local' }],
    ['peer_ep_group_id', { ...grouped, peer_ep_group_id: 'peer6' }],
    ['peer_ep_group_id', { ...grouped, peer_ep_group_id: 'overlapping' }],
    ['peer_cidrs', { ...legacy, peer_cidrs: [] }],
    ['peer_cidrs.0', { ...legacy, peer_cidrs: ['10.1.0.0/16'] }],
    ['peer_cidrs', { ...legacy, peer_cidrs: ['2001:db8::/32'] }],
    ['peer_address', { ...grouped, peer_address: '' }],
    ['peer_address', { ...grouped, peer_address: '10.1' }],
    ['peer_address', { ...grouped, peer_address: '2001:db8::1' }],
    ['peer_address', { ...grouped, peer_address: '198.51.100.1' }],
    ['local_id', { ...grouped, local_id: 'hq' }],
    ['mtu', { ...grouped, mtu: 0 }],
    ['mtu', { ...grouped, mtu: 65_536 }],
    ['dpd.timeout', { ...grouped, dpd: { action: 'hold', interval: 30, timeout: 30 } }],
    ['dpd.action', { ...grouped, dpd: { action: 'disabled', interval: 30, timeout: 120 } }],
    ['vpnservice_id', { ...grouped, vpnservice_id: 'gone' }],
    ['ikepolicy_id', { ...grouped, ikepolicy_id: 'gone' }],
    ['ipsecpolicy_id', { ...grouped, ipsecpolicy_id: 'gone' }],
    ['peer_ep_group_id', { ...grouped, peer_ep_group_id: 'gone' }],
    ['psk', { ...grouped, psk: '' }],
    ['psk', { ...grouped, psk: 'k'.repeat(256) }],
  ])('marks %s', (field, values) => expect(fieldsAtFault(values)).toEqual([field]))

  it('never quotes the key', () => {
    const { error } = siteConnectionForm(context).safeParse({ ...grouped, psk: 'secret'.repeat(50) })
    expect(JSON.stringify(error?.issues)).not.toContain('secret')
  })

  it('lets an edited connection keep its key and values that are not offered', () => {
    const before = { ...stored, dpd: { ...stored.dpd, action: 'disabled' }, local_id: 'hq' }
    expect(fieldsAtFault(siteConnectionValues(before), { ...context, before })).toBeUndefined()
  })

  const inCidrs = { ...stored, vpnservice_id: 'legacy', local_ep_group_id: null, peer_ep_group_id: null }
  const heldByOthers: [string, SiteConnection, Partial<SiteConnectionValues>, string][] = [
    [
      'everything as its peer network',
      { ...inCidrs, peer_cidrs: ['0.0.0.0/0'] },
      { peer_cidrs: ['10.1.0.0/16'] },
      'peer_cidrs.0',
    ],
    [
      'a peer network with host bits',
      { ...inCidrs, peer_cidrs: ['172.16.0.5/12'] },
      { peer_cidrs: ['10.3.0.5/16'] },
      'peer_cidrs.0',
    ],
    [
      'a group that overlaps',
      { ...stored, peer_ep_group_id: 'overlapping' },
      { peer_ep_group_id: 'peer6' },
      'peer_ep_group_id',
    ],
    ['no MTU', { ...stored, mtu: 0 }, { mtu: 67 }, 'mtu'],
    ['an MTU beyond all packets', { ...stored, mtu: 70_000 }, { mtu: 70_001 }, 'mtu'],
    [
      'no DPD interval',
      { ...stored, dpd: { action: 'hold', interval: 0, timeout: 120 } },
      { dpd: { action: 'hold', interval: -1, timeout: 120 } },
      'dpd.interval',
    ],
    [
      'a DPD timeout that is too short',
      { ...stored, dpd: { action: 'hold', interval: 30, timeout: 30 } },
      { dpd: { action: 'hold', interval: 30, timeout: 29 } },
      'dpd.timeout',
    ],
  ]
  it.each(heldByOthers)(
    'lets an edited connection keep %s, and judges what it is changed to',
    (_what, before, change, field) => {
      const values = { ...siteConnectionValues(before), name: 'renamed', psk: 'another key' }
      expect(fieldsAtFault(values, { ...context, before })).toBeUndefined()
      expect(toSiteConnectionUpdate(values, before)).toEqual({ name: 'renamed', psk: 'another key' })
      expect(fieldsAtFault({ ...values, ...change }, { ...context, before })).toEqual([field])
    },
  )

  it('starts a copy enabled, whatever the original is', () => {
    const disabled = { ...stored, admin_state_up: false }
    expect(siteConnectionCopy(disabled)).toEqual({ ...siteConnectionValues(disabled), admin_state_up: true })
    const off = { ...service, admin_state_up: false }
    expect(vpnServiceCopy(off)).toEqual({ ...vpnServiceValues(off), admin_state_up: true })
  })
})

describe('the bodies of a connection', () => {
  it('carries only what its mode takes', () => {
    const body = toSiteConnectionCreate(legacy, 'peer-cidrs')
    expect(body).toMatchObject({
      peer_cidrs: ['10.2.0.0/16'],
      peer_id: '203.0.113.9',
      initiator: 'bi-directional',
    })
    expect(body).not.toHaveProperty('local_ep_group_id')
    expect(toSiteConnectionCreate(grouped, 'endpoint-groups')).not.toHaveProperty('peer_cidrs')
  })

  it('sends on update what changed, and the key only where one was entered', () => {
    const values = siteConnectionValues(stored)
    expect(toSiteConnectionUpdate(values, stored)).toEqual({})
    expect(toSiteConnectionUpdate({ ...values, mtu: 1400, psk: 'new' }, stored)).toEqual({
      mtu: 1400,
      psk: 'new',
    })
  })

  it('does not take another order of CIDRs for a change', () => {
    const before = {
      ...stored,
      local_ep_group_id: null,
      peer_ep_group_id: null,
      peer_cidrs: ['10.3.0.0/16', '10.2.0.0/16'],
    }
    const values = { ...siteConnectionValues(before), peer_cidrs: ['10.2.0.0/16', '10.3.0.0/16'] }
    expect(toSiteConnectionUpdate(values, before)).toEqual({})
  })
})
