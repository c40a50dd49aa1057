import * as z from 'zod/mini'
import type { Made, Plan, Step } from '~/domain/plan/plan'
import { isMessage, type Message } from '~/domain/text/message'
import type { Difference } from '~/domain/plan/difference'

const resourceKinds = [
  'ike-policy',
  'ipsec-policy',
  'vpn-service',
  'endpoint-group',
  'site-connection',
] as const
const attributes = z.record(z.string(), z.json())
const stepBase = { id: z.string(), site: z.string(), name: z.string() }
const onResource = { ...stepBase, kind: z.enum(resourceKinds) }
const onAgent = { ...stepBase, kind: z.literal('router-binding'), host: z.string() }
const secretId = z.optional(z.string())

const stepSchema = z.union([
  z.discriminatedUnion('does', [
    z.object({ ...onResource, does: z.literal('create'), body: attributes, psk: secretId }),
    z.object({
      ...onResource,
      does: z.literal('update'),
      target: z.string(),
      body: attributes,
      seen: attributes,
      psk: secretId,
      formerPsk: secretId,
    }),
    z.object({
      ...onResource,
      does: z.literal('delete'),
      target: z.string(),
      seen: attributes,
      formerPsk: secretId,
    }),
    z.object({
      ...stepBase,
      kind: z.literal('site-connection'),
      does: z.literal('disable'),
      maker: z.string(),
    }),
  ]),
  // A router on an agent is made and taken away, never changed.
  z.discriminatedUnion('does', [
    z.object({ ...onAgent, does: z.literal('create'), body: attributes }),
    z.object({ ...onAgent, does: z.literal('delete'), target: z.string(), seen: attributes }),
  ]),
])

const message = z.custom<Message>(isMessage)

const planSchema = z.object({
  title: message,
  sites: z.array(
    z.object({
      key: z.string(),
      cloud: z.object({ id: z.string(), name: z.string() }),
      region: z.string(),
      project: z.object({ id: z.string(), name: z.string() }),
    }),
  ),
  steps: z.array(stepSchema),
  secrets: z.array(
    z.object({ id: z.string(), label: message, source: z.enum(['generated', 'entered', 'held']) }),
  ),
  namesakes: z.optional(z.array(z.string())),
  downtime: z.optional(message),
})

const failure = z.object({
  status: z.number(),
  type: z.string(),
  message: z.string(),
  requestId: z.optional(z.string()),
})

const stepState = z.object({
  phase: z.enum(['pending', 'running', 'done', 'failed', 'undone']),
  at: z.optional(z.number()),
  sent: z.optional(z.boolean()),
  sentAt: z.optional(z.number()),
  unsure: z.optional(z.boolean()),
  absent: z.optional(z.boolean()),
  gone: z.optional(z.boolean()),
  made: z.optional(
    z.object({
      id: z.string(),
      external_v4_ip: z.optional(z.nullable(z.string())),
      external_v6_ip: z.optional(z.nullable(z.string())),
    }),
  ),
  error: z.optional(failure),
  differences: z.optional(z.array(z.object({ attribute: z.string(), seen: z.json(), now: z.json() }))),
  accepted: z.optional(z.boolean()),
  needs: z.optional(z.string()),
})

/** A stored journal, as it is read back. */
export const journalSchema = z.object({
  id: z.string(),
  owner: z.string(),
  plan: planSchema,
  direction: z.enum(['run', 'undo']),
  states: z.record(z.string(), stepState),
  known: z.optional(z.array(z.string())),
  version: z.number(),
  startedAt: z.number(),
  endedAt: z.optional(z.number()),
})

/** What the cloud or the network said of a step, without secrets. */
type StepFailure = z.infer<typeof failure>

/** The state of a step. */
export interface StepState {
  phase: 'pending' | 'running' | 'done' | 'failed' | 'undone'
  /** When the step was done or undone; milliseconds since the epoch. */
  at?: number | undefined
  /** A write of this step was sent: it may have been carried out even where no answer came. */
  sent?: boolean | undefined
  /** When it was sent last; milliseconds since the epoch. */
  sentAt?: number | undefined
  /** The journal was read from storage and may be behind: the step may have been carried out, unknown to it. */
  unsure?: boolean | undefined
  /** A create that is known not to have made anything: it was refused, or its object was looked for and not found. */
  absent?: boolean | undefined
  /** The object to delete had been deleted by somebody else: an undo does not re-create it. */
  gone?: boolean | undefined
  /** The object that the step created, or that the undo of a deletion re-created. */
  made?: Made | undefined
  error?: StepFailure | undefined
  /** What somebody changed since the plan was made: the user decides. */
  differences?: Difference[] | undefined
  /** The user has seen the differences and continues. */
  accepted?: boolean | undefined
  /** The secret without which the step cannot continue. */
  needs?: string | undefined
}

/** A plan with its progress. Plain data without secrets, kept in the browser's database. */
export interface Journal {
  id: string
  /** Who runs it: the user's id at the first site's cloud. */
  owner: string
  plan: Plan
  direction: 'run' | 'undo'
  states: Record<string, StepState>
  /** Ids of objects that had the names of the plan's objects before it began; absent until they have been read. */
  known?: string[] | undefined
  /** Counts the saved versions: a tab that holds a lower one than the database is behind. */
  version: number
  /** Milliseconds since the epoch. */
  startedAt: number
  /** When it was done or undone; absent while it is neither. */
  endedAt?: number | undefined
}

export const stateOf = ({ states }: Pick<Journal, 'states'>, { id }: Pick<Step, 'id'>): StepState =>
  states[id] ?? { phase: 'pending' }

/** The outcome of a plan, while nobody works on it. */
export function outcomeOf(journal: Journal): 'unfinished' | 'done' | 'undone' {
  const phases = journal.plan.steps.map((step) => stateOf(journal, step).phase)
  if (journal.direction === 'run') return phases.every((phase) => phase === 'done') ? 'done' : 'unfinished'
  return phases.every((phase) => phase === 'undone' || phase === 'pending') ? 'undone' : 'unfinished'
}

/** Whether no step has been sent yet. */
export const isUntouched = ({ states }: Pick<Journal, 'states'>): boolean =>
  Object.values(states).every(({ sent, unsure }) => !sent && !unsure)

/** Whether nothing is left to do in the direction that the plan goes. */
export const isOver = ({ endedAt }: Pick<Journal, 'endedAt'>): boolean => endedAt !== undefined

/** What tells the user at a cloud to whom a plan belongs. */
export const ownerKey = ({ plan, owner }: Pick<Journal, 'plan' | 'owner'>): string =>
  JSON.stringify([plan.sites[0]?.cloud.id, owner])

/**
 * A journal that was read from storage, to be continued. Nobody works on a step any more, and it may be behind what was
 * done: each step that is not known to be done may have been carried out, and a change that is may have been undone
 * since. What was created and deleted has other ids where it was undone, so that the steps after it find it missing.
 */
export function continued(journal: Journal): Journal {
  const { states, plan, direction } = journal
  const isUndo = direction === 'undo'
  const isKnown = (does: Step['does'], phase: StepState['phase']) =>
    phase === 'done' ? isUndo || does !== 'update' : isUndo && phase === 'undone'
  const marked = plan.steps.map(({ id, does }): [string, StepState] => {
    const state = states[id] ?? { phase: 'pending' }
    if (isKnown(does, state.phase)) return [id, state]
    const isOpen = state.phase === 'running' || state.phase === 'done'
    return [id, { ...state, phase: isOpen ? 'pending' : state.phase, unsure: true }]
  })
  return { ...journal, states: { ...states, ...Object.fromEntries(marked) } }
}
