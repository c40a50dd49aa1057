import { connectionsOf, placeOn, schedulerOf, type RouterLoad } from '../agents'
import { displayName } from '../names'
import type { TunnelAgent } from '../resources/agent'
import { bindingOf } from '../router-binding'
import { attributesOf } from './kinds'
import type { BindingStep, Plan, PlanSite } from './plan'

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
  const router = displayName(load.router)
  const steps: BindingStep[] = []
  const base = { site: site.key, kind: 'router-binding' } as const
  if (from) {
    const place = bindingOf(placeOn(from, load.router.id))
    const name = `${router} from ${from.host}`
    steps.push({ ...base, id: 'unbind', does: 'delete', name, target: place.id, seen: attributesOf(place) })
  }
  const body = placeOn(to, load.router.id)
  steps.push({ ...base, id: 'bind', does: 'create', name: `${router} to ${to.host}`, body: { ...body } })
  const downtime = from && downtimeOf(move, from)
  return {
    title: `Move router ${router} to ${to.host}`,
    sites: [site],
    steps,
    secrets: [],
    ...(downtime === undefined ? {} : { downtime }),
  }
}

/**
 * What stops while the router is on no agent. On the lab the old agent had taken it down 3 s after the first call, and
 * the new one had it up 4 s after the second (docs/real-cloud.md).
 */
function downtimeOf({ load, to }: RouterMove, from: TunnelAgent): string {
  const router = displayName(load.router)
  const count = connectionsOf([load]).length
  const tunnels = count === 1 ? '1 tunnel' : `${count} tunnels`
  const until = `until ${to.host} has set it up, some seconds after the second call`
  const reported = `Until ${to.host} reports, statuses stay as ${from.host} last reported them.`
  if (load.router.ha) {
    return `${router} is highly available: another of its agents carries on, and its ${tunnels} negotiate anew where ${from.host} carried them. ${reported}`
  }
  const stops =
    schedulerOf(to) === 'vpn'
      ? `The ${tunnels} of ${router} stop ${until}. What else it routes goes on.`
      : `Everything that ${router} routes stops ${until}: its ${tunnels}, its floating IPs and its networks’ way out.`
  return `${stops} ${reported}`
}

/** What else is to be known before a router is moved, in words. */
export function moveWarnings({ load, from }: Pick<RouterMove, 'load' | 'from'>): string[] {
  if (!from || from.alive) return []
  return [
    `The agent on ${from.host} is dead, and cannot take ${displayName(load.router)} down. If that node still runs, the router’s addresses and its IKE daemon are there twice after the move: make sure that the node is down, or end the daemon there.`,
  ]
}
