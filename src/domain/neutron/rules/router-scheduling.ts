import type { Violation } from './violation'

/** What schedules routers to agents: the L3 plugin, or the VPN plugin of OVN (contract, section 9.3). */
export type Scheduler = 'l3' | 'vpn'

/** The type of agent that each schedules to. */
export const agentTypes = { l3: 'L3 agent', vpn: 'VPN Agent' } as const satisfies Record<Scheduler, string>

/** Which scheduler decides where the tunnels of a cloud run: the VPN plugin of OVN has one of its own. */
export const tunnelScheduler = (extensions: Iterable<string>): Scheduler =>
  new Set(extensions).has('vpn-agent-scheduler') ? 'vpn' : 'l3'

/**
 * An agent can be given a router only where it is of the scheduler's kind, and an L3 agent only while it is enabled;
 * whether it lives does not count (neutron db/l3_agentschedulers_db.py and neutron-vpnaas
 * db/vpn/vpn_agentschedulers_db.py, validate_agent_router_combination).
 */
export function unsuitableAgentViolation(
  scheduler: Scheduler,
  agent: { id: string; agent_type: unknown; admin_state_up: unknown },
): Violation | undefined {
  const isEnabled = scheduler === 'vpn' || agent.admin_state_up === true
  if (agent.agent_type === agentTypes[scheduler] && isEnabled) return undefined
  const [type, kind] = scheduler === 'l3' ? ['InvalidL3Agent', 'L3'] : ['InvalidVPNAgent', 'VPN']
  return { type, status: 404, message: `Agent ${agent.id} is not a ${kind} Agent or has been disabled` }
}

/**
 * A router that another agent hosts has to be taken from that one first; to give it to its own agent again is no error
 * (the same files, check_agent_router_scheduling_needed). `hostId` is undefined where none hosts it.
 */
export function hostedElsewhereViolation(
  scheduler: Scheduler,
  facts: { routerId: string; agentId: string; hostId: string | undefined },
): Violation | undefined {
  const { routerId, agentId, hostId } = facts
  if (hostId === undefined || hostId === agentId) return undefined
  return scheduler === 'l3'
    ? {
        type: 'RouterHostedByL3Agent',
        status: 409,
        message: `The router ${routerId} has been already hosted by the L3 Agent ${hostId}.`,
      }
    : {
        type: 'RouterHostedByVPNAgent',
        status: 409,
        message: `The VPN service of router ${routerId} has been already hosted by the VPN Agent ${hostId}.`,
      }
}

/** No living VPN agent is there to run the tunnels of a router (neutron-vpnaas extensions/vpn_agentschedulers.py). */
export function noVpnAgentViolation(routerId: string): Violation {
  return {
    type: 'RouterReschedulingFailed',
    status: 409,
    message: `Failed rescheduling router ${routerId}: No eligible VPN agent found.`,
  }
}
