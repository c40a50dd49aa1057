import { displayName } from '../../text/names'
import type { ConfigurationRule } from './rule'
import { msg } from '../../text/message'
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
      title: msg('The cloud couldn’t set up the VPN service'),
      evidence: [
        msg('VPN service {name} has status {status}', { name: displayName(service), status: service.status }),
      ],
      advice: msg('Delete the VPN service and its connections, then create them again.'),
      source: 'neutron-vpnaas service_drivers/ovn_ipsec.py, create_vpnservice',
    },
  ]
}
