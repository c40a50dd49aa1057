import { toSiteConnectionUpdate } from './resources/site-connection-body'
import type { SiteConnectionValues } from './resources/site-connection-form'
import { displayName } from '../text/names'
import type { SiteConnection } from '../neutron/resources/site-connection'
import { msg } from '../text/message'
import { withDowntime } from '../plan/downtime/downtime'
import type { Plan } from '../plan/plan'
import { planBuilder } from '../plan/builders/plan-builder'
import { newPskSecret } from '../plan/builders/rotate-psk'
import type { SiteWorld } from '../site/site-snapshot'
import type { TunnelEnd } from '../site/connection-end'

/** What both ends of a tunnel have to agree on, beside the key. */
const agreedOn = [
  'peer_address',
  'peer_id',
  'local_id',
  'peer_cidrs',
  'local_ep_group_id',
  'peer_ep_group_id',
] as const

/** Returns what an edit changes of the values that both ends have to agree on. */
function agreedChanges(values: SiteConnectionValues, before: SiteConnection) {
  const { psk, ...body } = toSiteConnectionUpdate(values, before)
  const changes = agreedOn.flatMap((attribute) => {
    const value = body[attribute]
    return value === undefined ? [] : [[attribute, value] as const]
  })
  return { hasNewKey: psk !== undefined, changes }
}

/** Returns whether an edit changes something that both ends of the tunnel have to agree on. */
export function concernsPeer(values: SiteConnectionValues, before: SiteConnection): boolean {
  const { hasNewKey, changes } = agreedChanges(values, before)
  return hasNewKey || changes.length > 0
}

/**
 * Returns what an edit changes for the peer, as a plan: what it interrupts is found as for every other plan. It is not
 * for running: the form saves all its fields by itself.
 */
export function editConnectionPlan(
  { world, connection }: TunnelEnd,
  values: SiteConnectionValues,
  worlds: readonly SiteWorld[],
): Plan {
  const { hasNewKey, changes } = agreedChanges(values, connection)
  const builder = planBuilder()
  const secrets = hasNewKey ? { psk: newPskSecret } : {}
  builder.update('edit', world, 'site-connection', connection, Object.fromEntries(changes), secrets)
  return withDowntime(builder.plan(msg('Change {name}', { name: displayName(connection) })), worlds)
}
