import { describe, expect, it } from 'vitest'
import { testTunnel } from '../plan/test-world'
import { staleAddresses, addressFor } from './gateway-addresses'

const both = ['203.0.113.10', '2001:db8:101::10']

describe('where a tunnel ends', () => {
  it.each([
    ['198.51.100.20', '203.0.113.10'],
    ['2001:db8:201::20', '2001:db8:101::10'],
    ['2001:DB8:201:0::20', '2001:db8:101::10'],
    ['vpn.example.org', '203.0.113.10'],
    ['', '203.0.113.10'],
  ])('for the peer %j is %s', (peer, expected) => expect(addressFor(both, peer)).toBe(expected))

  it('is nowhere without an address of the peer’s IP version', () => {
    expect(addressFor(['203.0.113.10'], '2001:db8:201::20')).toBeUndefined()
  })
})

describe('an address that is stale', () => {
  const { world } = testTunnel().near
  const [service] = world.services
  if (!service) throw new Error('The test’s world has a service')

  it('is one that the router has no longer, of two perhaps only one', () => {
    expect(staleAddresses(world, service)).toEqual([])
    const onBoth = { ...service, external_v6_ip: '2001:db8::9' }
    expect(staleAddresses(world, onBoth)).toEqual(['2001:db8::9'])
    expect(staleAddresses(world, { ...service, external_v4_ip: '10.1.0.9' })).toEqual(['10.1.0.9'])
  })

  it('is not told where the router’s are not known, or have gone with the gateway', () => {
    expect(staleAddresses({ ...world, routers: [] }, service)).toEqual([])
    const bare = world.routers.map((router) => ({ ...router, gatewayAddresses: [] }))
    expect(staleAddresses({ ...world, routers: bare }, service)).toEqual([])
  })

  it('does not exist under OVN, where a service has a port of its own', () => {
    const elsewhere = { ...service, external_v4_ip: '10.1.0.99' }
    expect(staleAddresses({ ...world, scheduler: 'vpn' }, elsewhere)).toEqual([])
  })
})
