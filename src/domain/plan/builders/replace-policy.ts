import { compareNames } from '../../text/compare-names'
import { msg } from '../../text/message'
import { displayName, ownName } from '../../text/names'
import { cryptoOf, type IkeCrypto, type IpsecCrypto } from '../../crypto/presets'
import type { IkePolicy } from '../../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../../neutron/resources/ipsec-policy'
import type { SiteConnection } from '../../neutron/resources/site-connection'
import { disableAgain, recreate } from './change-connection'
import { withDowntime } from '../downtime/downtime'
import { restartingLast } from '../downtime/kept-tunnels'
import { ikePart, ipsecPart, type PartContext } from './parts'
import type { Plan } from '../plan'
import { planBuilder, type PlanBuilder, type Ref } from './plan-builder'
import { type SiteWorld } from '../../site/site-snapshot'

import type { TunnelEnd } from '../../site/connection-end'
import { otherEndOf } from '../../site/peer-end'
import { isSame } from '../../text/equal'

/** A policy of either kind with what it is to become. */
export type PolicyChange =
  | { kind: 'ike-policy'; policy: IkePolicy; wanted: IkeCrypto & Named }
  | { kind: 'ipsec-policy'; policy: IpsecPolicy; wanted: IpsecCrypto & Named }
interface Named {
  name: string
  description: string
}

/** A tunnel that uses the policy here; `far` where its other end is ours. */
export interface Tunnel {
  near: TunnelEnd
  far: TunnelEnd | undefined
}

/**
 * The tunnels of the first site that use a policy, by name (the cloud lists them by id, which nobody reads), with their
 * other ends where those are among the sites read.
 */
export function tunnelsOf(
  attribute: 'ikepolicy_id' | 'ipsecpolicy_id',
  policyId: string,
  worlds: readonly SiteWorld[],
): Tunnel[] {
  const [world] = worlds
  if (!world) return []
  const users = world.connections
    .filter((connection) => connection[attribute] === policyId)
    .toSorted((a, b) => compareNames(displayName(a), displayName(b)))
  return users.map((connection) => {
    const near = { world, connection }
    return { near, far: otherEndOf(near, worlds) }
  })
}

/**
 * Returns the steps that give connections another policy, which Neutron refuses to change while it is in use, even for a
 * rename (contract, 6.3): the new policy, at the other ends that are ours as well, then each of these tunnels created
 * again, end after end so that it is down for four calls and one negotiation, an end alone on its router last, then the old policies that no connection
 * uses any more. The policy stays where connections that are not among `tunnels` use it. A rename leaves the other ends
 * alone.
 */
export function replacePolicyPlan(change: PolicyChange, world: SiteWorld, tunnels: readonly Tunnel[]): Plan {
  const builder = planBuilder()
  const chosen = new Set(tunnels.map(({ near }) => near.connection.id))
  // Both ends of a tunnel within one project may use this policy: the other end comes in its own turn, or goes along.
  const hasPolicy = ({ world: { site }, connection }: TunnelEnd) =>
    site.key === world.site.key && policyIdOf(change.kind, connection) === change.policy.id
  const along = tunnels.flatMap(({ far }) => (far && hasPolicy(far) ? [far.connection.id] : []))
  const moving = new Set([...chosen, ...along])
  const staysInUse = world.connections.some(
    (connection) => policyIdOf(change.kind, connection) === change.policy.id && !moving.has(connection.id),
  )
  // Two policies of one name cannot be told apart, and the old one is here to stay.
  const name = staysInUse ? builder.nameFor(world, change.kind, change.wanted.name) : change.wanted.name
  const fresh = builder.create('policy', world, change.kind, { ...change.wanted, name })
  const moved = tunnels.flatMap(({ near, far }, index): Moved[] => {
    const prefix = `${index + 1}-`
    const other = far && !chosen.has(far.connection.id) ? far : undefined
    const policy = other && (hasPolicy(other) ? fresh : farPolicyOf(builder, change, other, prefix))
    const here = { end: near, policy: fresh, prefix }
    if (!other || policy === undefined) return [here]
    return restartingLast([here, { end: other, policy, prefix: `${prefix}far-` }])
  })
  const attribute = change.kind === 'ike-policy' ? 'ikepolicy_id' : 'ipsecpolicy_id'
  for (const { end, policy, prefix } of moved) recreate(builder, end, { [attribute]: policy }, prefix)
  if (!staysInUse) builder.remove('old-policy', world, change.kind, change.policy)
  removeFarPolicies(
    builder,
    change.kind,
    moved.filter(({ policy }) => policy !== fresh),
  )
  for (const { end, prefix } of moved) disableAgain(builder, end, prefix)
  const plan = builder.plan(msg('Replace {name}', { name: displayName(change.policy) }))
  return withDowntime(plan, worldsOf(world, tunnels))
}

function worldsOf(world: SiteWorld, tunnels: readonly Tunnel[]): SiteWorld[] {
  const worlds = [world, ...tunnels.flatMap(({ far }) => (far ? [far.world] : []))]
  return [...new Map(worlds.map((one) => [one.site.key, one])).values()]
}

interface Moved {
  end: TunnelEnd
  policy: Ref
  prefix: string
}

/** The policy for the other end, or undefined where it need not change: only the name is new, or it is the same one. */
function farPolicyOf(
  builder: PlanBuilder,
  change: PolicyChange,
  far: TunnelEnd,
  prefix: string,
): Ref | undefined {
  const { world, connection } = far
  const context: PartContext = { builder, world, name: ownName(connection), prefix: `${prefix}far-` }
  if (change.kind === 'ike-policy') {
    const crypto = withoutName(change.wanted)
    if (isSame(crypto, cryptoOf(change.policy))) return undefined
    const ref = ikePart(context, crypto)
    return ref === connection.ikepolicy_id ? undefined : ref
  }
  const crypto = withoutName(change.wanted)
  if (isSame(crypto, cryptoOf(change.policy))) return undefined
  const ref = ipsecPart(context, crypto)
  return ref === connection.ipsecpolicy_id ? undefined : ref
}

function withoutName<C extends IkeCrypto | IpsecCrypto>({
  name: _name,
  description: _text,
  ...crypto
}: C & Named) {
  return crypto
}

/** The other ends' old policies go where no connection that stays uses them. */
function removeFarPolicies(builder: PlanBuilder, kind: PolicyChange['kind'], moved: readonly Moved[]): void {
  const movedIds = new Set(moved.map(({ end }) => end.connection.id))
  const gone = new Set<string>()
  for (const { end, prefix } of moved) {
    const { world, connection } = end
    const id = policyIdOf(kind, connection)
    const isUsed = world.connections.some((one) => policyIdOf(kind, one) === id && !movedIds.has(one.id))
    if (gone.has(id) || isUsed) continue
    gone.add(id)
    const ike = kind === 'ike-policy' && world.ikePolicies.find((one) => one.id === id)
    const ipsec = kind === 'ipsec-policy' && world.ipsecPolicies.find((one) => one.id === id)
    if (ike) builder.remove(`${prefix}old-policy`, world, 'ike-policy', ike)
    if (ipsec) builder.remove(`${prefix}old-policy`, world, 'ipsec-policy', ipsec)
  }
}

function policyIdOf(kind: PolicyChange['kind'], connection: SiteConnection): string {
  return kind === 'ike-policy' ? connection.ikepolicy_id : connection.ipsecpolicy_id
}
