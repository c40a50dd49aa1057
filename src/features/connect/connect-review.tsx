import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useFormContext, useWatch } from 'react-hook-form'
import { adviseOnError } from '~/domain/error-advice'
import { toConnectSiteInput, type ConnectValues } from '~/domain/forms/connect-form'
import { connectSitePlan } from '~/domain/plan/connect-site'
import type { CreateStep } from '~/domain/plan/plan'
import { TextField } from '~/ui/fields/text-field'
import { Section } from '~/ui/section'
import { StepperList } from '~/ui/stepper-list'
import { AdvancedFields } from './advanced-fields'
import { ConnectPicture } from './connect-picture'
import { ConnectResult } from './connect-result'
import type { ConnectData } from './use-connect-data'
import type { ConnectRun } from './use-connect-run'
import classes from './connect.module.css'

/** What will be made, drawn and listed; then how the making goes, and what came of it. */
export function ConnectReview({ data, run }: { data: ConnectData; run: ConnectRun }) {
  const { control } = useFormContext<ConnectValues>()
  return (
    <aside className={classes.review} aria-label="Review">
      <Section title="4. Review and create">
        <ConnectPicture data={data} connectionId={run.connectionId} />
        <fieldset className={classes.sections} disabled={run.isLocked}>
          <TextField control={control} name="name" label="Name of the connection" required />
          <AdvancedFields />
        </fieldset>
        <PlanSteps data={data} run={run} />
        {run.connectionId === undefined ? (
          <RunButtons run={run} />
        ) : (
          <ConnectResult connectionId={run.connectionId} />
        )}
      </Section>
    </aside>
  )
}

function PlanSteps({ data, run }: { data: ConnectData; run: ConnectRun }) {
  const planned = usePlannedSteps(data)
  const steps = run.phase === 'editing' ? planned : run.steps
  return (
    <StepperList
      label={run.phase === 'editing' ? 'Will be made' : 'Progress'}
      steps={steps.map((step) => {
        const { phase = 'pending', error } = run.phase === 'editing' ? {} : (run.progress.get(step.id) ?? {})
        const { title, advice } = error ? adviseOnError(error) : {}
        return {
          id: step.id,
          title: step.title,
          phase,
          ...(title === undefined ? {} : { detail: `${title}. ${advice}` }),
        }
      })}
    />
  )
}

/** The plan for what the form says now; it shrinks as parts turn out to be there already. */
function usePlannedSteps(data: ConnectData): readonly CreateStep[] {
  const { control, getValues } = useFormContext<ConnectValues>()
  useWatch({ control })
  const input = toConnectSiteInput(getValues(), data.options)
  return input ? connectSitePlan(input, data).steps : []
}

function RunButtons({ run }: { run: ConnectRun }) {
  const blocked = run.blocked && adviseOnError(run.blocked)
  const failed = run.phase === 'failed' || run.phase === 'undoing'
  return (
    <>
      {blocked && (
        <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle />} title={blocked.title}>
          {blocked.advice}
        </Alert>
      )}
      {failed && (
        <Text size="sm" role="status">
          {run.made === 0
            ? 'Nothing was made.'
            : `${run.made} ${run.made === 1 ? 'object was' : 'objects were'} made before it failed.`}{' '}
          Everything you entered is kept: put it right and go on from there, or remove what was made.
        </Text>
      )}
      <Group gap="xs" justify="flex-end">
        {failed && run.made > 0 && (
          <Button
            variant="default"
            onClick={() => void run.undo()}
            loading={run.phase === 'undoing'}
            disabled={run.phase === 'running'}
          >
            Remove what was made
          </Button>
        )}
        <Button type="submit" loading={run.phase === 'running'} disabled={run.phase === 'undoing'}>
          {failed ? 'Try again from there' : 'Create connection'}
        </Button>
      </Group>
    </>
  )
}
