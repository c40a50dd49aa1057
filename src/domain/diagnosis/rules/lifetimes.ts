import type { Reason } from '../reason'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { msg } from '../../text/message'

/** Seconds: strongSwan’s template has `rekeymargin=3m`, and the margin is stretched by up to as much again. */
const rekeyMargin = 180

/** Lifetimes that strongSwan’s rekey margin eats up. */
export const lifetimes: ConfigurationRule = ({ near, driver }) => {
  if (driver === 'libreswan') return []
  const { ike, ipsec } = partsOf(near)
  return [
    ...(ike ? margin('ike', ike.lifetime.value) : []),
    ...(ipsec ? margin('ipsec', ipsec.lifetime.value) : []),
  ]
}

function margin(at: 'ike' | 'ipsec', seconds: number): Reason[] {
  if (seconds > 2 * rekeyMargin) return []
  const isTooShort = seconds <= rekeyMargin
  return [
    {
      code: 'LIFE-SWAN-MARGIN',
      severity: isTooShort ? 'broken' : 'weak',
      certainty: 'likely',
      at,
      title: isTooShort
        ? msg('strongSwan never rekeys with such a short lifetime')
        : msg('strongSwan may not rekey with such a short lifetime'),
      evidence: [msg('{phase} lifetime {seconds} s', { phase: at === 'ike' ? 'IKE' : 'IPsec', seconds })],
      advice: msg('Use more than {seconds} s, such as 28800 s for IKE and 3600 s for IPsec.', {
        seconds: 2 * rekeyMargin,
      }),
      source: 'neutron-vpnaas template/strongswan/ipsec.conf, rekeymargin; strongSwan stroke_config.c',
      repair: {
        label: msg('Replace policy'),
        page: at === 'ike' ? 'replace-ike-policy' : 'replace-ipsec-policy',
      },
    },
  ]
}
