import { serviceOf } from '../../plan/world'
import type { Rule } from './rule'
import { t } from '../../words/words'

/** Something is switched off here. */
export const disabled: Rule = ({ near }) => {
  const service = serviceOf(near)
  const evidence = [
    ...(near.connection.admin_state_up ? [] : [t('the connection is disabled')]),
    ...(service?.admin_state_up === false
      ? [t('the VPN service {name} is disabled', { name: service.name })]
      : []),
  ]
  if (evidence.length === 0) return []
  return [
    {
      code: 'ADMIN-DOWN',
      severity: 'broken',
      certainty: 'certain',
      title: t('It is disabled here'),
      evidence,
      advice: t('Enable it.'),
      source: t('neutron-vpnaas device_drivers/ipsec.py; measured on a real cloud'),
      at: 'tunnel',
      repair: { label: t('Edit the connection'), page: 'edit-connection' },
    },
  ]
}
