import { common, connection } from './connection-values'
import { standing } from './connections'
import { idOf, post, put, remove, type Request, type Sent, settled, show } from '../step'
import { legacyService, service } from '../vpn-services'

const waiting = post('pending: connection', 'ipsec_site_connection', {
  ...common,
  vpnservice_id: idOf(legacyService),
  peer_cidrs: ['10.88.20.0/24'],
  admin_state_up: false,
})
const late = (about: string, values: Sent) => put(waiting, `pending: update of ${about}`, values)

const joining = connection('made down, beside one that is down', { admin_state_up: false })
const missed = post('pending: connection of a service that is down', 'ipsec_site_connection', {
  ...common,
  vpnservice_id: idOf(legacyService),
  peer_cidrs: ['10.88.21.0/24'],
})

/** Connections that the agents know nothing of yet, or never hear of; and what being administratively down does. */
export const pendingSteps: Request[] = [
  waiting,
  settled(legacyService, 'pending: its service', 'DOWN'),
  show(waiting, 'pending: connection, after the agents'),
  late('name', { name: 'x' }),
  late('admin_state_up', { admin_state_up: true }),
  late('nothing', {}),
  late('psk', { psk: 'x' }),
  late('mtu, too small', { mtu: 1 }),
  late('dpd, wrong', { dpd: { interval: 500 } }),
  late('peer_address, a name of nobody', { peer_address: 'peer.invalid' }),
  late('peer_cidrs, of version 6', { peer_cidrs: ['fd00:88::/64'] }),
  late('an unknown attribute', { colour: 'red' }),
  late('status', { status: 'ACTIVE' }),
  put(legacyService, 'pending: service down', { admin_state_up: false }),
  missed,
  put(legacyService, 'pending: service up', { admin_state_up: true }),
  settled(legacyService, 'pending: service up, after the agents', 'ACTIVE'),
  settled(missed, 'pending: connection of the service that was down, after the agents', 'DOWN'),
  remove(waiting, 'pending: deleted'),
  show(waiting, 'pending: show what was deleted'),
  late('what was deleted', { name: 'x' }),
  remove(missed, 'pending: the other deleted'),
  // Whether the agent reports once more before it lets the router go is chance.
  show(legacyService, 'pending: service without its connections', { shapeOnly: true }),
  put(standing, 'pending: the main connection down', { admin_state_up: false }),
  settled(service, 'pending: service whose connections are all down', 'DOWN'),
  settled(standing, 'pending: connection that is down, after the agents', 'DOWN'),
  joining,
  settled(joining, 'pending: beside one that is down, after the agents', 'DOWN'),
  remove(joining, 'pending: that one deleted'),
  put(standing, 'pending: the main connection up', { admin_state_up: true }),
  settled(service, 'pending: service whose connection is up again', 'ACTIVE'),
  put(service, 'pending: the main service down', { admin_state_up: false }),
  settled(service, 'pending: the main service down, after the agents', 'DOWN'),
  show(standing, 'pending: the main connection while its service is down'),
  put(service, 'pending: the main service up', { admin_state_up: true }),
  settled(service, 'pending: the main service up, after the agents', 'ACTIVE'),
]
