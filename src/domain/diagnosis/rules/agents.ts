import type { Rule } from './rule'
import { msg } from '../../text/message'

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
        title: msg('No agent serves the router'),
        evidence: [msg('the router isn’t scheduled to any agent')],
        advice: msg('Schedule the router to an agent that has the VPN extension.'),
      },
    ]
  }
  return [
    {
      ...base,
      code: 'AGENT-DEAD',
      title: msg('The router’s agent is down or disabled'),
      evidence: known.map(({ agent_type: type, host, alive }) =>
        alive
          ? msg('{type} on {host} is disabled', { type, host })
          : msg('{type} on {host} isn’t alive', { type, host }),
      ),
      advice: msg(
        'Start or enable the agent. Until then, statuses stay as last reported, regardless of the actual state of the tunnel.',
      ),
    },
  ]
}
