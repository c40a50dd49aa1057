import * as z from 'zod/mini'
import type { Difference } from '~/domain/plan/kinds'
import type { Made, Plan, Step } from '~/domain/plan/plan'
import type { Words } from '~/domain/words/words'

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

const sentence = z.object({
  words: z.custom<Words>((words) => typeof words === 'string'),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

const planSchema = z.object({
  title: sentence,
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
    z.object({ id: z.string(), label: sentence, source: z.enum(['generated', 'entered', 'held']) }),
  ),
  downtime: z.optional(sentence),
})

const failure = z.object({
  status: z.number(),
  type: z.string(),
  message: z.string(),
  requestId: z.optional(z.string()),
})

const stepState = z.object({
  phase: z.enum(['pending', 'running', 'done', 'failed', 'undone']),
  sent: z.optional(z.boolean()),
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

const journalSchema = z.object({
  id: z.string(),
  owner: z.string(),
  plan: planSchema,
  direction: z.enum(['run', 'undo']),
  states: z.record(z.string(), stepState),
  known: z.optional(z.array(z.string())),
})

/** What the cloud or the network said of a step, without secrets. */
type StepFailure = z.infer<typeof failure>

/** How a step stands. */
export interface StepState {
  phase: 'pending' | 'running' | 'done' | 'failed' | 'undone'
  /** A write of this step went out: it may have been carried out even where no answer came. */
  sent?: boolean | undefined
  /** What a delete was to remove had been removed by somebody else: it is not ours to bring back. */
  gone?: boolean | undefined
  /** The object that the step made, or that the undo of a deletion made again. */
  made?: Made | undefined
  error?: StepFailure | undefined
  /** What somebody changed since the plan was made: the user decides. */
  differences?: Difference[] | undefined
  /** The user saw the differences and goes on. */
  accepted?: boolean | undefined
  /** The secret without which the step cannot go on. */
  needs?: string | undefined
}

/** A plan with how far it has come. Plain data without secrets: it outlives a reload. */
export interface Journal {
  id: string
  /** Who runs it: the user's name at the first site's cloud. */
  owner: string
  plan: Plan
  direction: 'run' | 'undo'
  states: Record<string, StepState>
  /** Ids of objects that had the names of the plan's objects before it began; absent until they have been read. */
  known?: string[] | undefined
}

export const stateOf = ({ states }: Pick<Journal, 'states'>, { id }: Pick<Step, 'id'>): StepState =>
  states[id] ?? { phase: 'pending' }

/** How a plan as a whole stands, while nobody works on it. */
export function outcomeOf(journal: Journal): 'unfinished' | 'done' | 'undone' {
  const phases = journal.plan.steps.map((step) => stateOf(journal, step).phase)
  if (journal.direction === 'run') return phases.every((phase) => phase === 'done') ? 'done' : 'unfinished'
  return phases.every((phase) => phase === 'undone' || phase === 'pending') ? 'undone' : 'unfinished'
}

const prefix = 'vpnaas-panel.plan.'

/** The journals of this tab: the session storage that outlives a reload and nothing else. */
export function journalStorage(storage: Storage) {
  return {
    save: (journal: Journal) => storage.setItem(prefix + journal.id, JSON.stringify(journal)),
    drop: (id: string) => storage.removeItem(prefix + id),
    /** Those that were left; what cannot be read, an older panel's, is dropped. */
    load: (): Journal[] =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => {
          const parsed = journalSchema.safeParse(jsonOf(storage.getItem(key)))
          if (!parsed.success) storage.removeItem(key)
          return parsed.success ? [atRest(parsed.data)] : []
        }),
  }
}

/** A journal that a page left behind: nobody works on a step any more, even where its write may have gone out. */
function atRest(journal: Journal): Journal {
  const states = Object.entries(journal.states).map(([id, state]): [string, StepState] => [
    id,
    state.phase === 'running' ? { ...state, phase: 'pending' } : state,
  ])
  return { ...journal, states: Object.fromEntries(states) }
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
