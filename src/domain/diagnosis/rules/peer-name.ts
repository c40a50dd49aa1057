import { ipVersionOf } from '../../ip/address'
import type { ConfigurationRule } from './rule'
import { msg } from '../../text/message'

/** A name for a peer address is looked up once, as the connection is made (neutron-vpnaas vpn_validator.py). */
export const peerName: ConfigurationRule = ({ near: { connection } }) => {
  const address = connection.peer_address
  if (address === '' || ipVersionOf(address) !== undefined) return []
  return [
    {
      code: 'FQDN-PEER',
      severity: 'note',
      certainty: 'certain',
      at: 'peer',
      title: msg('The cloud resolves this hostname once and keeps the address'),
      evidence: [msg('peer address {address}', { address })],
      advice: msg('If the peer’s address changes, enter its hostname or address again.'),
      source: 'neutron-vpnaas vpn_validator.py, resolve_peer_address',
    },
  ]
}
