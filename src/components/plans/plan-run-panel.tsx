import { Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { stepTitle } from '~/domain/plan/step-kinds'
import type { Plan, Step } from '~/domain/plan/plan'
import { ChangedMeanwhile } from './changed-meanwhile'
import { createdSoFar } from '~/domain/plan/progress'
import { PlanCommands } from './plan-commands'
import { PlanRisk } from './plan-risk'
import { PlanSteps, type StepLook } from './plan-steps'
import { SecretQuestion } from './secret-question'
import { FailureAlert } from '../../ui/failure/failure-alert'
import { uncertainText } from './uncertain-text'
import type { Failure } from '../../ui/failure/failure'
import { t, format } from '~/i18n/translate'

/** A plan that was begun, whatever layer keeps it. */
export interface PlanRunLook {
  journal: {
    plan: Plan
    direction: 'run' | 'undo'
    states: Readonly<Record<string, StepLook & { needs?: string | undefined }>>
  }
  phase: 'running' | 'undoing' | 'stopped' | 'done' | 'undone'
  blocked?: Failure | undefined
  /** Another tab works on it: this one can only look on. */
  isElsewhere: boolean
  /** What a reload would lose. */
  risk: 'plan' | 'key' | 'undo' | undefined
}

/** What the user can do about it. */
export interface PlanRunActions {
  goOn: () => void
  undo: () => void
  provide: (secretId: string, value: string) => void
  accept: (step: Step) => void
}

interface PlanRunPanelProps {
  run: PlanRunLook
  actions: PlanRunActions
}

/** How a plan goes, step by step; where it stopped, why, and the ways on. */
export function PlanRunPanel({ run, actions }: PlanRunPanelProps) {
  const { plan, states } = run.journal
  const made = new Map(
    Object.entries(states).flatMap(([step, { made: object }]) => (object ? [[step, object] as const] : [])),
  )
  return (
    <>
      <PlanSteps label={t('Progress')} plan={plan} states={states} direction={run.journal.direction} />
      <Text size="sm" role="status">
        {summaryOf(run)}
        {run.isElsewhere && ` ${t('Another tab is running this plan.')}`}
      </Text>
      <Uncertain run={run} />
      <PlanRisk risk={run.risk} />
      <Problem run={run} actions={actions} />
      <PlanCommands plan={plan} made={made} />
      <RunButtons run={run} actions={actions} />
    </>
  )
}

/** What may be there although no answer told: it is looked for before anything else is done. */
function Uncertain({ run: { phase, journal } }: { run: PlanRunLook }) {
  const { perhaps } = createdSoFar(journal.plan, journal.states)
  if (phase !== 'stopped' || perhaps.length === 0) return null
  return <Text size="sm">{uncertainText(perhaps)}</Text>
}

/** What keeps a plan from going on, with what is asked of the user. */
function Problem({ run, actions }: PlanRunPanelProps) {
  const { plan, states } = run.journal
  if (run.phase !== 'stopped') return null
  const stopped = plan.steps.find(({ id }) => states[id]?.phase === 'failed')
  const state = stopped && states[stopped.id]
  const secret = plan.secrets.find(({ id }) => id === state?.needs)
  if (secret)
    return (
      <SecretQuestion label={format(secret.label)} onEnter={(value) => actions.provide(secret.id, value)} />
    )
  if (stopped && state?.differences) {
    return (
      <ChangedMeanwhile
        title={t('{name} was changed after this plan was created', { name: stopped.name })}
        differences={state.differences}
        advice={t('“{step}” is based on the earlier values. Continue only if this step is still correct.', {
          step: stepTitle(stopped),
        })}
        action={{ label: t('Continue anyway'), onSelect: () => actions.accept(stopped) }}
      />
    )
  }
  return run.blocked ? <FailureAlert failure={run.blocked} /> : null
}

function RunButtons({ run: { phase, journal, isElsewhere }, actions }: PlanRunPanelProps) {
  if (phase === 'undone' || isElsewhere) return null
  const isUndo = journal.direction === 'undo'
  const isBusy = phase === 'running' || phase === 'undoing'
  return (
    <Group gap="xs" justify="flex-end">
      {!(phase === 'stopped' && isUndo) && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          loading={phase === 'undoing'}
          disabled={phase === 'running'}
          onClick={actions.undo}
        >
          {t('Undo')}
        </Button>
      )}
      {(phase === 'stopped' || phase === 'running') && (
        <Button onClick={actions.goOn} loading={isBusy}>
          {isUndo ? t('Continue undo') : t('Resume')}
        </Button>
      )}
    </Group>
  )
}

function summaryOf({ journal: { plan, states, direction }, phase }: PlanRunLook): string {
  const count = (wanted: StepLook['phase']) =>
    plan.steps.filter(({ id }) => states[id]?.phase === wanted).length
  const total = plan.steps.length
  const done = count('done')
  if (phase === 'done') return t('All {count} steps completed.', { count: total })
  if (phase === 'undone') {
    const isRecreated = plan.steps.some(
      ({ id, does, kind }) => does === 'delete' && kind !== 'router-binding' && states[id]?.made,
    )
    return isRecreated
      ? t('All changes were undone. Re-created objects have new IDs.')
      : t('All changes were undone.')
  }
  if (phase === 'undoing') {
    return t('Undoing steps: {undone} undone, {done} left.', { undone: count('undone'), done })
  }
  if (phase === 'running') return t('{done} of {total} steps completed.', { done, total })
  return direction === 'undo'
    ? t('The undo stopped. Steps still in place: {done}. Continue the undo to finish.', { done })
    : t('Stopped after {done} of {total} steps. Resume, or undo the completed steps.', {
        done,
        total,
      })
}
