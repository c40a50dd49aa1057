import { describe, expect, it } from 'vitest'
import { algorithmOptions } from '../neutron/algorithm-options'
import { connectDefaults, type ConnectValues } from './connect/connect-form'
import { peerAddressIssue } from './connection-rules'
import { unusablePlaces } from './connect/unusable-values'

describe('a peer address', () => {
  it.each([
    ['https://vpn.example.com', 'Leave out https:// and any path: enter only the address or host name'],
    ['https://vpn.example.com:443/x', 'Leave out https:// and any path: enter only the address or host name'],
    ['198.51.100.0/24', 'Leave out the slash and what follows: enter a single address'],
    ['198.51.100.40:500', 'Leave out the port: IKE uses UDP 500 and 4500'],
    ['vpn.example.com:500', 'Leave out the port: IKE uses UDP 500 and 4500'],
    ['2001:db8:::1', 'This is not an IPv6 address'],
    ['300.1.1.1', 'This is not an IPv4 address: it has four numbers from 0 to 255'],
    ['10.1.1', 'This is not an IPv4 address: it has four numbers from 0 to 255'],
    ['my_host', 'This is not a host name: use letters, digits, hyphens, and dots'],
    ['vpn.example.com', undefined],
    ['198.51.100.40', undefined],
    ['2001:db8::1', undefined],
  ])('%s: %s', (address, issue) => expect(peerAddressIssue(address, undefined)).toBe(issue))
})

describe('unusablePlaces', () => {
  const context = {
    siteKey: 'here',
    farWorlds: new Map(),
    options: algorithmOptions(new Set()),
    routers: [],
    subnets: [],
    services: [],
    ipsecPolicies: [],
  }
  const usable: ConnectValues = {
    ...connectDefaults({ context, takenNames: [], psk: '' }),
    peerAddress: '198.51.100.40',
    peerCidrs: ['192.168.40.0/24'],
  }

  it.each<[string, Partial<ConnectValues>, string[]]>([
    ['good values', {}, []],
    ['no address yet', { peerAddress: '' }, ['peer']],
    ['half an address', { peerAddress: '198.51' }, ['peer']],
    ['a network that is none', { peerCidrs: ['192.168.40.0/24', '172.16.0.0/33'] }, ['peer-networks']],
    ['own sites, whatever else is entered', { peer: 'sites', peerAddress: 'x_y' }, []],
  ])('with %s', (_what, values, places) => {
    expect([...unusablePlaces({ ...usable, ...values })]).toEqual(places)
  })
})
