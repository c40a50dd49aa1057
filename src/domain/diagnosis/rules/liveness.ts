import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { t } from '../../words/words'
import { attributeIs } from '../../finding/attribute-is'

/** How a dead peer is noticed and who dials: what the daemons make of the settings. */
export const liveness: ConfigurationRule = ({ near, driver }) => {
  const { connection, ike } = partsOf(near)
  const { interval, timeout } = connection.dpd
  const repair = { label: t('Edit the connection'), page: 'edit-connection' } as const
  const base = { severity: 'note', certainty: 'possible', at: 'tunnel', repair } as const
  return [
    ...(timeout < 3 * interval
      ? [
          {
            ...base,
            code: 'DPD-ORDER',
            title: t('A few lost packets are enough to take the peer for dead'),
            evidence: [
              t('asked every {seconds} s', { seconds: interval }),
              t('dead after {seconds} s', { seconds: timeout }),
            ],
            advice: t('Let the timeout be at least three intervals: 30 and 120 s do well.'),
            source: 'RFC 3706 section 5.4',
          },
        ]
      : []),
    ...(ike?.ike_version === 'v2' && timeout !== 120
      ? [
          {
            ...base,
            code: 'DPD-V2-TIMEOUT',
            title: t('With IKEv2 the DPD timeout is not used'),
            evidence: [t('timeout {seconds} s', { seconds: timeout }), attributeIs('ike_version', 'v2')],
            advice: t('The daemons go by their retransmissions: strongSwan gives up after about 165 s.'),
            source: 'strongSwan swanctl.conf, dpd_timeout; libreswan ipsec.conf(5)',
          },
        ]
      : []),
    ...(connection.initiator === 'response-only' && driver !== 'libreswan'
      ? [
          {
            ...base,
            code: 'INIT-DIALS',
            title: t('strongSwan’s driver dials although the other side should'),
            evidence: [attributeIs('initiator', 'response-only')],
            advice: t('Nothing to do, where the peer takes calls: only Libreswan’s driver heeds it.'),
            source: 'neutron-vpnaas template/strongswan/ipsec.conf',
          },
        ]
      : []),
  ]
}
