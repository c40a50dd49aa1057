import { ipVersionOf } from '../../ip/address'
import type { ConfigurationRule } from './rule'
import { t } from '../../words/words'

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
      title: t('The cloud looks this name up once, and keeps the address'),
      evidence: [t('peer address {address}', { address })],
      advice: t('Should the peer move, enter its name or address again.'),
      source: 'neutron-vpnaas vpn_validator.py, resolve_peer_address',
    },
  ]
}
