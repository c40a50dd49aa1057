import { isPending, longestPendingMs } from '../../status/status'
import type { Rule } from './rule'
import { t } from '../../words/words'

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
        title: t('It was made just now'),
        evidence: [
          t('{status} for {seconds} s', {
            status: near.connection.status,
            seconds: Math.round(age / 1000),
          }),
        ],
        advice: t('Wait: agents report every minute or so.'),
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
      title: t('The agent never reported this connection'),
      evidence: [t('the cloud still says {status}', { status: near.connection.status })],
      advice: t(
        'The agents’ reports race with the daemon: updating the router makes the agent look again. If that does not help, the daemon refused the configuration, or no agent serves the router.',
      ),
      source: t('neutron-vpnaas device_drivers/ipsec.py, report_status; measured on a real cloud'),
      at: 'gateway',
      repair: { label: t('Make the agent look again'), page: 'wake-agent' },
    },
  ]
}
