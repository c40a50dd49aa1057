import { localGroup, peerGroup } from '../endpoint-groups'
import { idOf, post, type Request, type Sent } from '../step'
import { service } from '../vpn-services'

/** The attributes that a request leaves as they are, replaces, or, where undefined, leaves out. */
export type Values = { readonly [name: string]: Sent }

export const ike = post('ike policy of connections', 'ikepolicy', {
  name: 'of connections',
  ike_version: 'v2',
})
export const ipsec = post('ipsec policy of connections', 'ipsecpolicy', { name: 'of connections' })

/** Addresses that nobody answers at (RFC 5737, RFC 3849). */
export const peerAddress = '192.0.2.10'
export const peerAddress6 = '2001:db8:bad::10'

/** What every connection says: the rest is what it is about. */
export const common: Values = {
  ikepolicy_id: idOf(ike),
  ipsecpolicy_id: idOf(ipsec),
  peer_address: peerAddress,
  peer_id: peerAddress,
  psk: 'no secret of anyone',
}

/** A connection of the main service, with endpoint groups. */
export const connection = (about: string, values: Values = {}): Request =>
  post(`connection: ${about}`, 'ipsec_site_connection', {
    ...common,
    vpnservice_id: idOf(service),
    local_ep_group_id: idOf(localGroup),
    peer_ep_group_id: idOf(peerGroup),
    ...values,
  })
