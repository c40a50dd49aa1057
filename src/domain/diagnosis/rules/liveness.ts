import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { msg } from '../../text/message'
import { attributeIs } from '../../finding/attribute-is'

/** How a dead peer is noticed and who dials: what the daemons make of the settings. */
export const liveness: ConfigurationRule = ({ near, driver }) => {
  const { connection, ike } = partsOf(near)
  const { interval, timeout } = connection.dpd
  const repair = { label: msg('Edit connection'), page: 'edit-connection' } as const
  const base = { severity: 'note', certainty: 'possible', at: 'tunnel', repair } as const
  return [
    ...(timeout < 3 * interval
      ? [
          {
            ...base,
            code: 'DPD-ORDER',
            title: msg('DPD timeout is too short'),
            evidence: [
              msg('DPD interval {seconds} s', { seconds: interval }),
              msg('DPD timeout {seconds} s', { seconds: timeout }),
            ],
            advice: msg(
              'Set the timeout to at least three times the interval, such as 120 s for an interval of 30 s. Otherwise, a few lost packets are enough for the peer to count as dead.',
            ),
            source: 'RFC 3706 section 5.4',
          },
        ]
      : []),
    ...(ike?.ike_version === 'v2' && timeout !== 120
      ? [
          {
            ...base,
            code: 'DPD-V2-TIMEOUT',
            title: msg('The DPD timeout isn’t used with IKEv2'),
            evidence: [msg('timeout {seconds} s', { seconds: timeout }), attributeIs('ike_version', 'v2')],
            advice: msg(
              'The daemons use their retransmission timeout instead. strongSwan gives up after about 165 s.',
            ),
            source: 'strongSwan swanctl.conf, dpd_timeout; libreswan ipsec.conf(5)',
          },
        ]
      : []),
    ...(connection.initiator === 'response-only' && driver !== 'libreswan'
      ? [
          {
            ...base,
            code: 'INIT-DIALS',
            title: msg('The strongSwan driver initiates although only the peer should'),
            evidence: [attributeIs('initiator', 'response-only')],
            advice: msg(
              'No action is needed if the peer accepts incoming negotiations. Only the Libreswan driver honors this setting.',
            ),
            source: 'neutron-vpnaas template/strongswan/ipsec.conf',
          },
        ]
      : []),
  ]
}
