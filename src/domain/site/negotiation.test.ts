import { describe, expect, it } from 'vitest'
import {
  compareEnds,
  effectiveIds,
  type NegotiationDriver,
  type TunnelEnd,
  tunnelComesUp,
} from './negotiation'

const algorithms = { encryption_algorithm: 'aes-256', auth_algorithm: 'sha256', pfs: 'group14' }
const lifetime = { units: 'seconds', value: 3600 }

function end(own: string, peer: string, changes: Partial<TunnelEnd> = {}): TunnelEnd {
  return {
    driver: 'strongswan',
    externalAddress: own,
    peerAddress: peer,
    localId: { type: 'ip', value: own },
    peerId: { type: 'ip', value: peer },
    psk: 'the-same-key-on-both-sides',
    ikePolicy: { ...algorithms, lifetime, ike_version: 'v2', phase1_negotiation_mode: 'main' },
    ipsecPolicy: { ...algorithms, lifetime, transform_protocol: 'esp', encapsulation_mode: 'tunnel' },
    localCidrs: own === '203.0.113.10' ? ['10.10.10.0/24'] : ['20.20.20.0/24'],
    peerCidrs: own === '203.0.113.10' ? ['20.20.20.0/24'] : ['10.10.10.0/24'],
    initiator: 'bi-directional',
    adminStateUp: true,
    ...changes,
  }
}

const ours = (changes?: Partial<TunnelEnd>) => end('203.0.113.10', '203.0.113.110', changes)
const theirs = (changes?: Partial<TunnelEnd>) => end('203.0.113.110', '203.0.113.10', changes)
const base = ours()
const ike = (changes: Partial<TunnelEnd['ikePolicy']>) => ({ ikePolicy: { ...base.ikePolicy, ...changes } })
const ipsec = (changes: Partial<TunnelEnd['ipsecPolicy']>) => ({
  ipsecPolicy: { ...base.ipsecPolicy, ...changes },
})
const drivers = (driver: NegotiationDriver) => ({ driver })

describe('two ends', () => {
  const rows: [what: string, a: TunnelEnd, b: TunnelEnd, fields: string[], effect: string][] = [
    ['the same on both sides', ours(), theirs(), [], 'none'],
    ['wrong pre-shared key', ours(), theirs({ psk: 'another' }), ['psk'], 'down'],
    [
      'other ciphers, hashes or groups, strongSwan',
      ours(),
      theirs({
        ...ike({ encryption_algorithm: 'aes-128' }),
        ...ipsec({ auth_algorithm: 'sha512', pfs: 'group5' }),
      }),
      ['ikepolicy.encryption_algorithm', 'ipsecpolicy.auth_algorithm', 'ipsecpolicy.pfs'],
      'none',
    ],
    [
      'another cipher, one side libreswan',
      ours(),
      theirs({ ...drivers('libreswan'), ...ike({ encryption_algorithm: 'aes-128' }) }),
      ['ikepolicy.encryption_algorithm'],
      'down',
    ],
    [
      'another PFS group, both libreswan',
      ours(drivers('libreswan')),
      theirs({ ...drivers('libreswan'), ...ipsec({ pfs: 'group5' }) }),
      ['ipsecpolicy.pfs'],
      'down',
    ],
    ['IKEv1 against IKEv2', ours(), theirs(ike({ ike_version: 'v1' })), ['ikepolicy.ike_version'], 'down'],
    ['IKEv1 on both', ours(ike({ ike_version: 'v1' })), theirs(ike({ ike_version: 'v1' })), [], 'none'],
    [
      'IKEv1, main against aggressive',
      ours(ike({ ike_version: 'v1' })),
      theirs(ike({ ike_version: 'v1', phase1_negotiation_mode: 'aggressive' })),
      ['ikepolicy.phase1_negotiation_mode'],
      'down',
    ],
    ['IKEv2 has no modes', ours(), theirs(ike({ phase1_negotiation_mode: 'aggressive' })), [], 'none'],
    [
      'ESP against AH',
      ours(),
      theirs(ipsec({ transform_protocol: 'ah' })),
      ['ipsecpolicy.transform_protocol'],
      'down',
    ],
    [
      'tunnel against transport',
      ours(),
      theirs(ipsec({ encapsulation_mode: 'transport' })),
      ['ipsecpolicy.encapsulation_mode'],
      'down',
    ],
    [
      'lifetimes',
      ours(),
      theirs(ike({ lifetime: { ...lifetime, value: 60 } })),
      ['ikepolicy.lifetime'],
      'none',
    ],
    ['a wrong peer CIDR', ours({ peerCidrs: ['20.20.99.0/24'] }), theirs(), ['peer_cidrs'], 'down'],
    [
      'a CIDR too many',
      ours({ localCidrs: ['10.10.10.0/24', '10.10.20.0/24'] }),
      theirs(),
      ['local_cidrs'],
      'partial',
    ],
    [
      'a wider CIDR, which only strongSwan narrows',
      ours({ peerCidrs: ['20.20.0.0/16'] }),
      theirs(drivers('libreswan')),
      ['peer_cidrs'],
      'down',
    ],
    ['the same CIDRs in another spelling', ours({ peerCidrs: ['20.20.20.7/24'] }), theirs(), [], 'none'],
    ['another peer address', ours({ peerAddress: '203.0.113.111' }), theirs(), ['peer_address'], 'down'],
    [
      'an identity of another type',
      ours({ peerId: { type: 'fqdn', value: '203.0.113.110' } }),
      theirs(),
      ['peer_id'],
      'down',
    ],
    ['one administratively down', ours({ adminStateUp: false }), theirs(), ['admin_state_up'], 'down'],
    [
      'both waiting, strongSwan',
      ours({ initiator: 'response-only' }),
      theirs({ initiator: 'response-only' }),
      [],
      'none',
    ],
    [
      'both waiting, libreswan',
      ours({ ...drivers('libreswan'), initiator: 'response-only' }),
      theirs({ ...drivers('libreswan'), initiator: 'response-only' }),
      ['initiator'],
      'down',
    ],
    [
      'hashes beside AES-GCM, which carries its own',
      ours({
        ...drivers('libreswan'),
        ...ipsec({ encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha1' }),
      }),
      theirs({ ...drivers('libreswan'), ...ipsec({ encryption_algorithm: 'aes-256-gcm-16' }) }),
      [],
      'none',
    ],
  ]

  it.each(rows)('%s', (_what, a, b, fields, effect) => {
    const found = compareEnds(a, b)
    expect(found.map(({ field }) => field)).toEqual(fields)
    expect(new Set(found.map((each) => each.effect))).toEqual(new Set(fields.length > 0 ? [effect] : []))
    expect(tunnelComesUp(a, b)).toBe(effect !== 'down')
    expect(tunnelComesUp(b, a)).toBe(effect !== 'down')
  })

  it('tell what both have, but for the key', () => {
    const other = theirs({ psk: 'another', ...ike({ ike_version: 'v1' }) })
    expect(compareEnds(ours(), other)).toEqual([
      { field: 'psk', effect: 'down' },
      { field: 'ikepolicy.ike_version', ours: 'v2', theirs: 'v1', effect: 'down' },
    ])
  })
})

const ip = (value: string) => ({ type: 'ip', value })
const fqdn = (value: string) => ({ type: 'fqdn', value })

describe('effective identities', () => {
  const own = '198.51.100.1'
  it.each([
    ['address, blank', '203.0.113.9', '', ip('203.0.113.9'), ip(own)],
    ['address, address', '203.0.113.9', '198.51.100.9', ip('203.0.113.9'), ip('198.51.100.9')],
    ['address, name', '203.0.113.9', 'hq', fqdn('203.0.113.9'), fqdn('hq')],
    ['name, blank', 'branch', '', fqdn('branch'), ip(own)],
    ['name, name', 'branch', 'hq', fqdn('branch'), fqdn('hq')],
    ['name, address', 'branch', own, fqdn('branch'), fqdn(own)],
    ['IPv6 in another spelling', '2001:DB8:0::9', '', ip('2001:db8::9'), ip(own)],
  ])('%s', (_what, peerId, localId, peer, local) => {
    expect(effectiveIds({ peerId, localId, externalAddress: own })).toEqual({ peer, local })
  })
})
