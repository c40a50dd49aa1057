import { isPending, longestPendingMs } from '../../status/status'
import type { Rule } from './rule'
import { msg } from '../../text/message'

/** The agent has not spoken yet: just now, or never. */
export const pending: Rule = ({ near, now, since }) => {
  if (!isPending(near.connection.status)) return []
  const age = since === undefined ? Number.POSITIVE_INFINITY : now - since
  if (age < longestPendingMs) {
    return [
      {
        code: 'JUST-CREATED',
        severity: 'note',
        certainty: 'likely',
        title: msg('Just created'),
        evidence: [
          msg('{status} for {seconds} s', {
            status: near.connection.status,
            seconds: Math.round(age / 1000),
          }),
        ],
        advice: msg('Wait for the next report. Agents report about once a minute.'),
        source: 'neutron-vpnaas ipsec_status_check_interval',
        at: 'tunnel',
      },
    ]
  }
  return [
    {
      code: 'CONN-PENDING',
      severity: 'broken',
      certainty: 'likely',
      title: msg('The agent never reported this connection'),
      evidence: [msg('API status is still {status}', { status: near.connection.status })],
      advice: msg(
        'The agent may have checked before the daemon was ready. Updating the router triggers another check. If that doesn’t help, the daemon rejected the configuration, or no agent serves the router.',
      ),
      source: msg('neutron-vpnaas device_drivers/ipsec.py, report_status; measured on a real cloud'),
      at: 'gateway',
      repair: { label: msg('Trigger agent check'), page: 'wake-agent' },
    },
  ]
}
