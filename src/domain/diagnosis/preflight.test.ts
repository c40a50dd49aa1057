import { describe, expect, it } from 'vitest'
import { algorithmOptions } from '../neutron/algorithm-options'
import { connectSitePlan, type ConnectSiteInput } from '../plan/builders/connect-site'
import { changeConnectionPlan } from '../plan/builders/change-connection'
import { testTunnel } from '../plan/test-world'
import { presetsFor, type IkeCrypto, type IpsecCrypto } from '../crypto/presets'
import type { SiteWorld } from '../site/site-snapshot'
import { changeConnectionValues } from '../forms/change-connection-form'
import type { NegotiationDriver } from '../site/negotiation'
import type { VpnService } from '../neutron/resources/vpn-service'
import { inChinese, inEnglish } from '../../testing/in-english'
import { preflight } from './preflight'
import { notInChinese } from './test-chinese'
import type { Limits } from '../neutron/limits'

const [preset] = presetsFor(algorithmOptions(new Set()))
if (!preset) throw new Error('Every cloud has a preset')

const sound: ConnectSiteInput = {
  name: 'new',
  routerId: 'A-two',
  subnetIds: ['A-two-net'],
  peerAddress: '198.51.100.9',
  peerId: '',
  localId: '',
  peerCidrs: ['192.168.9.0/24'],
  security: { kind: 'crypto', ike: preset.ike, ipsec: preset.ipsec },
  initiator: 'bi-directional',
  mtu: 1400,
  dpd: { action: 'hold', interval: 30, timeout: 120 },
}

interface Case {
  input?: Partial<ConnectSiteInput>
  ike?: Partial<IkeCrypto>
  ipsec?: Partial<IpsecCrypto>
  world?: (world: SiteWorld) => SiteWorld
  driver?: NegotiationDriver
}

function findingsOf({ input, ike, ipsec, world: change = (world) => world, driver }: Case) {
  const world = change(testTunnel().near.world)
  const security = {
    kind: 'crypto',
    ike: { ...soundCrypto.ike, ...ike },
    ipsec: { ...soundCrypto.ipsec, ...ipsec },
  } as const
  const plan = connectSitePlan({ ...sound, security, ...input }, world)
  return preflight(plan, [world], driver)
}
const soundCrypto = { ike: preset.ike, ipsec: preset.ipsec }

const seconds = (value: number) => ({ units: 'seconds', value })
const limited = (limits: Limits) => (world: SiteWorld) => ({ ...world, limits })
const withServices = (changes: Partial<VpnService>) => (world: SiteWorld) => ({
  ...world,
  services: world.services.map((one) => ({ ...one, ...changes })),
})

const cases: [code: string, severity: string, Case][] = [
  ['TS-OVERLAP', 'broken', { input: { peerCidrs: ['10.1.0.0/16'] } }],
  ['TS-OVERLAP-ROUTER', 'weak', { input: { peerCidrs: ['10.1.10.0/25'] }, world: onOneRouter }],
  [
    'TS-OVERLAP-CONN',
    'broken',
    { input: { routerId: 'A-one', subnetIds: ['A-one-net'], peerCidrs: ['10.2.0.0/16'] } },
  ],
  ['TS-COVER-GW', 'weak', { input: { peerCidrs: ['198.51.100.0/24'] } }],
  ['TS-META', 'broken', { input: { peerCidrs: ['169.254.0.0/16'] } }],
  ['TS-META', 'broken', { input: { peerCidrs: ['169.254.0.8/29'] } }],
  ['TS-SUBSUME', 'weak', { input: { peerCidrs: ['192.168.0.0/16', '192.168.9.0/24'] } }],
  [
    'TS-MULTI-V1',
    'broken',
    { input: { peerCidrs: ['192.168.9.0/24', '192.168.8.0/24'] }, ike: { ike_version: 'v1' } },
  ],
  ['TS-MOVE', 'broken', { input: { subnetIds: ['A-one-net'] } }],
  ['SVC-NOGW', 'broken', { world: withoutGateway }],
  ['SVC-EXT-STALE', 'broken', { world: withServices({ external_v4_ip: '203.0.113.80' }) }],
  ['SVC-ERROR', 'broken', { world: withServices({ status: 'ERROR' }) }],
  ['ADMIN-DOWN', 'broken', { world: withServices({ admin_state_up: false }) }],
  [
    'CONN-SAME-PEER',
    'weak',
    {
      input: { routerId: 'A-one', subnetIds: ['A-one-net'], peerAddress: '10.2.0.1' },
      ike: { pfs: 'group15' },
    },
  ],
  ['ID-TRAP', 'broken', { input: { peerId: 'vpn.example.org', localId: '198.51.100.1' } }],
  ['ID-TRAP', 'broken', { input: { peerId: '@vpn.example.org' } }],
  ['NAT-AH', 'broken', { input: { peerId: '192.168.1.2' }, ipsec: { transform_protocol: 'ah' } }],
  [
    'NAT-TRANSPORT',
    'broken',
    { input: { peerId: '192.168.1.2' }, ipsec: { encapsulation_mode: 'transport' } },
  ],
  ['MODE-TRANSPORT', 'broken', { ipsec: { encapsulation_mode: 'transport' } }],
  ['NAT-PEER-PRIVATE', 'note', { input: { peerAddress: '192.168.7.1' } }],
  ['NAT-PEER-PRIVATE', 'broken', { input: { peerAddress: '127.0.0.1' } }],
  ['NAT-LOCAL', 'weak', {}],
  ['INIT-NAT', 'note', { input: { peerId: '192.168.1.2' } }],
  ['INIT-DIALS', 'note', { input: { initiator: 'response-only' } }],
  ['MTU-OVER', 'note', { input: { mtu: 1480 } }],
  ['DPD-OFF', 'broken', { input: { dpd: { action: 'disabled', interval: 30, timeout: 120 } } }],
  ['DPD-ORDER', 'note', { input: { dpd: { action: 'hold', interval: 60, timeout: 120 } } }],
  ['DPD-V2-TIMEOUT', 'note', { input: { dpd: { action: 'hold', interval: 30, timeout: 150 } } }],
  ['LIFE-SWAN-MARGIN', 'broken', { ipsec: { lifetime: seconds(120) } }],
  ['LIFE-SWAN-MARGIN', 'weak', { ipsec: { lifetime: seconds(300) } }],
  ['LIFE-ORDER', 'weak', { ipsec: { lifetime: seconds(28_800) } }],
  ['IKE-V1', 'weak', { ike: { ike_version: 'v1' } }],
  ['LIBRESWAN-V1', 'weak', { ike: { ike_version: 'v1' } }],
  ['LIBRESWAN-REFUSES', 'weak', { ike: { pfs: 'group22' } }],
  ['LIBRESWAN-REFUSES', 'broken', { ike: { lifetime: seconds(90_000) }, driver: 'libreswan' }],
  [
    'LIBRESWAN-REFUSES',
    'broken',
    { ike: { lifetime: seconds(90_000) }, ipsec: { lifetime: seconds(90_000) }, driver: 'libreswan' },
  ],
  ['FQDN-PEER', 'note', { input: { peerAddress: 'vpn.example.org', peerId: 'vpn.example.org' } }],
  ['QUOTA', 'broken', { world: limited({ ipsec_site_connection: 1 }) }],
]

describe('what is to be known before a plan runs', () => {
  it.each(cases)('%s is %s', (code, severity, given) => {
    const found = findingsOf(given).filter((finding) => finding.code === code)
    expect(found.map((finding) => finding.severity)).toEqual([severity])
    const evidence = inEnglish(found[0]?.evidence ?? [])
    expect(evidence.length).toBeGreaterThan(0)
    expect(evidence).toEqual([...new Set(evidence)])
  })

  it('is said in Chinese as well', () => {
    const found = cases.flatMap(([, , given]) => findingsOf(given))
    expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(25)
    expect(notInChinese(inChinese(found))).toEqual([])
  })

  it('has nothing to say of a sound connection but that the test’s gateway is private', () => {
    expect(findingsOf({}).map(({ code }) => code)).toEqual(['NAT-LOCAL'])
  })

  it('does not judge a quota that is not reached, or that is unlimited', () => {
    const world = limited({ ipsec_site_connection: 2, endpoint_group: -1 })
    expect(findingsOf({ world }).map(({ code }) => code)).not.toContain('QUOTA')
  })

  it('says what is weak in both policies of each', () => {
    const found = findingsOf({ ike: { pfs: 'group2' }, ipsec: { pfs: 'group2' } })
    expect(found.filter(({ code }) => code === 'DH-WEAK').map(({ at }) => at)).toEqual(['ike', 'ipsec'])
  })

  it('compares both ends of a tunnel as the plan will leave them', () => {
    const { near, worlds } = testTunnel()
    const wanted = { ...changeConnectionValues(near), peerCidrs: ['10.2.99.0/24'] }
    const plan = changeConnectionPlan({ near, far: undefined, wanted })
    if (!plan) throw new Error('There is something to change')
    expect(preflight(plan, worlds).map(({ code }) => code)).toContain('TS-MIRROR-PEER')
  })
})

function onOneRouter(world: SiteWorld): SiteWorld {
  return {
    ...world,
    routers: world.routers.map((one) => ({ ...one, subnetIds: ['A-one-net', 'A-two-net'] })),
  }
}

function withoutGateway(world: SiteWorld): SiteWorld {
  return {
    ...world,
    routers: world.routers.map((one) => ({ ...one, hasGateway: false, gatewayAddresses: [] })),
  }
}
