import { compareNames } from '../../text/compare-names'
import { displayName } from '../../text/names'
import { compareEnds } from '../../site/negotiation'
import { matchingPeer, negotiatingEnd } from '../../site/negotiating-end'
import type { Plan } from '../plan'
import { successorsIn } from './successors'
import { type SiteWorld } from '../../site/site-snapshot'
import { worldsAfter } from '../worlds-after'
import type { TunnelEnd } from '../../site/connection-end'
import { otherEndOf } from '../../site/peer-end'

/** A tunnel that a plan interrupts, by its end at one of the sites of the plan. */
interface InterruptedTunnel {
  before: TunnelEnd
  /** The end as the plan leaves it, under the id that it had before. */
  after: TunnelEnd
}

/** A tunnel whose peer somebody has to change. */
interface WaitingTunnel extends InterruptedTunnel {
  /** `partial`: until then it carries only the networks that the peer knows. */
  effect: 'down' | 'partial'
}

/** What a plan does to the tunnels that it touches, each tunnel once. */
export interface Outage {
  /** Both ends agree after the plan: they negotiate again by themselves. */
  returning: readonly InterruptedTunnel[]
  /** The peer still has the old values after the plan. */
  waiting: readonly WaitingTunnel[]
}

/**
 * Returns which tunnels come back by themselves after a plan and which wait for a change of their peer. A peer that is
 * at none of these sites keeps the values that match the connection as it is now, and accepts no others (RFC 7296,
 * section 2.7). A tunnel that is down or disabled already is not interrupted, but its peer is counted where it needs the
 * new values.
 */
export function outageOf(plan: Plan, worlds: readonly SiteWorld[]): Outage {
  const later = worldsAfter(plan, worlds)
  const successors = successorsIn(plan)
  const endAfter = ({ world, connection }: TunnelEnd): TunnelEnd | undefined => {
    const next = later.find(({ site }) => site.key === world.site.key)
    const id = successors.get(connection.id) ?? connection.id
    const found = next?.connections.find((one) => one.id === id)
    return next && found && { world: next, connection: { ...found, id: connection.id } }
  }
  const counted = new Set<string>()
  const returning: InterruptedTunnel[] = []
  const waiting: WaitingTunnel[] = []
  for (const before of touchedEnds(plan, worlds)) {
    const after = counted.has(before.connection.id) ? undefined : endAfter(before)
    if (!after) continue
    const far = otherEndOf(before, worlds)
    if (far) counted.add(far.connection.id)
    const effect = effectOn({ before, after, far: far && { before: far, after: endAfter(far) ?? far } }, plan)
    if (effect !== 'none') waiting.push({ before, after, effect })
    else if (isCarrying(before)) returning.push({ before, after })
  }
  return { returning, waiting }
}

function touchedEnds({ steps }: Plan, worlds: readonly SiteWorld[]): TunnelEnd[] {
  const touched = new Set(
    steps.flatMap((step) =>
      step.kind === 'site-connection' && (step.does === 'delete' || step.does === 'update')
        ? [step.target]
        : [],
    ),
  )
  return worlds.flatMap((world) =>
    world.connections
      .filter(({ id }) => touched.has(id))
      .map((connection) => ({ world, connection }))
      .toSorted((a, b) => compareNames(displayName(a.connection), displayName(b.connection))),
  )
}

const isCarrying = ({ connection }: TunnelEnd): boolean =>
  connection.admin_state_up && connection.status !== 'DOWN' && connection.status !== 'ERROR'

function effectOn(
  { before, after, far }: InterruptedTunnel & { far: InterruptedTunnel | undefined },
  plan: Plan,
): WaitingTunnel['effect'] | 'none' {
  const [then, now] = [enabled(before), enabled(after)]
  // What differed before keeps the tunnel down whatever the plan does: only what the plan adds counts.
  const known = new Set(far ? compareEnds(then, enabled(far.before)).map(({ field }) => field) : [])
  const differences = compareEnds(now, far ? enabled(far.after) : matchingPeer(then))
  const effects = new Set(differences.flatMap(({ field, effect }) => (known.has(field) ? [] : [effect])))
  if (effects.has('down') || (!far && hasNewKey(plan, before))) return 'down'
  return effects.has('partial') ? 'partial' : 'none'
}

/** An end as a strict daemon would have it, enabled: a switch is not what a peer has to be told. */
const enabled = (end: TunnelEnd) => ({ ...negotiatingEnd(end, 'libreswan'), adminStateUp: true })

const hasNewKey = ({ steps }: Plan, { connection }: TunnelEnd): boolean =>
  steps.some((step) => step.does === 'update' && step.target === connection.id && step.psk !== undefined)
