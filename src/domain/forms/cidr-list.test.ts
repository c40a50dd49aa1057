import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { cidrListIssues, networkMeantBy, usableCidrs } from './cidr-list'
import { identityIssue, identityPairIssue } from '../site/ike-identity'
import { canonicalCidrs } from '../ip/address'

describe('cidrListIssues', () => {
  it.each([
    [['10.2.0.0/16', '10.3.0.0/16'], {}, undefined],
    [[], {}, 'at least one'],
    [['10.2.0.0'], {}, 'isn’t a valid CIDR'],
    [['10.2.0.5/16'], {}, 'host bits'],
    [['10.2.0.0/16', '10.2.0.0/16'], {}, 'twice'],
    [['2001:db8::/32', '2001:DB8:0::/32'], {}, 'twice'],
    [['10.2.0.0/16', '2001:db8::/32'], {}, 'mix'],
    [['10.0.0.0/8'], { localCidrs: ['10.1.0.0/24'] }, 'overlaps'],
    [['2001:db8:1111:2222:3333:4444:5555:6666/128'], { legacy: true }, 'longer than'],
    [['2001:db8:1111:2222:3333:4444:5555:6666/128'], {}, undefined],
  ])('%o %o: %s', (cidrs, facts, words) => {
    const messages = inEnglish(cidrListIssues(cidrs, facts)).map(({ message }) => message)
    expect(messages).toEqual(words === undefined ? [] : [expect.stringContaining(words)])
  })

  it('gives each bad entry its own message, all at once', () => {
    const cidrs = ['10.10.10.0/24', '192.168.40.5/24', '10.0.0.0/8', '172.16.0.0/33', '10.9.0.0/16']
    const facts = { localCidrs: ['10.10.10.0/24'] }
    expect(inEnglish(cidrListIssues(cidrs, facts))).toEqual([
      { index: 0, message: '10.10.10.0/24 overlaps the local subnet 10.10.10.0/24' },
      { index: 1, message: '192.168.40.5/24 has host bits set' },
      { index: 2, message: '10.0.0.0/8 overlaps the local subnet 10.10.10.0/24' },
      { index: 3, message: '172.16.0.0/33 isn’t a valid CIDR' },
    ])
    expect(usableCidrs(cidrs, facts)).toEqual(['10.9.0.0/16'])
  })

  it('offers the network where a host in it was entered', () => {
    expect(networkMeantBy('192.168.40.5/24')).toBe('192.168.40.0/24')
    expect(networkMeantBy('192.168.40.0/24')).toBeUndefined()
    expect(networkMeantBy('172.16.0.0/33')).toBeUndefined()
  })

  it('writes CIDRs in their canonical form', () => {
    expect(canonicalCidrs(['2001:DB8:0:0::/64', 'nonsense'])).toEqual(['2001:db8::/64', 'nonsense'])
  })
})

it.each([
  ['', true],
  ['203.0.113.9', true],
  ['vpn.example.org', true],
  ['@vpn', false],
  ['a b', false],
  ['1234', false],
  ['a'.repeat(256), false],
])('takes the identity %j: %s', (id, taken) => expect(identityIssue(id) === undefined).toBe(taken))

it.each([
  ['203.0.113.9', '', true],
  ['203.0.113.9', '198.51.100.1', true],
  ['203.0.113.9', 'hq', false],
  ['branch', '', true],
  ['branch', 'hq', true],
  ['branch', '198.51.100.1', false],
])('takes the peer ID %s beside the local ID %j: %s', (peer, local, taken) => {
  expect(identityPairIssue(peer, local) === undefined).toBe(taken)
})
