import { identityIssue, identityPairIssue } from '../../site/ike-identity'
import type { ConfigurationRule } from './rule'
import { msg } from '../../text/message'

/** Identities that the drivers turn into something else. */
export const identities: ConfigurationRule = ({ near: { connection } }) => {
  const { peer_id, local_id, peer_address } = connection
  const issue =
    identityIssue(peer_id) ?? identityIssue(local_id) ?? identityPairIssue(peer_id || peer_address, local_id)
  if (issue === undefined) return []
  return [
    {
      code: 'ID-TRAP',
      severity: 'broken',
      certainty: 'likely',
      title: msg('The local ID or peer ID doesn’t work as entered'),
      evidence: [msg('peer ID {id}', { id: peer_id }), msg('local ID {id}', { id: local_id || msg('—') })],
      advice: msg('{issue}.', { issue }),
      source: 'neutron-vpnaas service_drivers/base_ipsec.py, make_vpnservice_dict',
      at: 'peer',
      repair: { label: msg('Edit connection'), page: 'edit-connection' },
    },
  ]
}
