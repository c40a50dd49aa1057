import { Button, Group, Text } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import type { OpenWorld } from '~/api/site/site-world'
import type { ConnectValues } from '~/domain/forms/connect/connect-form'
import { unusablePlaces } from '~/domain/forms/connect/unusable-values'
import { preflight } from '~/domain/diagnosis/preflight'
import type { Step } from '~/domain/plan/plan'
import type { SiteWorld } from '~/domain/site/site-snapshot'
import { t } from '~/i18n/translate'
import { FailureAlert } from '~/ui/failure/failure-alert'
import { PlanFindings } from '~/components/plans/plan-findings'
import { PlanRisk } from '~/components/plans/plan-risk'
import { PlanSteps } from '~/components/plans/plan-steps'
import { Section } from '~/ui/layout/section'
import { uncertainText } from '~/components/plans/uncertain-text'
import { AdvancedFields } from './advanced-fields'
import { ConnectPicture } from './connect-picture'
import { ConnectResult } from './connect-result'
import { PartList } from './part-list'
import { planOf, type ConnectRun } from './use-connect-run'
import { useLiveTunnels } from './use-live-tunnels'
import classes from './connect.module.css'

interface ConnectReviewProps {
  data: OpenWorld
  farWorlds: ReadonlyMap<string, SiteWorld>
  run: ConnectRun
}

/** What will be made, drawn and listed; then how the making goes, and what came of it. */
export function ConnectReview({ data, farWorlds, run }: ConnectReviewProps) {
  const { formState, getValues } = useFormContext<ConnectValues>()
  const planned = usePlanned(data, farWorlds)
  const unusable = unusablePlaces(getValues())
  const findings = planned
    ? preflight(planned.plan, [data, ...farWorlds.values()]).filter(({ at }) => !unusable.has(at))
    : []
  const tunnels = useLiveTunnels(run.run)
  const begun = run.phase === 'editing' ? undefined : run.run
  return (
    <Section title={t('4. Review and create')}>
      <ConnectPicture data={data} farWorlds={farWorlds} tunnels={tunnels} findings={begun ? [] : findings} />
      <fieldset className={classes.sections} disabled={run.isLocked}>
        <AdvancedFields />
      </fieldset>
      {begun ? (
        <>
          <PlanSteps
            label={t('Progress')}
            plan={begun.journal.plan}
            states={begun.journal.states}
            direction={begun.journal.direction}
          />
          <PlanRisk risk={begun.risk} />
        </>
      ) : (
        planned && (
          <>
            <PlanFindings findings={findings} isUnfinished={!formState.isValid} />
            <PartList parts={planned.parts} />
            <PlanSteps label={t('Resources to create')} plan={planned.plan} />
          </>
        )
      )}
      {run.phase === 'done' && begun ? (
        <ConnectResult tunnels={tunnels} world={data} run={begun} />
      ) : (
        <RunButtons run={run} />
      )}
    </Section>
  )
}

/** The plan for what the form says now; it shrinks as parts turn out to be there already. */
function usePlanned(data: OpenWorld, farWorlds: ReadonlyMap<string, SiteWorld>) {
  const { control, getValues } = useFormContext<ConnectValues>()
  useWatch({ control })
  return planOf(getValues(), data, farWorlds)
}

function RunButtons({ run }: { run: ConnectRun }) {
  const failed = run.phase === 'stopped' || run.phase === 'undoing'
  const { made = [], perhaps = [] } = run.created ?? {}
  return (
    <>
      {run.blocked && <FailureAlert failure={run.blocked} />}
      {failed && (
        <Text size="sm" role="status">
          {createdText(made.length, perhaps)}{' '}
          {t('Fix the error and resume, or delete the created objects. Your input is kept.')}
        </Text>
      )}
      <Group gap="xs" justify="flex-end">
        {failed && made.length + perhaps.length > 0 && (
          <Button
            variant="default"
            onClick={() => void run.undo()}
            loading={run.phase === 'undoing'}
            disabled={run.phase === 'running'}
          >
            {t('Delete created objects')}
          </Button>
        )}
        <Button type="submit" loading={run.phase === 'running'} disabled={run.phase === 'undoing'}>
          {failed ? t('Resume') : t('Create connection')}
        </Button>
      </Group>
    </>
  )
}

/** What there is of a plan that stopped: “nothing” only where that is known. */
function createdText(made: number, perhaps: readonly Step[]): string {
  if (perhaps.length === 0)
    return made === 0 ? t('No objects were created.') : t('{count} objects were created.', { count: made })
  const uncertain = uncertainText(perhaps)
  return made === 0 ? uncertain : `${t('{count} objects were created.', { count: made })} ${uncertain}`
}
