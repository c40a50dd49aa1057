import type { Message } from '../text/message'
import type { Resources, ResourceKind } from '../neutron/resource-kinds'
import type { RouterBinding } from '../neutron/router-binding'
import type { PlanSite } from '../site/plan-site'

/** What steps work on: the VPN resources, and the agents' routers, which carry their tunnels. */
export interface Workpieces extends Resources {
  'router-binding': RouterBinding
}
export type StepKind = keyof Workpieces

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }
export type Attributes = Record<string, JsonValue>

/** What can be told of an object once an earlier step has made it. */
export type ResultAttribute = 'id' | 'external_v4_ip' | 'external_v6_ip'

/** Stands in a body for an attribute of what an earlier step made. */
export interface StepRef {
  step: string
  attribute: ResultAttribute
}

export type StepBody = Record<string, JsonValue | StepRef>

interface StepBase<K> {
  id: string
  /** The key of its site. */
  site: string
  kind: K
  /** What the object is called on screen. */
  name: string
}

/** An object to create. */
export interface CreateStep<K extends StepKind = ResourceKind> extends StepBase<K> {
  does: 'create'
  body: StepBody
  /** The secret that goes into the body as `psk`. */
  psk?: string | undefined
}

/** An object to change. `seen` is the object as the plan was made: what the user decided upon, and what undo restores. */
export interface UpdateStep extends StepBase<ResourceKind> {
  does: 'update'
  target: string
  body: StepBody
  seen: Attributes
  psk?: string | undefined
  /** The secret that the connection held before, where this step replaces it. */
  formerPsk?: string | undefined
}

/** An object to delete. A connection holds `formerPsk`, without which it cannot be brought back. */
export interface DeleteStep<K extends StepKind = ResourceKind> extends StepBase<K> {
  does: 'delete'
  target: string
  seen: Attributes
  formerPsk?: string | undefined
}

/**
 * A connection to disable that an earlier step made: created disabled it would hang in PENDING_CREATE (contract, 7.5).
 * It goes with what made it, so there is nothing to take back.
 */
export interface DisableStep extends StepBase<'site-connection'> {
  does: 'disable'
  /** The id of the step that makes the connection. */
  maker: string
}

/** A step on one of the VPN resources. */
export type ResourceStep = CreateStep | UpdateStep | DeleteStep | DisableStep

/** A step that takes a router from an agent, or gives it to one. */
export type BindingStep = (CreateStep<'router-binding'> | DeleteStep<'router-binding'>) & {
  /** The host of the agent. */
  host: string
}

/** Plain data without secrets: it may be shown, stored and resumed. */
export type Step = ResourceStep | BindingStep

/** A pre-shared key that steps refer to; its value is in no plan. */
export interface PlanSecret {
  id: string
  label: Message
  /** `generated` here where nobody has it yet, `entered` by the user, or `held` by a connection of the cloud. */
  source: 'generated' | 'entered' | 'held'
}

export interface Plan {
  title: Message
  sites: readonly PlanSite[]
  steps: readonly Step[]
  secrets: readonly PlanSecret[]
  /** Ids of the objects that had the names of the plan's objects as it was made; absent where no list was read for it. */
  namesakes?: readonly string[] | undefined
  /** What stops working meanwhile; absent where nothing does. */
  downtime?: Message | undefined
}

/** What an executor knows of an object that a step made. */
export type Made = { id: string } & {
  external_v4_ip?: string | null | undefined
  external_v6_ip?: string | null | undefined
}

/**
 * A body with each reference replaced by what the earlier step returned, and each id that was replaced meanwhile by
 * the new one. Throws where a step has no such result: the executor runs steps in order.
 */
export function resolveBody(
  body: StepBody,
  results: ReadonlyMap<string, Made>,
  replaced: ReadonlyMap<string, string> = new Map(),
): Attributes {
  const entries = Object.entries(body).map(([attribute, value]): [string, JsonValue] => {
    if (isStepRef(value)) return [attribute, resultOf(value, results)]
    return [attribute, typeof value === 'string' ? (replaced.get(value) ?? value) : value]
  })
  return Object.fromEntries(entries)
}

/** Whether a value of a body is a reference. */
export function isStepRef(value: JsonValue | StepRef): value is StepRef {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return typeof value['step'] === 'string' && typeof value['attribute'] === 'string'
}

/** The site of a step. Throws for a plan that does not name it. */
export function siteOf({ sites }: Pick<Plan, 'sites'>, { site }: Pick<Step, 'site'>): PlanSite {
  const found = sites.find(({ key }) => key === site)
  if (!found) throw new Error(`The plan names no site ${site}`)
  return found
}

/** What a reference stands for. Throws where the step has no such result. */
export function resultOf({ step, attribute }: StepRef, results: ReadonlyMap<string, Made>): string {
  const result = results.get(step)
  if (!result) throw new Error(`Step ${step} has no result yet`)
  const value = result[attribute]
  if (typeof value !== 'string') throw new Error(`What step ${step} made has no ${attribute}`)
  return value
}
