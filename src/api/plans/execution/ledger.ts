import type { QueryClient } from '@tanstack/react-query'
import { siteOf, type Made, type Step } from '~/domain/plan/plan'
import { msg } from '~/domain/text/message'
import { ApiError, toApiError } from '../../http/errors'
import { readPsk } from '../../neutron/site-connections'
import type { Site } from '../../site/site'
import { stateOf, type Journal, type StepState } from '../store/journal'
import { carriersOf, secretOf, SecretNeeded } from './secrets'
import type { PlanSite } from '~/domain/site/plan-site'

/** What carries a plan out. */
export interface PlanTools {
  openSite: (site: PlanSite) => Promise<Site>
  client: QueryClient
  /** Values by secret id, as far as they are known. */
  secrets: Map<string, string>
  /** Keeps a secret that became known, until the plan is over. */
  keepSecret: (id: string, value: string) => Promise<void>
  newPsk: () => string
  pause: (ms: number) => Promise<void>
  /** Milliseconds since the epoch. */
  now: () => number
  /** Called at each change, before and after each write. */
  onChange: (journal: Journal) => void
  /** Answers once all changes are stored, or cannot be. Throws Superseded where another tab continued the plan. */
  commit: () => Promise<void>
}

/** Another tab has continued this plan since this one read it: this one has to stop. */
export class Superseded extends ApiError {
  constructor() {
    super({ status: 0, type: 'other-tab', message: msg('This plan is running in another tab') })
  }
}

/** A plan being worked on: the state of its steps, what they created, and the keys they need. */
export type Ledger = ReturnType<typeof openLedger>

export function openLedger(start: Journal, tools: PlanTools) {
  let journal = start
  const { secrets } = tools

  function set(step: Step, state: StepState): void {
    journal = { ...journal, states: { ...journal.states, [step.id]: state } }
    tools.onChange(journal)
  }

  const at = (step: Step) => tools.openSite(siteOf(journal.plan, step))

  /** The value of a secret: from memory, from a connection that holds it, or new where nobody has it yet. */
  async function need(id: string): Promise<string> {
    const held = secrets.get(id)
    if (held !== undefined) return held
    for (const { step, connectionId } of carriersOf(journal, id)) {
      const found = await ifThere(readPsk(await at(step), connectionId))
      if (found !== undefined) return remember(id, found)
    }
    const secret = secretOf(journal.plan, id)
    if (secret.source === 'generated') return remember(id, tools.newPsk())
    throw new SecretNeeded(secret)
  }

  async function remember(id: string, value: string): Promise<string> {
    secrets.set(id, value)
    await tools.keepSecret(id, value)
    return value
  }

  return {
    tools,
    at,
    need,
    remember,
    /** The value of a secret where it is known without asking anybody. */
    held: (id: string | undefined) => (id === undefined ? undefined : secrets.get(id)),
    set,
    /** Notes that a write of this step goes out now; answers once that is stored. Throws Superseded. */
    async send(step: Step): Promise<void> {
      const sentAt = tools.now()
      set(step, { ...stateOf(journal, step), sent: true, sentAt, absent: undefined })
      await tools.commit()
    },
    journal: () => journal,
    state: (step: Step) => stateOf(journal, step),
    note: (step: Step, more: Partial<StepState>) => set(step, { ...stateOf(journal, step), ...more }),
    /** What each step created. */
    results(): ReadonlyMap<string, Made> {
      const made = journal.plan.steps.map((step) => [step.id, stateOf(journal, step).made] as const)
      return new Map(made.flatMap(([id, result]) => (result ? [[id, result] as const] : [])))
    },
    /** The new ids of objects that were deleted and re-created. */
    replaced(): ReadonlyMap<string, string> {
      const pairs = journal.plan.steps.flatMap((step) => {
        const { made } = stateOf(journal, step)
        return step.does === 'delete' && made ? [[step.target, made.id] as const] : []
      })
      return new Map(pairs)
    },
  }
}

export const isGone = (error: unknown): boolean => toApiError(error).status === 404

/** What was read, or undefined where it is not there. Throws ApiError. */
export async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}
