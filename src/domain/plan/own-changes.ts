import type { Attributes, Plan, Step } from './plan'
import { successorsIn } from './downtime/successors'
import { networksOfEnd, type TunnelEnd } from '../site/connection-end'
import { canonicalCidrs } from '../ip/address'
import { isSame } from '../text/equal'

/** What one of the user's own plans changed of a connection that its peer has to know as well. */
export interface OwnChange {
  what: 'ike-policy' | 'ipsec-policy' | 'key' | 'networks' | 'service' | 'address' | 'identities'
  /** When it was done; milliseconds since the epoch. */
  at: number
  /** Whether the tunnel was ACTIVE as the plan was made. */
  wasActive: boolean
  /** By attribute; without any for a key, and where the former values are not known any more. */
  values: readonly { attribute: string; from: string; to: string }[]
}

/** The last time that one of the user's own plans deleted a connection and created it again. */
export interface Recreation {
  /** Milliseconds since the epoch. */
  at: number
  /** Whether the tunnel was ACTIVE as the plan was made. */
  wasActive: boolean
  /** Seconds: the lifetime of the IKE policy that it had until then. */
  ikeLifetime: number | undefined
}

/** A plan with what its steps have done. */
interface DonePlan {
  plan: Pick<Plan, 'steps'>
  states: Readonly<
    Record<string, { phase: string; at?: number | undefined; made?: { id: string } | undefined }>
  >
}

/** What is negotiated: a lifetime is each gateway's own. */
const negotiated = [
  'ike_version',
  'phase1_negotiation_mode',
  'transform_protocol',
  'encapsulation_mode',
  'encryption_algorithm',
  'auth_algorithm',
  'pfs',
]
const policies = [
  { what: 'ike-policy', attribute: 'ikepolicy_id' },
  { what: 'ipsec-policy', attribute: 'ipsecpolicy_id' },
] as const

/** Attributes of the connection itself that its peer goes by. */
const ownAttributes = [
  { what: 'address', attributes: ['peer_address'] },
  { what: 'identities', attributes: ['peer_id', 'local_id'] },
] as const

/**
 * Returns what plans changed of a connection, the latest first; what was taken back is left out. The new values are those
 * that the connection has now.
 */
export function ownChangesOf(end: TunnelEnd, plans: readonly DonePlan[]): OwnChange[] {
  return plans.flatMap((done) => changesIn(done, end)).toSorted((a, b) => b.at - a.at)
}

function changesIn(done: DonePlan, end: TunnelEnd): OwnChange[] {
  const { plan, states } = done
  const { id } = end.connection
  const successors = successorsIn(plan)
  const isDone = ({ id: step }: Step) => states[step]?.phase === 'done'
  return plan.steps.flatMap((step): OwnChange[] => {
    if (step.kind !== 'site-connection' || !isDone(step)) return []
    if (step.does === 'delete') {
      const successor = plan.steps.find((one) => one.id === successors.get(step.target))
      if (!successor || !isDone(successor) || states[successor.id]?.made?.id !== id) return []
      return changesFrom(step.seen, states[successor.id]?.at ?? 0, done, end)
    }
    if (step.does !== 'update' || step.target !== id) return []
    const at = states[step.id]?.at ?? 0
    const changed = changesFrom(step.seen, at, done, end)
    if (step.psk === undefined) return changed
    return [...changed, { what: 'key', at, wasActive: isActive(step.seen), values: [] }]
  })
}

/** Returns when plans last created a connection again; undefined where they did not. */
export function recreationOf(end: TunnelEnd, plans: readonly DonePlan[]): Recreation | undefined {
  return plans
    .flatMap((done) => recreationsIn(done, end))
    .toSorted((a, b) => b.at - a.at)
    .at(0)
}

function recreationsIn(done: DonePlan, { world, connection }: TunnelEnd): Recreation[] {
  const { plan, states } = done
  const successors = successorsIn(plan)
  return plan.steps.flatMap((step): Recreation[] => {
    const state = states[successors.get(step.does === 'delete' ? step.target : '') ?? '']
    if (step.does !== 'delete' || state?.phase !== 'done' || state.made?.id !== connection.id) return []
    // On another router, nothing of the old tunnel is in its way.
    if (step.seen['vpnservice_id'] !== connection.vpnservice_id) return []
    const policyId = step.seen['ikepolicy_id']
    const former = formerly(done, policyId) ?? world.ikePolicies.find(({ id }) => id === policyId)
    return [{ at: state.at ?? 0, wasActive: isActive(step.seen), ikeLifetime: secondsOf(former?.lifetime) }]
  })
}

function secondsOf(lifetime: unknown): number | undefined {
  if (typeof lifetime !== 'object' || lifetime === null || !('value' in lifetime)) return undefined
  return typeof lifetime.value === 'number' ? lifetime.value : undefined
}

const isActive = (seen: Attributes): boolean => seen['status'] === 'ACTIVE'

function changesFrom(seen: Attributes, at: number, done: DonePlan, end: TunnelEnd): OwnChange[] {
  const { connection, world } = end
  const base = { at, wasActive: isActive(seen) }
  const rows = { 'ike-policy': world.ikePolicies, 'ipsec-policy': world.ipsecPolicies }
  const changed = policies.flatMap(({ what, attribute }): OwnChange[] => {
    if (seen[attribute] === connection[attribute]) return []
    const now = rows[what].find(({ id }) => id === connection[attribute])
    const before = formerly(done, seen[attribute]) ?? rows[what].find(({ id }) => id === seen[attribute])
    if (!now || !before) return [{ ...base, what, values: [] }]
    const values = differing(negotiated, before, now)
    return values.length > 0 ? [{ ...base, what, values }] : []
  })
  const service: OwnChange[] =
    seen['vpnservice_id'] === connection.vpnservice_id ? [] : [{ ...base, what: 'service', values: [] }]
  const networks = networkChanges(seen, done, end)
  const own = ownAttributes.flatMap(({ what, attributes }): OwnChange[] => {
    const values = differing(attributes, seen, connection)
    return values.length > 0 ? [{ ...base, what, values }] : []
  })
  return [
    ...changed,
    ...service,
    ...own,
    ...(networks.length > 0 ? [{ ...base, what: 'networks' as const, values: networks }] : []),
  ]
}

/** An object as it was before the plan deleted it. */
function formerly({ plan }: DonePlan, id: unknown): Attributes | undefined {
  const step = plan.steps.find((one) => one.does === 'delete' && one.target === id)
  return step?.does === 'delete' ? step.seen : undefined
}

function differing(attributes: readonly string[], before: object, now: object): OwnChange['values'] {
  const [then, later] = [new Map(Object.entries(before)), new Map(Object.entries(now))]
  return attributes.flatMap((attribute) => {
    const [from, to] = [then.get(attribute), later.get(attribute)].map((value) => String(value ?? ''))
    return from === undefined || to === undefined || from === to ? [] : [{ attribute, from, to }]
  })
}

function networkChanges(seen: Attributes, done: DonePlan, end: TunnelEnd): OwnChange['values'] {
  const { world } = end
  const { local, peer } = networksOfEnd(end)
  const endpointsOf = (id: unknown): string[] | undefined => {
    const found =
      formerly(done, id)?.['endpoints'] ?? world.groups.find((group) => group.id === id)?.endpoints
    return Array.isArray(found) ? found.map(String) : undefined
  }
  const subnetIds = endpointsOf(seen['local_ep_group_id'])
  const cidrs = seen['peer_cidrs']
  const sides = [
    {
      attribute: 'local networks',
      from: subnetIds?.flatMap((id) => world.subnets.find((subnet) => subnet.id === id)?.cidr ?? []),
      to: local,
    },
    {
      attribute: 'peer networks',
      from:
        endpointsOf(seen['peer_ep_group_id']) ??
        (Array.isArray(cidrs) && cidrs.length > 0 ? cidrs.map(String) : undefined),
      to: peer,
    },
  ]
  return sides.flatMap(({ attribute, from, to }) =>
    from === undefined || isSame(canonicalCidrs(from), canonicalCidrs(to))
      ? []
      : [{ attribute, from: from.join(', '), to: to.join(', ') }],
  )
}
