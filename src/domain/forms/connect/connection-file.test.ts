import { describe, expect, it } from 'vitest'
import { connectionFileText, readConnectionFile, valuesFromFile } from './connection-file'
import { algorithmOptions } from '../../neutron/algorithm-options'
import type { SiteWorld } from '../../site/site-snapshot'
import { presetsFor } from '../../crypto/presets'
import { decodeMessage } from '../../text/message'
import { inEnglish } from '../../../testing/in-english'

const [preset] = presetsFor(algorithmOptions(new Set()))
if (!preset) throw new Error('Every cloud has a preset')
const owner = { project_id: 'p', description: '' }
const connection: SiteWorld['connections'][number] = {
  ...owner,
  id: 'c1',
  name: 'hq',
  vpnservice_id: 's1',
  ikepolicy_id: 'i1',
  ipsecpolicy_id: 'i2',
  peer_address: '203.0.113.9',
  peer_id: '203.0.113.9',
  local_id: '',
  peer_cidrs: [],
  local_ep_group_id: 'g1',
  peer_ep_group_id: 'g2',
  initiator: 'bi-directional',
  mtu: 1400,
  dpd: { action: 'hold', interval: 30, timeout: 120 },
  admin_state_up: true,
  auth_mode: 'psk',
  route_mode: 'static',
  status: 'ACTIVE',
}
const world: SiteWorld = {
  site: { key: 'k', cloud: { id: 'c', name: 'C' }, region: 'R', project: { id: 'p', name: 'p' } },
  scheduler: 'l3',
  routers: [
    {
      id: 'r1',
      name: 'router1',
      hasGateway: true,
      gatewayAddresses: ['198.51.100.1'],
      subnetIds: ['n1'],
      interfaceAddresses: [],
    },
  ],
  subnets: [
    {
      id: 'n1',
      name: 'a',
      project_id: 'p',
      network_id: 'n',
      cidr: '10.1.0.0/24',
      ip_version: 4,
      gateway_ip: null,
      host_routes: [],
    },
  ],
  services: [
    {
      ...owner,
      id: 's1',
      name: 's',
      router_id: 'r1',
      subnet_id: null,
      admin_state_up: true,
      external_v4_ip: '198.51.100.1',
      external_v6_ip: null,
      status: 'ACTIVE',
    },
  ],
  groups: [
    { ...owner, id: 'g1', name: 'l', type: 'subnet', endpoints: ['n1'] },
    { ...owner, id: 'g2', name: 'p', type: 'cidr', endpoints: ['10.2.0.0/16'] },
  ],
  ikePolicies: [{ ...owner, id: 'i1', name: 'i', ...preset.ike }],
  ipsecPolicies: [{ ...owner, id: 'i2', name: 'i', ...preset.ipsec }],
  connections: [connection],
}
const text = connectionFileText({ world, connection }) ?? ''

/** What reading a file throws, in English. */
function refusalOf(given: string): string | undefined {
  try {
    readConnectionFile(given)
  } catch (error) {
    if (error instanceof Error) return inEnglish(decodeMessage(error.message))
    throw error
  }
  return undefined
}

describe('a connection as a file', () => {
  it('comes back as values of the guided flow, with a new name and no key', () => {
    expect(valuesFromFile(readConnectionFile(text), world)).toEqual({
      name: 'hq-2',
      routerId: 'r1',
      subnetIds: ['n1'],
      peer: 'address',
      peerAddress: '203.0.113.9',
      peerId: '',
      localId: '',
      peerCidrs: ['10.2.0.0/16'],
      security: { kind: 'imported', ike: preset.ike, ipsec: preset.ipsec },
      psk: '',
      initiator: 'bi-directional',
      mtu: 1400,
      dpd: { action: 'hold', interval: 30, timeout: 120 },
    })
  })

  it('leaves the router to the user where there is none of its name', () => {
    const values = valuesFromFile(readConnectionFile(text), { ...world, routers: [] })
    expect(values).not.toHaveProperty('routerId')
  })

  it.each([
    ['no JSON', '{'],
    ['another file', '{"format":"x"}'],
    ['a key in it', text.replace('"version"', '"psk": "secret", "version"')],
    ['a wrong value', text.replace('1400', '"wide"')],
  ])('refuses %s', (_what, given) => {
    expect(refusalOf(given)).toContain('isn’t a connection exported from the panel')
  })

  it('has no key in it', () => {
    expect(text).not.toContain('psk')
  })
})
