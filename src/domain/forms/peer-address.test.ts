import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { algorithmOptions } from '../neutron/algorithm-options'
import { connectDefaults, type ConnectValues } from './connect/connect-form'
import { peerAddressIssue } from './connection-rules'
import { unusablePlaces } from './connect/unusable-values'

describe('a peer address', () => {
  it.each([
    ['https://vpn.example.com', 'Enter only the address or hostname, without https:// or a path'],
    ['https://vpn.example.com:443/x', 'Enter only the address or hostname, without https:// or a path'],
    ['198.51.100.0/24', 'Enter a single address, without the slash and the text after it'],
    ['198.51.100.40:500', 'Don’t include a port, because IKE uses UDP 500 and 4500'],
    ['vpn.example.com:500', 'Don’t include a port, because IKE uses UDP 500 and 4500'],
    ['2001:db8:::1', 'Enter a valid IPv6 address'],
    ['300.1.1.1', 'Enter a valid IPv4 address, which has four numbers from 0 to 255'],
    ['10.1.1', 'Enter a valid IPv4 address, which has four numbers from 0 to 255'],
    ['my_host', 'Enter a valid hostname that uses only letters, digits, hyphens, and dots'],
    ['vpn.example.com', undefined],
    ['198.51.100.40', undefined],
    ['2001:db8::1', undefined],
  ])('%s: %s', (address, issue) => expect(inEnglish(peerAddressIssue(address, undefined))).toBe(issue))
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
