import type { Reason } from '../reason'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { msg } from '../../text/message'
import { attributeIs } from '../../finding/attribute-is'

/** Values that the drivers take from the API and then cannot use. */
export const driverTraps: ConfigurationRule = ({ near, driver }) => {
  const { connection, ike, local, peer } = partsOf(near)
  const { dpd } = connection
  const found: Reason[] = []
  const base = { severity: 'broken', at: 'tunnel' } as const
  const certainty = driver === 'strongswan' ? 'certain' : 'likely'
  if (driver !== 'libreswan' && (dpd.action === 'disabled' || dpd.action === 'restart-by-peer')) {
    found.push({
      ...base,
      certainty,
      code: 'DPD-OFF',
      title: msg('strongSwan doesn’t load connections with this DPD action'),
      evidence: [attributeIs('dpd action', dpd.action)],
      advice: msg('Use hold, clear, or restart.'),
      source: msg('neutron-vpnaas template/strongswan/ipsec.conf; measured on strongSwan 5.9.8'),
      repair: { label: msg('Edit connection'), page: 'edit-connection' },
    })
  }
  if (ike?.ike_version === 'v1' && driver !== 'libreswan' && (local.length > 1 || peer.length > 1)) {
    found.push({
      ...base,
      certainty,
      code: 'TS-MULTI-V1',
      title: msg('With IKEv1, strongSwan uses only the first pair of networks'),
      evidence: [
        msg('local networks: {here}, peer networks: {there}', { here: local.length, there: peer.length }),
        attributeIs('ike_version', 'v1'),
      ],
      advice: msg('Use IKEv2, or create one connection for each pair of networks.'),
      source: msg('RFC 2409 section 5.5; measured on strongSwan 5.9.8'),
      repair: { label: msg('Replace IKE policy'), page: 'replace-ike-policy' },
    })
  }
  return found
}
