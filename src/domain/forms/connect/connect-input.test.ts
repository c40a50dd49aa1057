import { describe, expect, it } from 'vitest'
import { algorithmOptions } from '../../neutron/algorithm-options'
import type { SiteWorld } from '../../site/site-snapshot'
import { connectDefaults, type ConnectValues } from './connect-form'
import { suggestedName, toConnectSitesInput } from './connect-input'

const options = algorithmOptions(new Set())

function world(cloud: string, region: string): SiteWorld & { options: typeof options } {
  const key = `${cloud} ${region}`
  const site = {
    key,
    cloud: { id: cloud, name: `${cloud} (demo)` },
    region,
    project: { id: 'p', name: 'demo' },
  }
  return {
    site,
    options,
    scheduler: 'l3',
    routers: [],
    subnets: [],
    services: [],
    groups: [],
    ikePolicies: [],
    ipsecPolicies: [],
    connections: [],
  }
}

const here = world('north', 'RegionOne')
const farWorlds = new Map(
  [world('north', 'RegionTwo'), world('south', 'RegionOne')].map((one) => [one.site.key, one]),
)
const context = { ...here, siteKey: here.site.key, farWorlds }
const defaults: ConnectValues = {
  ...connectDefaults({ context, takenNames: [], psk: '' }),
  routerId: 'r1',
  subnetIds: ['n1'],
}
const toSites = (...siteKeys: string[]): Partial<ConnectValues> => ({
  peer: 'sites',
  farSites: siteKeys.map((siteKey) => ({ siteKey, routerId: 'r1', subnetIds: ['n1'] })),
})
const named = (values: Partial<ConnectValues>, taken: string[] = []) =>
  suggestedName({ ...defaults, ...values }, { here, farWorlds }, taken)

describe('suggestedName', () => {
  it.each<[string, Partial<ConnectValues>, string]>([
    ['nothing', {}, 'site-to-site'],
    ['an address', { peerAddress: '198.51.100.40' }, 'to-198-51-100-40'],
    ['an IPv6 address', { peerAddress: '2001:db8::40' }, 'to-2001-db8-40'],
    ['a host name', { peerAddress: 'vpn.example.com' }, 'to-vpn-example-com'],
    ['another region', toSites('north RegionTwo'), 'regionone--regiontwo'],
    ['the same region of another cloud', toSites('south RegionOne'), 'north-regionone--south-regionone'],
    ['several sites', toSites('north RegionTwo', 'south RegionOne'), 'hub'],
    ['a mesh', { ...toSites('north RegionTwo', 'south RegionOne'), topology: 'mesh' }, 'mesh'],
    ['no site yet', toSites(''), 'site-to-site'],
  ])('says where a connection to %s leads', (_what, values, name) => {
    expect(named(values)).toBe(name)
    expect(named(values, [name])).toBe(`${name}-2`)
  })
})

describe('toConnectSitesInput', () => {
  it('calls the sites of one cloud by region, and others by cloud too', () => {
    const values = { ...defaults, ...toSites('north RegionTwo', 'south RegionOne') }
    const members = toConnectSitesInput(values, { here, farWorlds })?.members ?? []
    expect(members.map(({ label, slug }) => [label, slug])).toEqual([
      ['north (demo) RegionOne', 'north-regionone'],
      ['RegionTwo', 'regiontwo'],
      ['south (demo) RegionOne', 'south-regionone'],
    ])
  })

  it('tells two routers of one site apart', () => {
    const routers = ['r1', 'r2'].map((id) => ({
      id,
      name: `router ${id}`,
      hasGateway: true,
      gatewayAddresses: [],
      subnetIds: [],
      interfaceAddresses: [],
    }))
    const both = { ...here, routers }
    const farSites = [{ siteKey: here.site.key, routerId: 'r2', subnetIds: ['n2'] }]
    const values: ConnectValues = { ...defaults, peer: 'sites', farSites }
    const input = toConnectSitesInput(values, { here: both, farWorlds: new Map([[here.site.key, both]]) })
    expect(input?.members.map(({ slug }) => slug)).toEqual([
      'north-regionone-demo-router-r1',
      'north-regionone-demo-router-r2',
    ])
  })
})
