import { ike, ipsec, peerAddress6 } from './connection-values'
import { standing } from './connections'
import {
  local6,
  localGroup,
  localLoose,
  localPair,
  ofVlans,
  peer6,
  peerGroup,
  peerMixed,
  peerPair,
} from '../endpoint-groups'
import { account, each, idOf, put, type Request, type Sent, show, unknownId } from '../step'
import { booleans, oddTexts, wrongChoices, wrongTexts } from '../values'
import { legacyService, service } from '../vpn-services'

type Values = { readonly [name: string]: Sent }
const change = (about: string, values: Sent) => put(standing, `connection update: ${about}`, values)
const changes = (attribute: string, table: Readonly<Record<string, Sent>>) =>
  each(table, (name, value) => change(`${attribute} ${name}`, { [attribute]: value }))

const dpds: Record<string, Sent> = {
  null: null,
  empty: {},
  'action alone': { action: 'restart' },
  'timeout alone': { timeout: 90 },
  'interval alone': { interval: 45 },
  'interval above the stored timeout': { interval: 90 },
  'timeout below the stored interval': { timeout: 45 },
  'timeout as text': { timeout: '100' },
  'both as text': { interval: '20', timeout: '80' },
  'both as text, compared as text': { interval: '20', timeout: '100' },
  'unknown key': { colour: 'red' },
  'action unknown': { action: 'panic' },
  'a number': 5,
  'timeout beyond the greatest': { timeout: 2147483648 },
}

const numbers: Record<string, Sent> = {
  zero: 0,
  one: 1,
  'below the least': 67,
  least: 68,
  negative: -1,
  'digits as text': '1300',
  null: null,
  'a word': 'x',
  'beyond the greatest': 2147483648,
}

/** Updates of each attribute alone, of a connection that is DOWN. */
export const connectionUpdateSteps: Request[] = [
  change('name', { name: 'renamed' }),
  change('description', { description: 'changed' }),
  change('psk', { psk: 'another that is no secret' }),
  change('psk empty', { psk: '' }),
  change('peer_id', { peer_id: 'there.example.org' }),
  change('peer_id empty', { peer_id: '' }),
  change('local_id', { local_id: 'here.example.org' }),
  change('local_id empty', { local_id: '' }),
  change('peer_address', { peer_address: '192.0.2.11' }),
  change('peer_address of version 6', { peer_address: peerAddress6 }),
  change('peer_address a name of nobody', { peer_address: 'peer.invalid' }),
  change('peer_address empty', { peer_address: '' }),
  ...['name', 'psk', 'peer_id', 'peer_address', 'local_id'].flatMap((attribute) =>
    changes(attribute, { ...wrongTexts, '256 characters': oddTexts['256 characters'] }),
  ),
  ...changes('initiator', { 'response-only': 'response-only', ...wrongChoices('bi-directional') }),
  ...changes('mtu', numbers),
  ...changes('dpd', dpds),
  ...changes('admin_state_up', { maybe: booleans.maybe, null: null, two: 2 }),
  ...groups(),
  ...fixed(),
  show(standing, 'connection update: what is stored'),
]

function groups(): Request[] {
  return [
    change('peer group', { peer_ep_group_id: idOf(peerPair) }),
    change('local group', { local_ep_group_id: idOf(localPair) }),
    change('both groups', { local_ep_group_id: idOf(localGroup), peer_ep_group_id: idOf(peerGroup) }),
    change('both groups of version 6', { local_ep_group_id: idOf(local6), peer_ep_group_id: idOf(peer6) }),
    change('peer group of version 6', { peer_ep_group_id: idOf(peer6) }),
    change('peer group of two versions', { peer_ep_group_id: idOf(peerMixed) }),
    change('peer group of vlans', { peer_ep_group_id: idOf(ofVlans) }),
    change('local group of cidrs', { local_ep_group_id: idOf(peerGroup) }),
    change('local group on no router', { local_ep_group_id: idOf(localLoose) }),
    change('peer group unknown', { peer_ep_group_id: unknownId }),
    change('peer group null', { peer_ep_group_id: null }),
    change('both groups null', { local_ep_group_id: null, peer_ep_group_id: null }),
    change('peer_cidrs', { peer_cidrs: ['10.88.5.0/24'] }),
    change('peer_cidrs empty', { peer_cidrs: [] }),
    change('peer_cidrs null', { peer_cidrs: null }),
    change('peer_cidrs bad', { peer_cidrs: ['office'] }),
  ]
}

/** What cannot be changed, even to what it is. */
function fixed(): Request[] {
  const values: Values = {
    vpnservice_id: idOf(legacyService),
    ikepolicy_id: idOf(ike),
    ipsecpolicy_id: idOf(ipsec),
    auth_mode: 'psk',
    route_mode: 'static',
    status: 'DOWN',
    id: idOf(standing),
    project_id: account('member', 'projectId'),
    tenant_id: account('other', 'projectId'),
    colour: 'red',
  }
  return [
    ...each(values, (name, value) => change(`${name} given`, { [name]: value })),
    change('service to what it is', { vpnservice_id: idOf(service) }),
    change('nothing', {}),
    change('two, one bad', { name: 'half done', mtu: 1 }),
    put(standing, 'connection update: by another project', { name: 'stolen' }, { as: 'other' }),
    put(standing, 'connection update: by an administrator', { name: 'by admin' }, { as: 'admin' }),
    put(standing, 'connection update: by a reader', { name: 'by reader' }, { as: 'reader' }),
  ]
}
