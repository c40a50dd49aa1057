import { adviseOnError } from '~/domain/errors/error-advice'
import { stepTitle, undoTitle } from '~/domain/plan/step-kinds'
import { siteOf, type Plan, type Step } from '~/domain/plan/plan'
import type { StepProgress } from '~/domain/plan/progress'
import { StepperList } from '../../ui/layout/stepper-list'
import type { Failure } from '../../ui/failure/failure'
import { format, t } from '~/i18n/translate'
import { siteLabel } from '~/domain/site/plan-site'
import type { Difference } from '~/domain/plan/difference'

/** The state of a step, whatever layer keeps it. */
export interface StepLook extends StepProgress {
  error?: Failure | undefined
  differences?: readonly Difference[] | undefined
}

interface PlanStepsProps {
  label: string
  plan: Pick<Plan, 'steps' | 'sites'>
  /** By step id; absent before the plan runs. */
  states?: Readonly<Record<string, StepLook>>
  /** Where it is undone, the steps are those of the undo. */
  direction?: 'run' | 'undo'
}

/** The steps of a plan with their states; in which site, where there are several. */
export function PlanSteps({ label, plan, states, direction = 'run' }: PlanStepsProps) {
  const lookOf = ({ id }: Step): StepLook => states?.[id] ?? { phase: 'pending' }
  return (
    <StepperList
      label={label}
      steps={
        direction === 'undo'
          ? plan.steps.toReversed().flatMap((step) => undoStep(plan, step, lookOf(step)))
          : plan.steps.map((step) => ({
              id: step.id,
              title: titleIn(plan, step, format(stepTitle(step))),
              phase: lookOf(step).phase,
              ...detailOf(lookOf(step)),
            }))
      }
    />
  )
}

/** A step of an undo; none where the plan had not come to it. */
function undoStep(plan: Pick<Plan, 'sites'>, step: Step, look: StepLook) {
  const title = undoTitle(step)
  if (title === undefined || look.phase === 'pending') return []
  const phases = { done: 'pending', undone: 'done', running: 'running', failed: 'failed' } as const
  return [
    { id: step.id, title: titleIn(plan, step, format(title)), phase: phases[look.phase], ...detailOf(look) },
  ]
}

function titleIn(plan: Pick<Plan, 'sites'>, step: Step, title: string): string {
  const label = siteLabel(siteOf(plan, step), plan.sites)
  return label === '' ? title : t('{site}: {step}', { site: label, step: title })
}

function detailOf({ phase, error, differences, absent }: StepLook): { detail?: string } {
  if (phase === 'undone' && absent) return { detail: t('It was never created.') }
  if (phase !== 'failed') return {}
  if (differences) return { detail: t('It was changed after this plan was created.') }
  if (!error) return {}
  const { title, advice } = adviseOnError(error)
  const { requestId: id } = error
  return {
    detail:
      id === undefined
        ? t('{title}. {advice}', { title, advice })
        : t('{title}. {advice} Request ID: {id}', { title, advice, id }),
  }
}
