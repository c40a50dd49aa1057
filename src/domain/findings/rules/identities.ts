import { shownText } from '../../shown'
import { identityIssue, identityPairIssue } from '../../forms/identity'
import type { ConfigurationRule } from './rule'

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
      title: 'The identities do not go together',
      evidence: [`peer ID ${shownText(peer_id)}`, `local ID ${shownText(local_id) || 'not set'}`],
      advice: `${issue}.`,
      source: 'neutron-vpnaas service_drivers/base_ipsec.py, make_vpnservice_dict',
      at: 'peer',
      repair: { label: 'Edit the connection', page: 'edit-connection' },
    },
  ]
}
