import { Alert, Button, Group, Text } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { preflight } from '~/domain/findings/preflight'
import type { Plan } from '~/domain/plan/plan'
import type { SiteWorld } from '~/domain/plan/world'
import { PlanCommands } from './plan-commands'
import { PlanFindings } from './plan-findings'
import { PlanRunPanel, type PlanRunActions, type PlanRunLook } from './plan-run-panel'
import { PlanSteps } from './plan-steps'
import { Section } from './section'
import { t } from '~/domain/words/words'
import { said } from '~/domain/words/sentence'

interface PlanReviewProps {
  /** What the choices come to; undefined where there is nothing to do. */
  plan: Plan | undefined
  /** Said where there is nothing to do. */
  nothing: string
  /** The plan once it was begun. */
  run: PlanRunLook | undefined
  actions: PlanRunActions
  start: { label: string; isDanger?: boolean; refusal?: string | undefined }
  /** Every site that the plan touches, as it is now; absent where a plan makes nothing that can be wrong. */
  worlds?: readonly SiteWorld[]
  /** What came of it, once it is done. */
  result?: ReactNode
  /** Stands over the steps: a picture. */
  children?: ReactNode
}

/** A plan before it runs, with what it interrupts and as commands; then how it goes. Its button submits the form around it. */
export function PlanReview(props: PlanReviewProps) {
  const { plan, nothing, run, actions, start, worlds, result, children } = props
  return (
    <Section title={t('Review')}>
      {children}
      {run ? (
        <>
          <PlanRunPanel run={run} actions={actions} />
          {run.phase === 'done' && result}
        </>
      ) : (
        <>
          {plan ? <Planned plan={plan} worlds={worlds} /> : <Text c="dimmed">{nothing}</Text>}
          <Group justify="flex-end">
            <Button
              type="submit"
              disabled={!plan || start.refusal !== undefined}
              {...(start.isDanger ? { color: 'red' } : {})}
            >
              {start.label}
            </Button>
          </Group>
          {start.refusal !== undefined && <Text size="sm">{start.refusal}</Text>}
        </>
      )}
    </Section>
  )
}

function Planned({ plan, worlds }: { plan: Plan; worlds: readonly SiteWorld[] | undefined }) {
  return (
    <>
      {plan.downtime !== undefined && (
        <Alert color="yellow" variant="light" icon={<IconClockPause />} title={t('What stops')}>
          {said(plan.downtime)}
        </Alert>
      )}
      {worlds && <PlanFindings findings={preflight(plan, worlds)} />}
      <PlanSteps label={t('Will be done')} plan={plan} />
      <PlanCommands plan={plan} />
    </>
  )
}
