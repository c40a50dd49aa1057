import { displayName } from '../../text/names'
import type { Reason } from '../reason'
import type { ConfigurationRule, Rule } from './rule'
import { msg, type DisplayText } from '../../text/message'
import { serviceOf } from '../../site/connection-end'

/** Something is switched off here. */
export const disabled: Rule = (facts) => {
  const { connection } = facts.near
  const byService = disabledService(facts)
  if (connection.admin_state_up) return byService
  return [
    {
      ...isDisabled([msg('the connection is disabled'), ...byService.flatMap(({ evidence }) => evidence)]),
      repair: { label: msg('Edit connection'), page: 'edit-connection' },
    },
  ]
}

/** The VPN service is switched off, and with it every tunnel on it. */
export const disabledService: ConfigurationRule = ({ near }) => {
  const service = serviceOf(near)
  if (service?.admin_state_up !== false) return []
  return [isDisabled([msg('VPN service {name} is disabled', { name: displayName(service) })])]
}

function isDisabled(evidence: readonly DisplayText[]): Reason {
  return {
    code: 'ADMIN-DOWN',
    severity: 'broken',
    certainty: 'certain',
    title: msg('The connection or its VPN service is disabled'),
    evidence,
    advice: msg('Enable the connection and its VPN service.'),
    source: msg('neutron-vpnaas device_drivers/ipsec.py; measured on a real cloud'),
    at: 'tunnel',
  }
}
