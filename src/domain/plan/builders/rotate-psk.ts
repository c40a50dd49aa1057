import { displayName } from '../../text/names'
import type { Plan } from '../plan'
import { planBuilder, type PlanBuilder } from './plan-builder'
import { msg } from '../../text/message'
import type { TunnelEnd } from '../../site/connection-end'

/** The secret that the plan gives both ends. */
export const newPskSecret = 'new-psk'

/**
 * The steps that give both ends of a tunnel a new pre-shared key, or the one that is ours. Tunnels that are up stay up
 * on the old key until they authenticate again, so the ends are changed one right after the other.
 */
export function rotatePskPlan(near: TunnelEnd, far: TunnelEnd | undefined): Plan {
  const builder = planBuilder()
  const name = displayName(near.connection)
  const ends = [{ end: near, prefix: '' }, ...(far ? [{ end: far, prefix: 'far-' }] : [])]
  const psk = newKey(builder, near)
  for (const { end, prefix } of ends) {
    const formerPsk = formerKey(builder, end, prefix)
    builder.update(`${prefix}rotate`, end.world, 'site-connection', end.connection, {}, { psk, formerPsk })
  }
  return builder.plan(
    msg('Rotate the pre-shared key of {name}', { name }),
    far
      ? msg('The tunnel renegotiates with the new key. Expect a few seconds of downtime.')
      : msg(
          'The tunnel goes down at its next negotiation and stays down until the peer gateway has the new key.',
        ),
  )
}

/** Adds the secrets of a step that gives an end the new key. */
export const keyChange = (builder: PlanBuilder, end: TunnelEnd) => ({
  psk: newKey(builder, end),
  formerPsk: formerKey(builder, end, ''),
})

const newKey = (builder: PlanBuilder, { connection }: TunnelEnd): string =>
  builder.secret({
    id: newPskSecret,
    label: msg('New pre-shared key of {name}', { name: displayName(connection) }),
    source: 'entered',
  })

/** Adds the key that an end holds now, which an undo gives back. */
const formerKey = (builder: PlanBuilder, { world, connection }: TunnelEnd, prefix: string): string =>
  builder.secret({
    id: `${prefix}old-psk`,
    label: msg('Old pre-shared key of {name} in {region}', {
      name: displayName(connection),
      region: world.site.region,
    }),
    source: 'held',
  })
