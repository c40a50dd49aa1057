import { connectionsOf, placeOn, schedulerOf, type RouterLoad } from '../../site/agents'
import { displayName } from '../../text/names'
import type { TunnelAgent } from '../../neutron/resources/agent'
import { bindingOf } from '../../neutron/router-binding'
import { attributesOf } from '../step-kinds'
import type { BindingStep, Plan } from '../plan'
import { msg, type Message } from '../../text/message'

import type { PlanSite } from '../../site/plan-site'

export interface RouterMove {
  site: PlanSite
  load: RouterLoad
  /** The agent that it is taken from; undefined where no agent has it. */
  from: TunnelAgent | undefined
  to: TunnelAgent
}

/** The calls that move a router from one agent to another: Neutron has none that does both (contract, section 9.3). */
export function moveRouterPlan(move: RouterMove): Plan {
  const { site, load, from, to } = move
  const name = displayName(load.router)
  const steps: BindingStep[] = []
  const base = { site: site.key, kind: 'router-binding', name } as const
  if (from) {
    const place = bindingOf(placeOn(from, load.router.id))
    const { host } = from
    steps.push({ ...base, id: 'unbind', does: 'delete', host, target: place.id, seen: attributesOf(place) })
  }
  const body = placeOn(to, load.router.id)
  steps.push({ ...base, id: 'bind', does: 'create', host: to.host, body: { ...body } })
  return {
    title: msg('Move router {name} to {host}', { name, host: to.host }),
    sites: [site],
    steps,
    secrets: [],
    // A place on an agent has no name.
    namesakes: [],
    ...(from ? { downtime: downtimeOf(move, from) } : {}),
  }
}

/**
 * What stops while the router is on no agent. On the lab the old agent had taken it down 3 s after the first call, and
 * the new one had it up 4 s after the second (docs/real-cloud.md).
 */
function downtimeOf({ load, to }: RouterMove, from: TunnelAgent): Message {
  const facts = {
    router: displayName(load.router),
    count: connectionsOf([load]).length,
    from: from.host,
    to: to.host,
  }
  if (load.router.ha) {
    return msg(
      '{router} is highly available, so it continues on another of its agents. Its {count} tunnels renegotiate if they ran on {from}. Until {to} reports, statuses stay as last reported by {from}.',
      facts,
    )
  }
  return schedulerOf(to) === 'vpn'
    ? msg(
        'The {count} tunnels of {router} go down until {to} sets it up, a few seconds after the second step. Its other traffic isn’t affected. Until {to} reports, statuses stay as last reported by {from}.',
        facts,
      )
    : msg(
        'All traffic through {router} stops until {to} sets it up, a few seconds after the second step. This affects its {count} tunnels, its floating IPs, and the outbound traffic of its networks. Until {to} reports, statuses stay as last reported by {from}.',
        facts,
      )
}

/** What else is to be known before a router is moved, in words. */
export function moveWarnings({ load, from }: Pick<RouterMove, 'load' | 'from'>): Message[] {
  if (!from || from.alive) return []
  return [
    msg(
      'The agent on {host} is dead and can’t take {router} down. If that node still runs, the router’s addresses and IKE daemon exist twice after the move. Make sure that the node is down, or stop the daemon there.',
      { host: from.host, router: displayName(load.router) },
    ),
  ]
}
