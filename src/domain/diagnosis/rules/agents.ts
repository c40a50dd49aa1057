import type { Rule } from './rule'
import { t } from '../../words/words'

const source = 'neutron /routers/{id}/l3-agents and vpn-agents; ipsec-knowledge section 5.8, AGENT'

/** Whether anybody serves the router: what administrators alone can see. */
export const agents: Rule = ({ agents: known }) => {
  if (!known || known.some(({ alive, admin_state_up }) => alive && admin_state_up)) return []
  const base = { severity: 'broken', certainty: 'certain', at: 'gateway', source } as const
  if (known.length === 0) {
    return [
      {
        ...base,
        code: 'AGENT-NONE',
        title: t('No agent serves the router'),
        evidence: [t('the router is scheduled to no agent')],
        advice: t('Schedule the router to an agent that has the VPN extension.'),
      },
    ]
  }
  return [
    {
      ...base,
      code: 'AGENT-DEAD',
      title: t('The agent of the router is dead'),
      evidence: known.map(({ agent_type: type, host, alive }) =>
        alive
          ? t('{type} on {host} is disabled', { type, host })
          : t('{type} on {host} is not alive', { type, host }),
      ),
      advice: t(
        'Start the agent again. Until then statuses stay as they were last reported, whatever the tunnel does.',
      ),
    },
  ]
}
