import { displayName, partName } from '../../text/names'
import type { IkeCrypto, IpsecCrypto } from '../../crypto/presets'
import type { SiteConnection } from '../../neutron/resources/site-connection'
import type { VpnService } from '../../neutron/resources/vpn-service'
import { usageIndex } from '../../site/usage'
import type { Attributes } from '../plan'
import type { PlanBuilder, Ref } from './plan-builder'
import { groupsWith, ikePoliciesWith, ipsecPoliciesWith, serviceFor } from '../../site/reuse'
import type { SiteWorld } from '../../site/site-snapshot'
import type { ResourceKind } from '../../neutron/resource-kinds'
import type { PlanSite } from '../../site/plan-site'
import { canonicalCidrs } from '../../ip/address'

/** What a connection uses: an existing object that does exactly what is wanted, or a new one. */

/** An existing object that a plan can use. */
export interface ExistingPart {
  id: string
  name: string
  /** How many connections use it. */
  connections: number
}

/** What a plan uses for one purpose, and what it could use instead. */
export interface PlanPart {
  /** Names the purpose within the plan: `ike`; `2-local` at the second site. */
  id: string
  site: PlanSite
  kind: ResourceKind
  /** What is used; undefined where one is created. */
  existing: ExistingPart | undefined
  /** All that would do exactly the same. */
  equals: readonly ExistingPart[]
  /** The name of a new one; undefined where none can be created beside what is there. */
  newName?: string
}

/** The user's choices, by `PlanPart.id`: the id of an existing object, or `newPart`. Others are ignored. */
export type PartChoices = Readonly<Record<string, string>>

/** The choice to create an object although an equal one is there. */
export const newPart = 'new'

/** What the user wants to use, where a plan is shown before it runs. */
export interface PartWishes {
  choices: PartChoices
  /** Ids of what an earlier attempt at this plan created: a new object that is wanted is there already. */
  created?: ReadonlySet<string>
  onPart: (part: PlanPart) => void
}

export interface PartContext {
  builder: PlanBuilder
  world: SiteWorld
  /** The stem of new names: the connection's name. */
  name: string
  /** Stands before the ids of steps; '' where the plan has one site. */
  prefix: string
  wishes?: PartWishes
}

/** An IKE policy that does just this. */
export function ikePart(context: PartContext, crypto: IkeCrypto, preferred?: string): Ref {
  const candidates = ikePoliciesWith(crypto, context.world.ikePolicies)
  return part(context, {
    purpose: ['ike', crypto],
    id: 'ike',
    kind: 'ike-policy',
    candidates: first(candidates, preferred),
    body: { ...crypto },
  })
}

/** An IPsec policy that does just this. */
export function ipsecPart(context: PartContext, crypto: IpsecCrypto, preferred?: string): Ref {
  const candidates = ipsecPoliciesWith(crypto, context.world.ipsecPolicies)
  return part(context, {
    purpose: ['ipsec', crypto],
    id: 'ipsec',
    kind: 'ipsec-policy',
    candidates: first(candidates, preferred),
    body: { ...crypto },
  })
}

/** A policy that the user chose. */
export function chosenPolicyPart(context: PartContext, kind: 'ike-policy' | 'ipsec-policy', id: string): Ref {
  const { world } = context
  const policy = (kind === 'ike-policy' ? world.ikePolicies : world.ipsecPolicies).find(
    (one) => one.id === id,
  )
  if (policy) {
    const existing = existingPart(policy, usersOf(world))
    tell(context, { id: kind === 'ike-policy' ? 'ike' : 'ipsec', kind, existing, equals: [existing] })
  }
  return id
}

export interface ServicePart {
  ref: Ref
  /** The service where there is one already. */
  present: VpnService | undefined
}

/** The VPN service of a router: the one there is, for only one per router works (contract, section 5.4). */
export function servicePart(
  context: PartContext,
  wanted: { routerId: string; subnetIds: readonly string[] },
): ServicePart {
  const present = serviceFor(wanted, context.world.services)
  const ref = part(context, {
    purpose: ['service', wanted.routerId],
    id: 'service',
    kind: 'vpn-service',
    candidates: present ? [present] : [],
    isOnly: true,
    body: { router_id: wanted.routerId, admin_state_up: true },
  })
  return { ref, present }
}

/** A group of exactly these subnets or CIDRs. */
export function groupPart(
  context: PartContext,
  { side, endpoints: given }: { side: 'local' | 'peer'; endpoints: readonly string[] },
): Ref {
  const type = side === 'local' ? 'subnet' : 'cidr'
  const endpoints = type === 'cidr' ? canonicalCidrs(given) : [...given]
  return part(context, {
    purpose: [type, endpoints.toSorted()],
    id: side,
    kind: 'endpoint-group',
    candidates: groupsWith({ type, endpoints }, context.world.groups),
    body: { type, endpoints },
  })
}

interface Wanted {
  purpose: unknown
  id: string
  kind: ResourceKind
  /** What does the same already; the first is used unless the user wants another. */
  candidates: readonly { id: string; name: string }[]
  /** Whether no second one may be created beside a candidate. */
  isOnly?: boolean
  /** What a new one is, without name and description. */
  body: Attributes
}

/** Uses what is there or creates it, once for each purpose and site, and tells which. */
function part(context: PartContext, { purpose, id, kind, candidates, isOnly, body }: Wanted): Ref {
  const { builder, world, name, prefix, wishes } = context
  return builder.once(world, purpose, () => {
    const newName = builder.nameFor(world, kind, partName(name, id))
    const used = chosenOf(candidates, `${prefix}${id}`, wishes)
    if (wishes) {
      const users = usersOf(world)
      const equals = candidates.map((one) => existingPart(one, users))
      const existing = equals.find((one) => one.id === used?.id)
      const canBeNew = !existing || !isOnly
      tell(context, { id, kind, existing, equals, ...(canBeNew ? { newName } : {}) })
    }
    if (used) return used.id
    return builder.create(`${prefix}${id}`, world, kind, { ...body, name: newName, description: '' })
  })
}

function chosenOf<T extends { id: string }>(
  candidates: readonly T[],
  partId: string,
  wishes: PartWishes | undefined,
): T | undefined {
  const choice = wishes?.choices[partId]
  if (choice === newPart) return candidates.find(({ id }) => wishes?.created?.has(id))
  return candidates.find(({ id }) => id === choice) ?? candidates[0]
}

/** The same, with the preferred one before the others. */
const first = <T extends { id: string }>(items: readonly T[], preferred: string | undefined): T[] =>
  items.toSorted((a, b) => Number(b.id === preferred) - Number(a.id === preferred))

type Users = (id: string) => readonly SiteConnection[]
const usersOf = ({ connections, services }: SiteWorld): Users =>
  usageIndex({ connections, services }).connectionsOf

const existingPart = (object: { id: string; name: string }, users: Users): ExistingPart => ({
  id: object.id,
  name: displayName(object),
  connections: users(object.id).length,
})

function tell({ world, prefix, wishes }: PartContext, told: Omit<PlanPart, 'site'>): void {
  wishes?.onPart({ ...told, id: `${prefix}${told.id}`, site: world.site })
}
