/** Plans as data: ordered API calls with references from later ones to the results of earlier ones. */

export type ResourceKind =
  | 'ike-policy'
  | 'ipsec-policy'
  | 'vpn-service'
  | 'endpoint-group'
  | 'site-connection'

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** Stands in a body for the id of what an earlier step created. */
export interface StepRef {
  step: string
}

type StepBody = Record<string, JsonValue | StepRef>

/** One object to create. It is plain data without secrets: it may be shown, stored and resumed. */
export interface CreateStep {
  id: string
  kind: ResourceKind
  title: string
  body: StepBody
  /** Attributes that the executor adds from memory as it sends the body. */
  secrets?: ['psk']
}

export interface Plan {
  steps: CreateStep[]
}

/**
 * A step's body with each reference replaced by the id that the earlier step returned. Throws where that step has no
 * result yet: the executor runs steps in order.
 */
export function resolveBody(
  step: CreateStep,
  results: ReadonlyMap<string, string>,
): Record<string, JsonValue> {
  const entries = Object.entries(step.body).map(([attribute, value]): [string, JsonValue] => [
    attribute,
    isStepRef(value) ? resultOf(value, results) : value,
  ])
  return Object.fromEntries(entries)
}

/** Connections hold services, groups and policies in use, so they go first (contract, section 6.3). */
const undoRank: Record<ResourceKind, number> = {
  'site-connection': 0,
  'vpn-service': 1,
  'endpoint-group': 2,
  'ipsec-policy': 3,
  'ike-policy': 3,
}

/** The order in which to delete what these steps created: what uses comes before what is used, the latest first. */
export function undoOrder<S extends Pick<CreateStep, 'kind'>>(doneSteps: readonly S[]): S[] {
  return doneSteps.toReversed().toSorted((a, b) => undoRank[a.kind] - undoRank[b.kind])
}

function isStepRef(value: JsonValue | StepRef): value is StepRef {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return typeof value['step'] === 'string' && Object.keys(value).length === 1
}

function resultOf({ step }: StepRef, results: ReadonlyMap<string, string>): string {
  const id = results.get(step)
  if (id === undefined) throw new Error(`Step ${step} has no result yet`)
  return id
}
