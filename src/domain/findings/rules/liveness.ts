import { partsOf } from './end-parts'
import type { ConfigurationRule } from './rule'

const repair = { label: 'Edit the connection', page: 'edit-connection' } as const

/** How a dead peer is noticed and who dials: what the daemons make of the settings. */
export const liveness: ConfigurationRule = ({ near, driver }) => {
  const { connection, ike } = partsOf(near)
  const { interval, timeout } = connection.dpd
  const base = { severity: 'note', certainty: 'possible', at: 'tunnel', repair } as const
  return [
    ...(timeout < 3 * interval
      ? [
          {
            ...base,
            code: 'DPD-ORDER',
            title: 'A few lost packets are enough to take the peer for dead',
            evidence: [`asked every ${interval} s`, `dead after ${timeout} s`],
            advice: 'Let the timeout be at least three intervals: 30 and 120 s do well.',
            source: 'RFC 3706 section 5.4',
          },
        ]
      : []),
    ...(ike?.ike_version === 'v2' && timeout !== 120
      ? [
          {
            ...base,
            code: 'DPD-V2-TIMEOUT',
            title: 'With IKEv2 the DPD timeout is not used',
            evidence: [`timeout ${timeout} s`, 'ike_version is v2'],
            advice: 'The daemons go by their retransmissions: strongSwan gives up after about 165 s.',
            source: 'strongSwan swanctl.conf, dpd_timeout; libreswan ipsec.conf(5)',
          },
        ]
      : []),
    ...(connection.initiator === 'response-only' && driver !== 'libreswan'
      ? [
          {
            ...base,
            code: 'INIT-DIALS',
            title: 'strongSwan’s driver dials although the other side should',
            evidence: ['initiator is response-only'],
            advice: 'Nothing to do, where the peer takes calls: only Libreswan’s driver heeds it.',
            source: 'neutron-vpnaas template/strongswan/ipsec.conf',
          },
        ]
      : []),
  ]
}
