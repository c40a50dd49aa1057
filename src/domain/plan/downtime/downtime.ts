import { msg, type Message } from '../../text/message'
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
function downtimeOf({ returning, waiting }: Outage, isRecreating: boolean): Message | undefined {
  const [back, away] = [returning.length, waiting.filter(({ effect }) => effect === 'down').length]
  if (back > 0 && away > 0) {
    return isRecreating
      ? msg(
          '{count} tunnels recover automatically, each after about {strongswan} s with strongSwan or {libreswan} s with Libreswan (measured). Tunnels down until you update the peer: {waiting}.',
          { count: back, waiting: away, ...loss },
        )
      : msg(
          '{count} tunnels recover automatically, usually in under a minute. Tunnels down until you update the peer: {waiting}.',
          { count: back, waiting: away },
        )
  }
  if (away > 0) return msg('{count} tunnels stay down until you update the peer.', { count: away })
  if (waiting.length > 0) {
    return msg('Until you update the peer, the tunnel connects only the networks configured on the peer.')
  }
  if (back === 0) return undefined
  return isRecreating
    ? msg(
        '{count} tunnels go down one at a time while they’re re-created, for about {strongswan} s each with strongSwan or {libreswan} s with Libreswan (measured).',
        { count: back, ...loss },
      )
    : msg('{count} tunnels renegotiate. Expect a few seconds of downtime each.', { count: back })
}

/** Returns how tunnels come back that a plan interrupts and that need no change of their peer, in one sentence. */
export function returnOf(plan: Plan, count: number): Message {
  return successorsIn(plan).size > 0
    ? msg(
        '{count} tunnels recover automatically, each after about {strongswan} s with strongSwan or {libreswan} s with Libreswan (measured).',
        { count, ...loss },
      )
    : msg('{count} tunnels recover automatically, usually in under a minute.', { count })
}

const loss = { strongswan: measuredLoss.strongswan, libreswan: measuredLoss.libreswan }
