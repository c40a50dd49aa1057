import { adviseOnError } from '~/domain/error-advice'
import { stepTitle, type Difference } from '~/domain/plan/kinds'
import { siteLabel, siteOf, type Plan, type Step } from '~/domain/plan/plan'
import { StepperList } from './stepper-list'
import type { Failure } from './use-form-submit'
import { t } from '~/domain/words/words'

/** How a step stands, whatever layer keeps it. */
export interface StepLook {
  phase: 'pending' | 'running' | 'done' | 'failed' | 'undone'
  error?: Failure | undefined
  differences?: readonly Difference[] | undefined
}

interface PlanStepsProps {
  label: string
  plan: Pick<Plan, 'steps' | 'sites'>
  /** By step id; absent before the plan runs. */
  states?: Readonly<Record<string, StepLook>>
}

/** The steps of a plan, each with how it stands; in which site, where there are several. */
export function PlanSteps({ label, plan, states }: PlanStepsProps) {
  return (
    <StepperList
      label={label}
      steps={plan.steps.map((step) => {
        const look = states?.[step.id] ?? { phase: 'pending' }
        const detail = detailOf(look)
        return {
          id: step.id,
          title: titleIn(plan, step),
          phase: look.phase,
          ...(detail === undefined ? {} : { detail }),
        }
      })}
    />
  )
}

function titleIn(plan: Pick<Plan, 'sites'>, step: Step): string {
  const label = siteLabel(siteOf(plan, step), plan.sites)
  return label === '' ? stepTitle(step) : t('{site}: {step}', { site: label, step: stepTitle(step) })
}

function detailOf({ phase, error, differences }: StepLook): string | undefined {
  if (phase !== 'failed') return undefined
  if (differences) return t('Somebody changed it since this plan was made.')
  if (!error) return undefined
  const { title, advice } = adviseOnError(error)
  return t('{title}. {advice}', { title, advice })
}
