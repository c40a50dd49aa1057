import { describe, expect, it } from 'vitest'
import { algorithmOptions } from '../../neutron/algorithm-options'
import { presetsFor } from '../../crypto/presets'
import type { VpnService } from '../../neutron/resources/vpn-service'
import { connectSitePlan, type ConnectSiteInput } from './connect-site'
import type { Step } from '../plan'
import type { SiteWorld } from '../../site/site-snapshot'

const [preset] = presetsFor(algorithmOptions(new Set()))
if (!preset) throw new Error('Every cloud has a preset')
const owner = { id: 'x', project_id: 'p1', name: '', description: '' }

const input: ConnectSiteInput = {
  name: 'hq-to-branch',
  routerId: 'r1',
  subnetIds: ['n1', 'n2'],
  peerAddress: '203.0.113.9',
  peerId: '',
  localId: '',
  peerCidrs: ['10.2.0.0/16', '2001:DB8::/32'],
  security: { kind: 'crypto', ike: preset.ike, ipsec: preset.ipsec },
  initiator: 'bi-directional',
  mtu: 1500,
  dpd: { action: 'hold', interval: 30, timeout: 120 },
}
const nothing: SiteWorld = {
  site: { key: 'k', cloud: { id: 'c', name: 'C' }, region: 'R', project: { id: 'p1', name: 'p' } },
  scheduler: 'l3',
  routers: [],
  subnets: [],
  services: [],
  groups: [],
  ikePolicies: [],
  ipsecPolicies: [],
  connections: [],
}
const bodyOf = (step: Step | undefined) => (step?.does === 'create' ? step.body : {})
const service: VpnService = {
  ...owner,
  id: 's1',
  router_id: 'r1',
  subnet_id: null,
  admin_state_up: true,
  external_v4_ip: '198.51.100.1',
  external_v6_ip: null,
  status: 'ACTIVE',
}

function stepIds(given: Partial<ConnectSiteInput>, existing: Partial<SiteWorld>): string[] {
  return connectSitePlan({ ...input, ...given }, { ...nothing, ...existing }).steps.map(({ id }) => id)
}

describe('connectSitePlan', () => {
  it('makes everything from nothing, in an order that Neutron takes', () => {
    const { steps } = connectSitePlan(input, nothing)
    expect(steps.map(({ id }) => id)).toEqual(['ike', 'ipsec', 'service', 'local', 'peer', 'connection'])
    expect(steps.map(({ name }) => name)).toContain('hq-to-branch-ike')
    expect(steps.at(-1)).toMatchObject({
      psk: 'psk',
      body: {
        vpnservice_id: { step: 'service', attribute: 'id' },
        peer_ep_group_id: { step: 'peer', attribute: 'id' },
        peer_id: '203.0.113.9',
      },
    })
  })

  it('sends every enum of a policy and canonical CIDRs, and never a key', () => {
    const { steps } = connectSitePlan(input, nothing)
    expect(bodyOf(steps[0])).toEqual({ name: 'hq-to-branch-ike', description: '', ...preset.ike })
    expect(bodyOf(steps[4])).toMatchObject({ type: 'cidr', endpoints: ['10.2.0.0/16', '2001:db8::/32'] })
    expect(steps.some((step) => 'psk' in bodyOf(step))).toBe(false)
  })

  it.each([
    ['the service of the router', { services: [service] }, 'service'],
    [
      'the same subnets in another order',
      { groups: [{ ...owner, type: 'subnet', endpoints: ['n2', 'n1'] }] },
      'local',
    ],
    [
      'the same CIDRs written otherwise',
      { groups: [{ ...owner, type: 'cidr', endpoints: ['2001:db8:0::/32', '10.2.0.0/16'] }] },
      'peer',
    ],
    ['an identical IKE policy', { ikePolicies: [{ ...owner, ...preset.ike }] }, 'ike'],
    ['an identical IPsec policy', { ipsecPolicies: [{ ...owner, ...preset.ipsec }] }, 'ipsec'],
  ])('uses %s', (_what, existing, left) => {
    const all = ['ike', 'ipsec', 'service', 'local', 'peer', 'connection']
    expect(stepIds({}, existing)).toEqual(all.filter((step) => step !== left))
  })

  it.each([
    ['a service of another router', { services: [{ ...service, router_id: 'r2' }] }],
    ['a service of another subnet', { services: [{ ...service, subnet_id: 'n9' }] }],
    ['a group with more members', { groups: [{ ...owner, type: 'subnet', endpoints: ['n1', 'n2', 'n3'] }] }],
    [
      'a policy of another lifetime',
      { ikePolicies: [{ ...owner, ...preset.ike, lifetime: { units: 'seconds', value: 60 } }] },
    ],
  ])('leaves alone %s', (_what, existing) => {
    expect(stepIds({}, existing)).toHaveLength(6)
  })

  it('carries peer CIDRs where the service has exactly the wanted subnet', () => {
    const { steps } = connectSitePlan(
      { ...input, subnetIds: ['n1'], peerCidrs: ['10.2.0.0/16'] },
      { ...nothing, services: [{ ...service, subnet_id: 'n1' }] },
    )
    expect(steps.map(({ id }) => id)).toEqual(['ike', 'ipsec', 'connection'])
    expect(bodyOf(steps.at(-1))).toMatchObject({ vpnservice_id: 's1', peer_cidrs: ['10.2.0.0/16'] })
    expect(bodyOf(steps.at(-1))).not.toHaveProperty('peer_ep_group_id')
  })

  it('prefers a service that works', () => {
    const broken = { ...service, id: 's0', status: 'ERROR' }
    const { steps } = connectSitePlan(input, { ...nothing, services: [broken, service] })
    expect(bodyOf(steps.at(-1))['vpnservice_id']).toBe('s1')
  })

  it('takes chosen policies as they are', () => {
    const security = { kind: 'existing', ikePolicyId: 'i1', ipsecPolicyId: 'i2' } as const
    expect(stepIds({ security }, {})).toEqual(['service', 'local', 'peer', 'connection'])
  })
})
