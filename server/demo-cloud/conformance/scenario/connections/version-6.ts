import { connection, peerAddress, peerAddress6, type Values } from './connection-values'
import { local6, localPair, peer6, peerGroup } from '../endpoint-groups'
import { brief, idOf, put, remove, type Request, type Sent, settled, show } from '../step'

const over6 = (about: string, values: Values = {}) =>
  connection(`v6, ${about}`, {
    peer_address: peerAddress6,
    peer_id: peerAddress6,
    local_ep_group_id: idOf(local6),
    peer_ep_group_id: idOf(peer6),
    ...values,
  })

const standing = over6('standing', { name: 'v6' })
const change = (about: string, values: Sent) => put(standing, `connection update: v6, ${about}`, values)

/** A connection between version 6 networks, over either version. */
export const version6Steps: Request[] = [
  over6('mtu below the least', { mtu: 1279 }),
  over6('mtu least of version 4', { mtu: 68 }),
  ...brief(over6('mtu least', { mtu: 1280 })),
  ...brief(over6('mtu zero', { mtu: 0 })),
  over6('peer group of version 4', { peer_ep_group_id: idOf(peerGroup) }),
  over6('local group of version 4', { local_ep_group_id: idOf(localPair) }),
  ...brief(over6('over version 4', { peer_address: peerAddress, peer_id: peerAddress })),
  ...brief(over6('address in upper case', { peer_address: '2001:DB8:BAD::10' })),
  ...brief(over6('address written out', { peer_address: '2001:0db8:0bad:0000:0000:0000:0000:0010' })),
  ...brief(over6('address of version 4 within', { peer_address: '::ffff:192.0.2.10' })),
  over6('address with an unknown zone', { peer_address: 'fe80::1%nowhere' }),
  over6('address with a prefix', { peer_address: '2001:db8:bad::10/64' }),
  standing,
  settled(standing, 'connection: v6, after the agents', 'DOWN'),
  change('mtu below the least', { mtu: 1279 }),
  change('mtu', { mtu: 1400 }),
  change('peer_address', { peer_address: '2001:db8:bad::11' }),
  change('peer_address of version 4', { peer_address: peerAddress }),
  change('peer group of version 4', { peer_ep_group_id: idOf(peerGroup) }),
  show(standing, 'connection update: v6, what is stored'),
  remove(standing, 'connection: v6, deleted'),
]
