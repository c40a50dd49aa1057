import { assert, integer, ipV4, ipV6, oneof, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalCidr,
  canonicalIp,
  cidrVersion,
  contains,
  hasHostBits,
  ipVersionOf,
  overlaps,
  parseCidr,
} from './address'

describe('ipVersionOf', () => {
  it.each([
    ['203.0.113.1', 4],
    ['2001:db8::1', 6],
    ['::ffff:1.2.3.4', 6],
    ['010.0.0.1', undefined],
    ['10.1', undefined],
    ['fe80::1%eth0', undefined],
    ['vpn.example', undefined],
    ['10.0.0.0/8', undefined],
    [' 10.0.0.1', undefined],
    ['', undefined],
  ])('%s is %s', (text, version) => {
    expect(ipVersionOf(text)).toBe(version)
    expect(canonicalIp(text) === undefined).toBe(version === undefined)
  })
})

describe('canonicalCidr', () => {
  it.each([
    ['10.0.0.0/8', '10.0.0.0/8', false],
    ['10.0.0.5/8', '10.0.0.0/8', true],
    ['10.0.0.5/32', '10.0.0.5/32', false],
    ['0.0.0.0/0', '0.0.0.0/0', false],
    ['2001:DB8:0:0::/32', '2001:db8::/32', false],
    ['2001:db8::1/64', '2001:db8::/64', true],
    ['1:2:3:4:5:6:7:8/63', '1:2:3:4::/63', true],
    ['::/0', '::/0', false],
    ['010.0.0.0/8', undefined, false],
    ['10.1/16', undefined, false],
    ['10.0.0.0/33', undefined, false],
    ['10.0.0.0', undefined, false],
    ['10.0.0.0/255.0.0.0', undefined, false],
    ['fe80::%eth0/64', undefined, false],
    ['office', undefined, false],
  ])('%s becomes %s', (text, canonical, hostBits) => {
    expect(canonicalCidr(text)).toBe(canonical)
    expect(hasHostBits(text)).toBe(hostBits)
    expect(parseCidr(text)?.version).toBe(cidrVersion(text))
  })
})

describe('overlaps and contains', () => {
  it.each([
    ['10.0.0.0/8', '10.200.0.0/16', true],
    ['10.0.0.0/9', '10.128.0.0/9', false],
    ['10.1.2.3/24', '10.1.2.200/25', true],
    ['0.0.0.0/0', '::/0', false],
    ['2001:db8::/32', '2001:db8:1::/48', true],
    ['office', '10.0.0.0/8', false],
  ])('%s and %s overlap: %s', (left, right, expected) => {
    expect(overlaps(left, right)).toBe(expected)
    expect(overlaps(right, left)).toBe(expected)
  })
  it.each([
    ['10.0.0.0/8', '10.255.255.255', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['10.0.0.0/8', '::1', false],
    ['::/0', '2001:db8::1', true],
    ['10.0.0.0/8', 'office', false],
  ])('%s contains %s: %s', (cidr, ip, expected) => {
    expect(contains(cidr, ip)).toBe(expected)
  })
})

describe('properties', () => {
  const cidr = oneof(
    tuple(ipV4(), integer({ min: 0, max: 32 })).map(([ip, prefix]) => `${ip}/${prefix}`),
    tuple(ipV6(), integer({ min: 0, max: 128 })).map(([ip, prefix]) => `${ip}/${prefix}`),
  )
  it('canonical text is a fixed point without host bits', () => {
    assert(
      property(cidr, (text) => {
        const canonical = canonicalCidr(text) ?? ''
        expect(canonicalCidr(canonical)).toBe(canonical)
        expect(hasHostBits(canonical)).toBe(false)
      }),
    )
  })
  it('a CIDR holds the address it was written with and overlaps itself', () => {
    assert(
      property(cidr, (text) => {
        expect(contains(text, parseCidr(text)?.address ?? '')).toBe(true)
        expect(overlaps(text, canonicalCidr(text) ?? '')).toBe(true)
      }),
    )
  })
  it('overlap is symmetric, and means that one holds the other’s network', () => {
    assert(
      property(cidr, cidr, (left, right) => {
        expect(overlaps(left, right)).toBe(overlaps(right, left))
        expect(overlaps(left, right)).toBe(holds(left, right) || holds(right, left))
      }),
    )
  })
})

function holds(cidr: string, other: string): boolean {
  return contains(cidr, parseCidr(other)?.network ?? '')
}
