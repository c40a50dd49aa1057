import { toSiteConnectionUpdate } from './resources/site-connection-body'
import type { SiteConnectionValues } from './resources/site-connection-form'
import { displayName } from '../text/names'
import type { SiteConnection } from '../neutron/resources/site-connection'
import { msg } from '../text/message'
import { withDowntime } from '../plan/downtime/downtime'
import type { Plan } from '../plan/plan'
import { planBuilder } from '../plan/builders/plan-builder'
import { keyChange } from '../plan/builders/rotate-psk'
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

/** Returns whether an edit changes something that both ends of the tunnel have to agree on. */
export function concernsPeer(values: SiteConnectionValues, before: SiteConnection): boolean {
  const { psk, ...body } = toSiteConnectionUpdate(values, before)
  return psk !== undefined || agreedOn.some((attribute) => body[attribute] !== undefined)
}

/**
 * Returns an edit as a plan of one step. `seen` is the connection as the user saw it last, which the plan compares with
 * what the cloud has then.
 */
export function editConnectionPlan(
  end: TunnelEnd,
  values: SiteConnectionValues,
  { worlds, seen }: { worlds: readonly SiteWorld[]; seen: SiteConnection },
): Plan {
  const { world, connection } = end
  const { psk, ...body } = toSiteConnectionUpdate(values, connection)
  const builder = planBuilder()
  const keys = psk === undefined ? {} : keyChange(builder, end)
  builder.update('edit', world, 'site-connection', seen, body, keys)
  return withDowntime(builder.plan(msg('Change {name}', { name: displayName(connection) })), worlds)
}
