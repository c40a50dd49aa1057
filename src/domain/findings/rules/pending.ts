import { isPending } from '../../status'
import type { Rule } from './rule'

/** Milliseconds: an agent reports every 60 s unless told otherwise. */
const reportInterval = 60_000

/** The agent has not spoken yet: just now, or never. */
export const pending: Rule = ({ near, now, since }) => {
  if (!isPending(near.connection.status)) return []
  const age = since === undefined ? Number.POSITIVE_INFINITY : now - since
  if (age < 2 * reportInterval) {
    return [
      {
        code: 'JUST-CREATED',
        severity: 'note',
        certainty: 'likely',
        title: 'It was made just now',
        evidence: [`${near.connection.status} for ${Math.round(age / 1000)} s`],
        advice: 'Wait: agents report every minute or so.',
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
      title: 'The agent never reported this connection',
      evidence: [`the cloud still says ${near.connection.status}`],
      advice:
        'The agents’ reports race with the daemon: updating the router makes the agent look again. If that does not help, the daemon refused the configuration, or no agent serves the router.',
      source: 'neutron-vpnaas device_drivers/ipsec.py, report_status; measured on a real cloud',
      at: 'gateway',
      repair: { label: 'Make the agent look again', page: 'wake-agent' },
    },
  ]
}
