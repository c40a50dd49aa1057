import { displayName } from '../../text/names'
import type { Plan } from '../plan'
import { planBuilder } from './plan-builder'
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
  const newLabel = msg('New pre-shared key of {name}', { name })
  const psk = builder.secret({ id: newPskSecret, label: newLabel, source: 'entered' })
  const ends = [{ end: near, prefix: '' }, ...(far ? [{ end: far, prefix: 'far-' }] : [])]
  for (const { end, prefix } of ends) {
    const { world, connection } = end
    const label = msg('Old pre-shared key of {name} in {region}', {
      name: displayName(connection),
      region: world.site.region,
    })
    const formerPsk = builder.secret({ id: `${prefix}old-psk`, label, source: 'held' })
    builder.update(`${prefix}rotate`, world, 'site-connection', connection, {}, { psk, formerPsk })
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
