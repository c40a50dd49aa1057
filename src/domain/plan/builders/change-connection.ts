import { displayName, ownName } from '../../text/names'
import { cryptoOf } from '../../crypto/presets'
import { withDowntime } from '../downtime/downtime'
import { isDisabledLater } from '../step-kinds'
import { restartingLast } from '../downtime/kept-tunnels'
import { groupPart, ikePart, ipsecPart, type PartContext } from './parts'
import type { JsonValue, Plan, StepRef } from '../plan'
import { connectionLike, heldKeyLabel, planBuilder, type PlanBuilder } from './plan-builder'
import { type SiteWorld } from '../../site/site-snapshot'
import { msg } from '../../text/message'
import { networksOfEnd, serviceOf, type TunnelEnd } from '../../site/connection-end'
import { addressesOf, addressFor } from '../../site/gateway-addresses'
import { canonicalCidrs } from '../../ip/address'
import { modeOf } from '../../neutron/connection-mode'
import { isSame } from '../../text/equal'

/** What a connection is to stand on: what Neutron freezes, and its networks, which hang on frozen groups. */
export interface WantedParts {
  vpnservice_id: string
  ikepolicy_id: string
  ipsecpolicy_id: string
  /** Without meaning where the service has a subnet of its own. */
  subnetIds: readonly string[]
  peerCidrs: readonly string[]
}

type Changes = Record<string, JsonValue | StepRef>

/**
 * The steps that put a connection on other parts: new endpoint groups and an update where that is enough, else the
 * connection is made anew with every field kept, because service and policies cannot be changed (contract, 5.5). The
 * other end, where it is ours, follows: its peer networks, its peer address and ID, policies of the same values. Groups
 * that nothing uses any more go last; services and policies stay. Undefined where nothing would change.
 */
export function changeConnectionPlan(given: {
  near: TunnelEnd
  far: TunnelEnd | undefined
  wanted: WantedParts
}): Plan | undefined {
  const { near, far, wanted } = given
  const builder = planBuilder()
  const nearChanges = changesOf(contextOf(builder, near, ''), near, wanted)
  const farChanges = far ? mirrored(contextOf(builder, far, 'far-'), given, far) : {}
  if (Object.keys(nearChanges).length + Object.keys(farChanges).length === 0) return undefined
  const ends = [
    { end: near, changes: nearChanges, prefix: '' },
    ...(far ? [{ end: far, changes: farChanges, prefix: 'far-' }] : []),
  ]
  const areRecreated = ends.every(({ changes }) => isRecreated(changes))
  for (const { end, changes, prefix } of areRecreated ? restartingLast(ends) : ends)
    applyTo(builder, end, changes, prefix)
  removeOldGroups(builder, near, nearChanges, '')
  if (far) removeOldGroups(builder, far, farChanges, 'far-')
  if (isRecreated(nearChanges)) disableAgain(builder, near, '')
  if (far && isRecreated(farChanges)) disableAgain(builder, far, 'far-')
  const name = displayName(near.connection)
  const worlds = far && far.world.site.key !== near.world.site.key ? [near.world, far.world] : [near.world]
  return withDowntime(builder.plan(msg('Change {name}', { name })), worlds)
}

function contextOf(builder: PlanBuilder, { world, connection }: TunnelEnd, prefix: string): PartContext {
  return { builder, world, name: ownName(connection), prefix }
}

function changesOf(context: PartContext, end: TunnelEnd, wanted: WantedParts): Changes {
  const service = end.world.services.find(({ id }) => id === wanted.vpnservice_id)
  const networks =
    modeOf(service) === 'peer-cidrs'
      ? {
          peer_cidrs: canonicalCidrs(wanted.peerCidrs),
          local_ep_group_id: null,
          peer_ep_group_id: null,
        }
      : {
          peer_cidrs: [],
          local_ep_group_id: groupPart(context, { side: 'local', endpoints: wanted.subnetIds }),
          peer_ep_group_id: groupPart(context, { side: 'peer', endpoints: wanted.peerCidrs }),
        }
  const { vpnservice_id, ikepolicy_id, ipsecpolicy_id } = wanted
  return differing({ vpnservice_id, ikepolicy_id, ipsecpolicy_id, ...networks }, end)
}

/** What the other end must change to go on matching. */
function mirrored(
  context: PartContext,
  { near, wanted }: { near: TunnelEnd; wanted: WantedParts },
  far: TunnelEnd,
): Changes {
  const { world, connection } = near
  const chosen = new Set(wanted.subnetIds)
  const service = world.services.find(({ id }) => id === wanted.vpnservice_id)
  const ids = service?.subnet_id ? new Set([service.subnet_id]) : chosen
  const cidrs = world.subnets.filter(({ id }) => ids.has(id)).map(({ cidr }) => cidr)
  const theirs = networksOfEnd(far)
  const networks = {
    ...(isSame(theirs.peer, cidrs) ? {} : peerNetworks(context, far, cidrs)),
    ...(isSame(theirs.local, wanted.peerCidrs) ? {} : localNetworks(context, far, wanted.peerCidrs)),
  }
  const policies = {
    ...(wanted.ikepolicy_id === connection.ikepolicy_id ? {} : farIke(context, world, wanted)),
    ...(wanted.ipsecpolicy_id === connection.ipsecpolicy_id ? {} : farIpsec(context, world, wanted)),
  }
  return differing({ ...networks, ...policies, ...newAddress({ near, service, far }) }, far)
}

function peerNetworks(context: PartContext, far: TunnelEnd, cidrs: readonly string[]): Changes {
  if (modeOf(serviceOf(far)) === 'peer-cidrs') return { peer_cidrs: canonicalCidrs(cidrs) }
  return { peer_ep_group_id: groupPart(context, { side: 'peer', endpoints: cidrs }) }
}

/** A service with a subnet of its own carries no other; elsewhere the other end's subnets of these CIDRs go in. */
function localNetworks(context: PartContext, far: TunnelEnd, cidrs: readonly string[]): Changes {
  const service = serviceOf(far)
  if (modeOf(service) === 'peer-cidrs') return {}
  const router = far.world.routers.find(({ id }) => id === service?.router_id)
  const subnets = far.world.subnets.filter(
    ({ id, cidr }) => router?.subnetIds.includes(id) && cidrs.includes(cidr),
  )
  if (subnets.length < cidrs.length) return {}
  return { local_ep_group_id: groupPart(context, { side: 'local', endpoints: subnets.map(({ id }) => id) }) }
}

function farIke(context: PartContext, near: SiteWorld, { ikepolicy_id }: WantedParts): Changes {
  const policy = near.ikePolicies.find(({ id }) => id === ikepolicy_id)
  return policy ? { ikepolicy_id: ikePart(context, cryptoOf(policy)) } : {}
}

function farIpsec(context: PartContext, near: SiteWorld, { ipsecpolicy_id }: WantedParts): Changes {
  const policy = near.ipsecPolicies.find(({ id }) => id === ipsecpolicy_id)
  return policy ? { ipsecpolicy_id: ipsecPart(context, cryptoOf(policy)) } : {}
}

/** A service elsewhere has another address; an ID that was the old address goes with it. */
function newAddress(given: {
  near: TunnelEnd
  service: SiteWorld['services'][number] | undefined
  far: TunnelEnd
}): Changes {
  const { near, service, far } = given
  if (service?.id === near.connection.vpnservice_id) return {}
  const address = addressFor(addressesOf(near.world, service), near.connection.peer_address)
  const { peer_address, peer_id } = far.connection
  if (address === undefined || address === peer_address) return {}
  return { peer_address: address, ...(peer_id === peer_address ? { peer_id: address } : {}) }
}

function differing(changes: Changes, { connection }: TunnelEnd): Changes {
  const before = new Map<string, unknown>(Object.entries(connection))
  return Object.fromEntries(
    Object.entries(changes).filter(([attribute, value]) => !isSame(value, before.get(attribute))),
  )
}

const frozen = ['vpnservice_id', 'ikepolicy_id', 'ipsecpolicy_id']
const isRecreated = (changes: Changes) => frozen.some((attribute) => attribute in changes)

function applyTo(builder: PlanBuilder, end: TunnelEnd, changes: Changes, prefix: string): void {
  const { world, connection } = end
  if (Object.keys(changes).length === 0) return
  if (isRecreated(changes)) return recreate(builder, end, changes, prefix)
  builder.update(`${prefix}update`, world, 'site-connection', connection, changes)
}

/**
 * Deletes a connection and makes it again at once, with every field kept but the given ones. A disabled one is enabled
 * then, until `disableAgain`.
 */
export function recreate(builder: PlanBuilder, end: TunnelEnd, changes: Changes, prefix: string): void {
  const { world, connection } = end
  const label = heldKeyLabel(world, displayName(connection))
  const psk = builder.secret({ id: `${prefix}psk`, label, source: 'held' })
  builder.remove(`${prefix}delete`, world, 'site-connection', connection, psk)
  const said = Object.entries(connectionLike(connection, changes)).filter(([, value]) => value !== null)
  const body = { ...Object.fromEntries(said), name: connection.name }
  builder.create(`${prefix}recreate`, world, 'site-connection', body, psk)
}

/** Disables what `recreate` made where the connection was disabled. It waits for an agent, so that it comes last in a plan. */
export function disableAgain(builder: PlanBuilder, { world, connection }: TunnelEnd, prefix: string): void {
  if (!isDisabledLater('site-connection', connection)) return
  builder.disable(`${prefix}disable`, world, { maker: `${prefix}recreate`, name: displayName(connection) })
}

/** Old groups go where this connection alone used them. */
function removeOldGroups(builder: PlanBuilder, end: TunnelEnd, changes: Changes, prefix: string): void {
  const { world, connection } = end
  for (const side of ['local', 'peer'] as const) {
    const attribute = `${side}_ep_group_id` as const
    const old = world.groups.find(({ id }) => id === connection[attribute])
    if (!(attribute in changes) || !old || isUsedElsewhere(end, old.id)) continue
    builder.remove(`${prefix}old-${side}`, world, 'endpoint-group', old)
  }
}

function isUsedElsewhere({ world, connection }: TunnelEnd, groupId: string): boolean {
  return world.connections.some(
    ({ id, local_ep_group_id, peer_ep_group_id }) =>
      id !== connection.id && (local_ep_group_id === groupId || peer_ep_group_id === groupId),
  )
}
