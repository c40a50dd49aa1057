import { displayName } from '../../text/names'
import { attributesOf } from '../step-kinds'
import type { Plan } from '../plan'
import { heldKeyLabel, objectsOf, planBuilder, type PlanBuilder } from './plan-builder'
import type { SiteWorld } from '../../site/site-snapshot'
import { msg } from '../../text/message'
import type { ResourceKind } from '../../neutron/resource-kinds'
import type { PlanSite } from '../../site/plan-site'

/** An object of a site, for removal. */
export interface Removable {
  world: SiteWorld
  kind: ResourceKind
  id: string
  name: string
}

/** An object that may go too, because only what goes uses it. `under` is what it hangs on. */
export interface RemovalNode extends Removable {
  under: string
}

/** Users before what they use: the order that Neutron takes (contract, section 6.3). */
const order: readonly ResourceKind[] = [
  'site-connection',
  'vpn-service',
  'endpoint-group',
  'ike-policy',
  'ipsec-policy',
]

/** What tells an object from all others of all sites. */
export function removalKey({ world, id }: Pick<Removable, 'world' | 'id'>): string {
  return `${world.site.key}/${id}`
}

/**
 * What goes with some connections when they go: services, groups and policies that no other connection uses. What a
 * connection that stays uses is shared and not in here.
 */
export function onlyUsedBy(roots: readonly Removable[]): RemovalNode[] {
  const going = new Set(roots.filter(({ kind }) => kind === 'site-connection').map(removalKey))
  const nodes = new Map<string, RemovalNode>()
  for (const root of roots) {
    for (const part of partsOf(root)) {
      const users = part.world.connections.filter((connection) => partIds(connection).includes(part.id))
      const stays = users.some(({ id }) => !going.has(removalKey({ world: part.world, id })))
      const key = removalKey(part)
      if (!stays && !nodes.has(key)) nodes.set(key, { ...part, under: removalKey(root) })
    }
  }
  return [...nodes.values()].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** The steps that remove these objects, users first, site by site within a kind. */
export function removePlan(objects: readonly Removable[]): Plan {
  const builder = planBuilder()
  const unique = [...new Map(objects.map((object) => [removalKey(object), object])).values()]
  const sorted = unique.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  for (const [index, object] of sorted.entries()) addRemoval(builder, object, `${index + 1}`)
  const [first] = sorted
  const title =
    sorted.length === 1 && first
      ? msg('Delete {name}', { name: first.name })
      : msg('Delete {count} objects', { count: sorted.length })
  const tunnels = sorted.filter(({ kind }) => kind === 'site-connection').length
  if (tunnels === 0) return builder.plan(title)
  return builder.plan(
    title,
    tunnels === 1
      ? msg('The tunnel is permanently deleted.')
      : msg('{count} tunnels are permanently deleted.', { count: tunnels }),
  )
}

/** The step that removes one object by itself, so that it can be undone: no connection, whose key would have to be kept. */
export function removeOnePlan(
  site: PlanSite,
  kind: Exclude<ResourceKind, 'site-connection'>,
  object: { id: string; name: string },
): Plan {
  const name = displayName(object)
  const seen = attributesOf(object)
  return {
    title: msg('Delete {name}', { name }),
    sites: [site],
    steps: [{ id: '1', does: 'delete', site: site.key, kind, name, target: object.id, seen }],
    secrets: [],
  }
}

/** The connections that keep a policy or an endpoint group from being removed, by name; none for the other kinds. */
export function usersOf({ world, kind, id }: Removable): string[] {
  if (kind === 'site-connection' || kind === 'vpn-service') return []
  return world.connections.filter((connection) => partIds(connection).includes(id)).map(displayName)
}

/** An object as something to remove; undefined where the site does not have it. */
export function removable(world: SiteWorld, kind: ResourceKind, id: string): Removable | undefined {
  const object = objectsOf(world, kind).find((one) => one.id === id)
  return object && { world, kind, id, name: displayName(object) }
}

function addRemoval(builder: PlanBuilder, { world, kind, id, name }: Removable, step: string): void {
  const pick = <T extends { id: string }>(rows: readonly T[]) => rows.filter((row) => row.id === id)
  switch (kind) {
    case 'site-connection': {
      const label = heldKeyLabel(world, name)
      for (const row of pick(world.connections)) {
        const psk = builder.secret({ id: `${step}-psk`, label, source: 'held' })
        builder.remove(step, world, kind, row, psk)
      }
      return
    }
    case 'vpn-service':
      return pick(world.services).forEach((row) => builder.remove(step, world, kind, row))
    case 'endpoint-group':
      return pick(world.groups).forEach((row) => builder.remove(step, world, kind, row))
    case 'ike-policy':
      return pick(world.ikePolicies).forEach((row) => builder.remove(step, world, kind, row))
    case 'ipsec-policy':
      return pick(world.ipsecPolicies).forEach((row) => builder.remove(step, world, kind, row))
  }
}

type Connection = SiteWorld['connections'][number]

/** Ids of what a connection consists of: its service, endpoint groups and policies. */
export function partIds(connection: Connection): (string | null)[] {
  const { vpnservice_id, local_ep_group_id, peer_ep_group_id, ikepolicy_id, ipsecpolicy_id } = connection
  return [vpnservice_id, local_ep_group_id, peer_ep_group_id, ikepolicy_id, ipsecpolicy_id]
}

/** What a connection stands on, or what the connections of a service do. */
function partsOf({ world, kind, id }: Removable): Removable[] {
  const connections = world.connections.filter(
    (connection) =>
      (kind === 'site-connection' && connection.id === id) ||
      (kind === 'vpn-service' && connection.vpnservice_id === id),
  )
  const parts = connections.flatMap((connection) => [
    removable(world, 'vpn-service', connection.vpnservice_id),
    removable(world, 'endpoint-group', connection.local_ep_group_id ?? ''),
    removable(world, 'endpoint-group', connection.peer_ep_group_id ?? ''),
    removable(world, 'ike-policy', connection.ikepolicy_id),
    removable(world, 'ipsec-policy', connection.ipsecpolicy_id),
  ])
  return parts.filter((part) => part !== undefined).filter((part) => part.id !== id)
}
