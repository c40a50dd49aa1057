import type { Plan, Step } from './plan'

/** How far a step has come, as far as it tells what the step has created. */
export interface StepProgress {
  phase: 'pending' | 'running' | 'done' | 'failed' | 'undone'
  /** A write of the step was sent. */
  sent?: boolean | undefined
  /** It is known that the step has created nothing. */
  absent?: boolean | undefined
  made?: { id: string } | undefined
}

type Progress = Readonly<Record<string, StepProgress>>

/** What a plan has created, by step: `made` is known to be there, `perhaps` was sent and no answer told. */
export interface Created {
  made: readonly Step[]
  perhaps: readonly Step[]
}

/** What a plan has created so far and not removed again. Steps in neither list have created nothing. */
export function createdSoFar({ steps }: Pick<Plan, 'steps'>, states: Progress): Created {
  const creating = steps.filter(({ does }) => does === 'create')
  const isMade = (step: Step) => states[step.id]?.made !== undefined && states[step.id]?.phase !== 'undone'
  const isPerhaps = (step: Step) => {
    const { phase = 'pending', sent, absent } = states[step.id] ?? {}
    return sent === true && absent !== true && phase !== 'done' && phase !== 'undone' && !isMade(step)
  }
  return { made: creating.filter(isMade), perhaps: creating.filter(isPerhaps) }
}
