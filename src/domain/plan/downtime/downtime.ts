import { sentence, type Sentence } from '../../words/sentence'
import { measuredLoss } from './measured-loss'
import { outageOf, type Outage } from './outage'
import type { Plan } from '../plan'
import { successorsIn } from './successors'
import type { SiteWorld } from '../../site/site-snapshot'

/** Returns a plan that says what stops working meanwhile. */
export function withDowntime(plan: Plan, worlds: readonly SiteWorld[]): Plan {
  const downtime = downtimeOf(outageOf(plan, worlds), successorsIn(plan).size > 0)
  return downtime === undefined ? plan : { ...plan, downtime }
}

/**
 * Returns what stops working, in one sentence; undefined where nothing does. A connection that is created again is away
 * from its deletion until both ends have negotiated; one that is updated negotiates again at once.
 */
function downtimeOf({ returning, waiting }: Outage, isRecreating: boolean): Sentence | undefined {
  const [back, away] = [returning.length, waiting.filter(({ effect }) => effect === 'down').length]
  if (back > 0 && away > 0) {
    return isRecreating
      ? sentence(
          '{count} tunnels come back by themselves, each after about {strongswan} s with strongSwan or {libreswan} s with Libreswan (measured). Down until you update the peer: {waiting}.',
          { count: back, waiting: away, ...loss },
        )
      : sentence(
          '{count} tunnels come back by themselves, usually in under a minute. Down until you update the peer: {waiting}.',
          { count: back, waiting: away },
        )
  }
  if (away > 0) return sentence('{count} tunnels stay down until you update the peer.', { count: away })
  if (waiting.length > 0) {
    return sentence('Until you update the peer, the tunnel carries only the networks that the peer knows.')
  }
  if (back === 0) return undefined
  return isRecreating
    ? sentence(
        '{count} tunnels go down one at a time while they are re-created: about {strongswan} s each with strongSwan, {libreswan} s with Libreswan (measured).',
        { count: back, ...loss },
      )
    : sentence('{count} tunnels renegotiate: traffic stops for a few seconds each.', { count: back })
}

/** Returns how tunnels come back that a plan interrupts and that need no change of their peer, in one sentence. */
export function returnOf(plan: Plan, count: number): Sentence {
  return successorsIn(plan).size > 0
    ? sentence(
        '{count} tunnels come back by themselves, each after about {strongswan} s with strongSwan or {libreswan} s with Libreswan (measured).',
        { count, ...loss },
      )
    : sentence('{count} tunnels come back by themselves, usually in under a minute.', { count })
}

const loss = { strongswan: measuredLoss.strongswan, libreswan: measuredLoss.libreswan }
