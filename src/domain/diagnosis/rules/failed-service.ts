import { displayName } from '../../text/names'
import type { ConfigurationRule } from './rule'
import { t } from '../../words/words'
import { serviceOf } from '../../site/connection-end'

/** The VPN service never got its gateway: the row stays behind, and no agent serves it (contract, section 8). */
export const failedService: ConfigurationRule = ({ near }) => {
  const service = serviceOf(near)
  if (service?.status !== 'ERROR') return []
  return [
    {
      code: 'SVC-ERROR',
      severity: 'broken',
      certainty: 'certain',
      at: 'gateway',
      title: t('The cloud could not set up the VPN service'),
      evidence: [
        t('the VPN service {name} is in {status}', { name: displayName(service), status: service.status }),
      ],
      advice: t('Delete the service and what stands on it, then make it anew.'),
      source: 'neutron-vpnaas service_drivers/ovn_ipsec.py, create_vpnservice',
    },
  ]
}
