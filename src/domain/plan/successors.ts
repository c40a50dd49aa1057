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
