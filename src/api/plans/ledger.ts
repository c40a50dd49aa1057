import type { QueryClient } from '@tanstack/react-query'
import { siteOf, type Made, type PlanSite, type Step } from '~/domain/plan/plan'
import { toApiError } from '../errors'
import { readPsk } from '../neutron/site-connections'
import type { Site } from '../site'
import { stateOf, type Journal, type StepState } from './journal'
import { carriersOf, secretOf, SecretNeeded } from './secrets'

/** What carries a plan out. */
export interface PlanTools {
  openSite: (site: PlanSite) => Promise<Site>
  client: QueryClient
  /** Values by secret id; in memory alone. */
  secrets: Map<string, string>
  newPsk: () => string
  pause: (ms: number) => Promise<void>
  /** Called at each change, before and after each write. */
  onChange: (journal: Journal) => void
}

/** A plan being worked on: how its steps stand, what they made, and the keys they need. */
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

  function remember(id: string, value: string): string {
    secrets.set(id, value)
    return value
  }

  return {
    tools,
    at,
    need,
    set,
    journal: () => journal,
    state: (step: Step) => stateOf(journal, step),
    note: (step: Step, more: Partial<StepState>) => set(step, { ...stateOf(journal, step), ...more }),
    /** What each step made. */
    results(): ReadonlyMap<string, Made> {
      const made = journal.plan.steps.map((step) => [step.id, stateOf(journal, step).made] as const)
      return new Map(made.flatMap(([id, result]) => (result ? [[id, result] as const] : [])))
    },
    /** The new ids of objects that were deleted and made again. */
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
