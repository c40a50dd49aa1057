import { identityIssue, identityPairIssue } from '../../site/ike-identity'
import type { ConfigurationRule } from './rule'
import { t } from '../../words/words'

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
      title: t('The identities do not go together'),
      evidence: [t('peer ID {id}', { id: peer_id }), t('local ID {id}', { id: local_id || t('not set') })],
      advice: t('{issue}.', { issue }),
      source: 'neutron-vpnaas service_drivers/base_ipsec.py, make_vpnservice_dict',
      at: 'peer',
      repair: { label: t('Edit the connection'), page: 'edit-connection' },
    },
  ]
}
