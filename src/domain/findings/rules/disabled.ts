import { displayName } from '../../names'
import { serviceOf } from '../../plan/world'
import type { Rule } from './rule'

/** Something is switched off here. */
export const disabled: Rule = ({ near }) => {
  const service = serviceOf(near)
  const evidence = [
    ...(near.connection.admin_state_up ? [] : ['the connection is disabled']),
    ...(service?.admin_state_up === false ? [`the VPN service ${displayName(service)} is disabled`] : []),
  ]
  if (evidence.length === 0) return []
  return [
    {
      code: 'ADMIN-DOWN',
      severity: 'broken',
      certainty: 'certain',
      title: 'It is disabled here',
      evidence,
      advice: 'Enable it.',
      source: 'neutron-vpnaas device_drivers/ipsec.py; measured on a real cloud',
      at: 'tunnel',
      repair: { label: 'Edit the connection', page: 'edit-connection' },
    },
  ]
}
