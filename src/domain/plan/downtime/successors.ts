import type { Plan } from '../plan'

/**
 * Returns which step creates each deleted connection again, by the id of the deleted one: the new connection takes over
 * the key of the old one, and no other connection has that key.
 */
export function successorsIn({ steps }: Pick<Plan, 'steps'>): ReadonlyMap<string, string> {
  const creating = new Map(
    steps.flatMap((step) =>
      step.does === 'create' && step.psk !== undefined ? [[step.psk, step.id] as const] : [],
    ),
  )
  return new Map(
    steps.flatMap((step) => {
      if (step.does !== 'delete' || step.formerPsk === undefined) return []
      const id = creating.get(step.formerPsk)
      return id === undefined ? [] : [[step.target, id] as const]
    }),
  )
}

/** A plan with what its steps have created so far. */
interface PlanProgress {
  plan: Pick<Plan, 'steps'>
  states: Readonly<Record<string, { made?: { id: string } | undefined }>>
}

/**
 * Returns the id that a connection has now, after a plan that may have created it again, or taken that back; the same
 * id where the plan has not. `id` is the one that it had before the plan, or that the plan gave it.
 */
export function idAfter({ plan, states }: PlanProgress, id: string): string {
  const createdBy = (step: string | undefined) => (step === undefined ? undefined : states[step]?.made?.id)
  for (const [former, successor] of successorsIn(plan)) {
    const created = createdBy(successor)
    if (id !== former && id !== created) continue
    const deletion = plan.steps.find((step) => step.does === 'delete' && step.target === former)
    return createdBy(deletion?.id) ?? created ?? id
  }
  return id
}
