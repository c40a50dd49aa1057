import { common, connection, type Values } from './connections/connection-values'
import { localGroup, peerGroup } from './endpoint-groups'
import { brief, each, idOf, post, put, remove, type Request, type Sent, settled, show } from './step'
import { detach, far, oldStyle } from './topology'
import { legacyService } from './vpn-services'

const old = (about: string, values: Values = {}) =>
  post(`old style: ${about}`, 'ipsec_site_connection', {
    ...common,
    vpnservice_id: idOf(legacyService),
    peer_cidrs: ['10.88.5.0/24'],
    ...values,
  })

const refused: Record<string, Sent> = {
  'none at all': undefined,
  'an empty list': [],
  null: null,
  'of version 6': ['fd00:88::/64'],
  'of two versions': ['10.88.5.0/24', 'fd00:88::/64'],
  'no prefix': ['10.88.5.0'],
  'v6 without prefix': ['fd00:88::1'],
  'prefix too long': ['10.88.5.0/33'],
  'a word': ['office'],
  'empty text': '',
  'a list of an empty text': [''],
  'a number': 5,
  'a list of a number': [5],
  'a list of null': [null],
  'a list of a list': [['10.88.5.0/24']],
  'an object': {},
  true: true,
  'two octets': ['10.88/16'],
  netmask: ['10.88.5.0/255.255.255.0'],
  'leading zeros': ['010.088.005.000/24'],
  'the same twice': ['10.88.5.0/24', '10.88.5.0/24'],
  'two twice': ['10.88.5.0/24', '10.88.6.0/24', '10.88.6.0/24', '10.88.5.0/24'],
  'too many characters': ['fd00:0088:0000:0000:0000:0000:0000:0000/64'],
  'blank before': [' 10.88.5.0/24'],
}

const accepted: Record<string, Sent> = {
  'a bare text': '10.88.5.0/24',
  'host bits': ['10.88.5.7/24'],
  'one host': ['10.88.5.7/32'],
  everything: ['0.0.0.0/0'],
  'the same network in two spellings': ['10.88.5.0/24', '10.88.5.1/24'],
  three: ['10.88.5.0/24', '10.88.6.0/24', '10.88.7.0/24'],
  'the local subnet': ['10.77.4.0/24'],
}

const standing = old('standing', { name: 'old style' })
const change = (about: string, values: Sent) => put(standing, `old style update: ${about}`, values)

/** Connections of a service with a subnet: peer CIDRs in place of groups, from creation to the end. */
export const oldStyleSteps: Request[] = [
  ...each(refused, (name, value) => old(`CIDRs ${name}`, { peer_cidrs: value })),
  old('with a local group', { local_ep_group_id: idOf(localGroup) }),
  old('with a peer group', { peer_ep_group_id: idOf(peerGroup) }),
  old('with both groups', { local_ep_group_id: idOf(localGroup), peer_ep_group_id: idOf(peerGroup) }),
  old('with groups alone', {
    local_ep_group_id: idOf(localGroup),
    peer_ep_group_id: idOf(peerGroup),
    peer_cidrs: undefined,
  }),
  old('with CIDRs and a null group', { local_ep_group_id: null, mtu: 1 }),
  connection('on the service with a subnet', { vpnservice_id: idOf(legacyService) }),
  standing,
  settled(standing, 'old style: after the agents', 'DOWN'),
  ...Object.entries(accepted).flatMap(([name, value]) => brief(old(`CIDRs ${name}`, { peer_cidrs: value }))),
  change('other CIDRs', { peer_cidrs: ['10.88.6.0/24', '10.88.7.0/24'] }),
  show(standing, 'old style update: other CIDRs, shown'),
  change('some CIDRs as before', { peer_cidrs: ['10.88.7.0/24', '10.88.8.0/24'] }),
  change('no CIDRs', { peer_cidrs: [] }),
  change('null CIDRs', { peer_cidrs: null }),
  change('CIDRs of version 6', { peer_cidrs: ['fd00:88::/64'] }),
  change('the same CIDR twice', { peer_cidrs: ['10.88.5.0/24', '10.88.5.0/24'] }),
  change('a bare CIDR', { peer_cidrs: '10.88.9.0/24' }),
  change('a local group', { local_ep_group_id: idOf(localGroup) }),
  change('a null group', { local_ep_group_id: null }),
  change('name', { name: 'renamed' }),
  show(standing, 'old style update: what is stored'),
  detach(oldStyle, far, 'old style: router out of its subnet while in use'),
  { label: 'old style: subnet deleted while in use', method: 'DELETE', path: ['/v2.0/subnets/', idOf(far)] },
  remove(legacyService, 'old style: service deleted while in use'),
  remove(standing, 'old style: connection deleted'),
  detach(oldStyle, far, 'old style: router out of its subnet while the service has it'),
  remove(legacyService, 'old style: service deleted'),
  detach(oldStyle, far, 'old style: router out of its subnet'),
]
