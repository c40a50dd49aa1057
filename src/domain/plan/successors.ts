import type { Plan } from './plan'

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
 * id where the plan has not.
 */
export function idAfter({ plan, states }: PlanProgress, id: string): string {
  const restored = plan.steps.find((step) => step.does === 'delete' && step.target === id)
  const successor = successorsIn(plan).get(id)
  const created = successor === undefined ? undefined : states[successor]?.made?.id
  return (restored && states[restored.id]?.made?.id) ?? created ?? id
}
