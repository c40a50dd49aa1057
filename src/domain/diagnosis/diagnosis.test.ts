import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { testTunnel } from '../plan/test-world'
import type { SiteWorld } from '../site/site-snapshot'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'
import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'
import { diagnose } from './diagnosis'
import type { DiagnosisFacts } from './reason'
import type { TunnelEnd } from '../site/connection-end'

interface Changes {
  world?: Partial<SiteWorld>
  connection?: Partial<SiteConnection>
  service?: Partial<VpnService>
  policies?: Partial<IkePolicy & IpsecPolicy>
}

const all = <T>(rows: readonly T[], changes: Partial<T> | undefined) =>
  rows.map((row) => ({ ...row, ...changes }))

function changed(end: TunnelEnd, { world, connection, service, policies }: Changes): TunnelEnd {
  return {
    world: {
      ...end.world,
      services: all(end.world.services, service),
      ikePolicies: all(end.world.ikePolicies, policies),
      ipsecPolicies: all(end.world.ipsecPolicies, policies),
      ...world,
    },
    connection: { ...end.connection, ...connection },
  }
}

function reasonsOf(near: Changes, far: Changes = {}, facts: Partial<DiagnosisFacts> = {}) {
  const tunnel = testTunnel()
  const ends = { near: changed(tunnel.near, near), far: changed(tunnel.far, far) }
  const worlds = [ends.near.world, ends.far.world]
  const given = { ...ends, worlds, sameKey: true, driver: undefined, now: 0, since: 0, ...facts }
  return inEnglish(diagnose(given).reasons)
}

const codesOf = (...given: Parameters<typeof reasonsOf>) => reasonsOf(...given).map(({ code }) => code)

const down = { status: 'DOWN' }
const toV6 = { peer_address: '2001:db8:2::1', peer_id: '2001:db8:2::1' }
const fromV6 = { peer_address: '2001:db8:1::1', peer_id: '2001:db8:1::1' }
const v6Only = { external_v4_ip: null, external_v6_ip: '2001:db8:2::1' }
const gatewayAt = (...gatewayAddresses: string[]) => ({
  routers: testTunnel().near.world.routers.map((router) => ({ ...router, gatewayAddresses })),
})

describe('a dual-stack router', () => {
  const dual = { external_v6_ip: '2001:db8:1::1' }
  const sound = gatewayAt('10.1.0.1', '10.1.0.2', '2001:db8:1::1')

  it('is compared by the address that a peer on IPv6 meets', () => {
    const near = { world: sound, service: dual, connection: { ...down, ...toV6 } }
    const far = { world: gatewayAt('2001:db8:2::1'), service: v6Only, connection: { ...down, ...fromV6 } }
    expect(codesOf(near, far)).toEqual([])
  })

  it('is at a stale address for those of its tunnels alone that end at it', () => {
    const moved = { world: gatewayAt('10.1.0.1', '10.1.0.2', '2001:db8:1::99'), service: dual }
    expect(codesOf({ ...moved, connection: down }, { connection: down })).toEqual([])
    const far = { service: v6Only, connection: { ...down, ...fromV6 } }
    expect(codesOf({ ...moved, connection: { ...down, ...toV6 } }, far)).toContain('SVC-EXT-STALE')
  })
})

it('takes no service for stale whose address is not its router’s, under OVN', () => {
  const apart = gatewayAt('10.1.0.77')
  const near = { world: apart, connection: down }
  expect(codesOf(near, { connection: down })).toContain('SVC-EXT-STALE')
  const ovn = { ...near, world: { ...apart, scheduler: 'vpn' as const } }
  expect(codesOf(ovn, { connection: down })).toEqual([])
})

describe('a VPN service', () => {
  it('that is disabled is told once, with the connection where that is disabled too', () => {
    const service = { admin_state_up: false }
    const [only, ...more] = reasonsOf({ service, connection: down }, { connection: down })
    expect(only).toMatchObject({
      code: 'ADMIN-DOWN',
      certainty: 'certain',
      evidence: ['VPN service one-service is disabled'],
    })
    expect(only?.repair).toBeUndefined()
    expect(more).toEqual([])
    const both = reasonsOf({ service, connection: { ...down, admin_state_up: false } }, { connection: down })
    expect(both).toMatchObject([
      {
        code: 'ADMIN-DOWN',
        evidence: ['the connection is disabled', 'VPN service one-service is disabled'],
        repair: { page: 'edit-connection' },
      },
    ])
  })

  it('that the cloud could not set up is told', () => {
    const near = { service: { status: 'ERROR' }, connection: { status: 'PENDING_CREATE' } }
    expect(reasonsOf(near, { connection: down })[0]).toMatchObject({
      code: 'SVC-ERROR',
      severity: 'broken',
      evidence: ['VPN service one-service has status ERROR'],
    })
  })
})

it('says what is wrong with both policies of each, with its own repair', () => {
  const policies = { lifetime: { units: 'seconds', value: 120 }, pfs: 'group2' }
  const given = { policies, connection: down }
  const told = (wanted: string) => reasonsOf(given, given).filter(({ code }) => code === wanted)
  expect(told('DH-WEAK').map(({ at }) => at)).toEqual(['ike', 'ipsec'])
  expect(told('LIFE-SWAN-MARGIN').map(({ at, repair }) => [at, repair?.page])).toEqual([
    ['ike', 'replace-ike-policy'],
    ['ipsec', 'replace-ipsec-policy'],
  ])
})

it.each([
  [179, 'JUST-CREATED'],
  [180, 'CONN-PENDING'],
])('after %i seconds without a report says %s', (seconds, code) => {
  const pending = { connection: { status: 'PENDING_CREATE' } }
  expect(codesOf(pending, pending, { now: seconds * 1000 })).toContain(code)
})
