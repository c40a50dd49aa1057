import { common, connection, ike, ipsec, peerAddress, peerAddress6 } from './connection-values'
import {
  local6,
  localGroup,
  localLoose,
  localMixed,
  localPair,
  ofRouters,
  ofVlans,
  peer6,
  peerGroup,
  peerMixed,
  peerOverlap,
  peerPair,
} from '../endpoint-groups'
import { account, brief, each, idOf, post, type Request, type Sent, settled, show, unknownId } from '../step'
import { booleans, oddTexts, wrongChoices, wrongIds, wrongTexts } from '../values'
import { service } from '../vpn-services'

export const standing = connection('standing', {
  name: 'standing',
  description: 'DOWN, since no peer answers',
})
const ahEsp = post('ipsec policy of both protocols', 'ipsecpolicy', { transform_protocol: 'ah-esp' })

const refusedChoices = (attribute: string, valid: string) =>
  each(wrongChoices(valid), (name, value) => connection(`${attribute} ${name}`, { [attribute]: value }))

/** What a new connection may say beside its ends, and what it may not. */
export const connectionSteps: Request[] = [
  ike,
  ipsec,
  ahEsp,
  ...missing(),
  ...ids(),
  ...texts(),
  ...refusedChoices('initiator', 'bi-directional'),
  ...booleanRefusals(),
  ...readOnlyAttributes(),
  ...groups(),
  standing,
  settled(standing, 'connection: standing, after the agents', 'DOWN'),
  settled(service, 'vpn service: main, after the agents', 'ACTIVE'),
  ...accepted(),
]

function missing(): Request[] {
  const names = [...Object.keys(common), 'vpnservice_id', 'local_ep_group_id', 'peer_ep_group_id']
  return [
    ...names.map((name) => connection(`without ${name}`, { [name]: undefined })),
    connection('without both groups', { local_ep_group_id: undefined, peer_ep_group_id: undefined }),
    connection('without groups, with CIDRs', {
      local_ep_group_id: undefined,
      peer_ep_group_id: undefined,
      peer_cidrs: ['10.88.5.0/24'],
    }),
    connection('with groups and CIDRs', { peer_cidrs: ['10.88.5.0/24'] }),
    connection('with groups and a bad CIDR', { peer_cidrs: ['10.88.5.0'] }),
    post('connection: nothing', 'ipsec_site_connection', {}),
  ]
}

function ids(): Request[] {
  const names = ['vpnservice_id', 'ikepolicy_id', 'ipsecpolicy_id', 'local_ep_group_id', 'peer_ep_group_id']
  const few: Record<string, Sent> = {
    null: null,
    empty: '',
    'a name': 'x',
    'a number': 7,
    unknown: unknownId,
  }
  return [
    ...names.flatMap((attribute) =>
      each(attribute === 'vpnservice_id' ? wrongIds : few, (name, value) =>
        connection(`${attribute} ${name}`, { [attribute]: value }),
      ),
    ),
    connection('the policies swapped', { ikepolicy_id: idOf(ipsec), ipsecpolicy_id: idOf(ike) }),
    connection('all ids unknown', {
      vpnservice_id: unknownId,
      ikepolicy_id: unknownId,
      ipsecpolicy_id: unknownId,
      local_ep_group_id: unknownId,
    }),
    connection('ike policy and group unknown', { ikepolicy_id: unknownId, local_ep_group_id: unknownId }),
    connection('both protocols', { ipsecpolicy_id: idOf(ahEsp) }),
    connection('both protocols and ike policy unknown', {
      ipsecpolicy_id: idOf(ahEsp),
      ikepolicy_id: unknownId,
    }),
    { ...connection('on the service of another project'), as: 'other' },
  ]
}

function texts(): Request[] {
  const long = { '256 characters': oddTexts['256 characters'] }
  const addresses: Record<string, Sent> = {
    empty: '',
    blank: ' ',
    'a name of nobody': 'peer.invalid',
    'a v6 address': peerAddress6,
    'a prefix': '192.0.2.0/24',
    'two octets': '192.2',
    'octet too great': '192.0.2.300',
    'with a port': '192.0.2.10:500',
    'v6 in brackets': '[2001:db8::1]',
    'a label too long': `${'a'.repeat(64)}.invalid`,
    'beyond ASCII': 'zürich.invalid',
    '256 characters': 'a.'.repeat(128),
  }
  return [
    ...['peer_address', 'peer_id', 'psk', 'local_id'].flatMap((attribute) =>
      each(wrongTexts, (name, value) => connection(`${attribute} ${name}`, { [attribute]: value })),
    ),
    ...['peer_id', 'psk', 'local_id'].flatMap((attribute) =>
      each(long, (name, value) => connection(`${attribute} ${name}`, { [attribute]: value })),
    ),
    ...each(addresses, (name, value) => connection(`peer_address ${name}`, { peer_address: value })),
    ...each({ ...wrongTexts, ...long }, (name, value) => connection(`name ${name}`, { name: value })),
    ...each({ null: null, ...long }, (name, value) =>
      connection(`description ${name}`, { description: value }),
    ),
  ]
}

function booleanRefusals(): Request[] {
  const { two, null: none, empty, maybe } = booleans
  return each({ two, null: none, empty, maybe }, (name, value) =>
    connection(`admin_state_up ${name}`, { admin_state_up: value }),
  )
}

function readOnlyAttributes(): Request[] {
  const values: Record<string, Sent> = {
    auth_mode: 'psk',
    route_mode: 'static',
    status: 'ACTIVE',
    id: unknownId,
    colour: 'red',
    router_id: unknownId,
    project_id: account('other', 'projectId'),
  }
  return each(values, (name, value) => connection(`${name} given`, { [name]: value }))
}

function withLocal(about: string, group: Request): Request {
  return connection(`local group ${about}`, { local_ep_group_id: idOf(group) })
}

function withPeer(about: string, group: Request): Request {
  return connection(`peer group ${about}`, { peer_ep_group_id: idOf(group) })
}

function groups(): Request[] {
  return [
    withLocal('of cidrs', peerGroup),
    withLocal('of routers', ofRouters),
    withLocal('on no router', localLoose),
    withLocal('of two versions', localMixed),
    withLocal('of version 6', local6),
    withPeer('of subnets', localGroup),
    withPeer('of vlans', ofVlans),
    withPeer('of two versions', peerMixed),
    withPeer('of version 6', peer6),
    connection('groups swapped', { local_ep_group_id: idOf(peerGroup), peer_ep_group_id: idOf(localGroup) }),
    connection('two bad groups', { local_ep_group_id: idOf(localMixed), peer_ep_group_id: idOf(localGroup) }),
    connection('bad groups, bad mtu, bad dpd, bad address', {
      local_ep_group_id: idOf(localLoose),
      mtu: 1,
      dpd: { interval: 200 },
      peer_address: 'peer.invalid',
    }),
    connection('bad mtu, bad dpd, bad address', {
      mtu: 1,
      dpd: { interval: 200 },
      peer_address: 'peer.invalid',
    }),
    connection('bad mtu, bad address', { mtu: 1, peer_address: 'peer.invalid' }),
  ]
}

/** Each is made and deleted. An agent may have reported it in between, which nothing here depends on. */
function accepted(): Request[] {
  const values: Record<string, Record<string, Sent>> = {
    'everything said': {
      name: 'full',
      description: 'every attribute',
      local_id: 'here.example.org',
      peer_id: 'there.example.org',
      mtu: 1400,
      initiator: 'response-only',
      dpd: { action: 'restart', interval: 15, timeout: 60 },
      admin_state_up: true,
      psk: 'k&y<with>"odd\' ch@rs é 東',
    },
    'admin down': { admin_state_up: false },
    'admin down as text': { admin_state_up: 'off' },
    'empty key': { psk: '' },
    'empty ids': { peer_id: '', local_id: '' },
    'null groups of CIDRs': { peer_cidrs: null },
    'no CIDRs': { peer_cidrs: [] },
    'pairs of groups': { local_ep_group_id: idOf(localPair), peer_ep_group_id: idOf(peerPair) },
    'peer overlaps the local side': { peer_ep_group_id: idOf(peerOverlap) },
    'the same once more': { name: 'standing' },
    'own project': { project_id: account('member', 'projectId') },
    'peer address with zeros': { peer_address: '192.000.002.010' },
    'key of 255 characters': { psk: 'k'.repeat(255) },
    'name beyond ASCII': { name: oddTexts.unicode },
    'name of 255 characters': { name: oddTexts['255 characters'] },
    'peer address of the router itself': { peer_address: '203.0.113.1', peer_id: peerAddress },
  }
  return Object.entries(values)
    .flatMap(([name, value]) => brief(connection(name, value)))
    .concat(show(standing, 'connection: show'))
}
