import type { DisplayText } from '~/domain/text/message'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { FormEvent, ReactNode } from 'react'
import { ChangedMeanwhile } from '../plans/changed-meanwhile'
import { DialogShell } from '../../ui/dialogs/dialog-shell'
import { LeaveQuestion } from '../../ui/leaving/leave-question'
import { UnfinishedFields } from '../../ui/leaving/unfinished-fields'
import { useLeaveGuard } from '../../ui/leaving/use-leave-guard'
import type { FormFailure } from '../../ui/failure/failure'
import classes from './form-drawer.module.css'
import { RequestId } from '../../ui/failure/request-id'
import { format, t } from '~/i18n/translate'

interface FormDrawerProps {
  title: string
  description?: ReactNode
  submitLabel: string
  /** Required, so that no form forgets to show them. */
  isSubmitting: boolean
  failure: FormFailure | undefined
  /** Why it cannot be submitted yet. */
  refusal?: DisplayText | undefined
  /** Whether something was entered that closing would lose: it asks first. */
  wouldLose: () => boolean
  onSubmit: (event: FormEvent) => void
  onClose: () => void
  children: ReactNode
}

/** A form at the right of the page it belongs to: keeps what was typed, shows one failure in its place. */
export function FormDrawer(props: FormDrawerProps) {
  const { title, description, isSubmitting, failure, refusal, wouldLose, onSubmit, onClose, children } = props
  const { question, askBefore, unfinished } = useLeaveGuard({ wouldLose, lostWith: 'panel' })
  // Closing again while the question stands answers it with no: Escape twice must not lose what was typed.
  const close = () => (question ? question.onStay() : askBefore(onClose))
  return (
    <DialogShell
      place="side"
      title={title}
      onClose={close}
      contentClass={classes.content}
      bodyClass={classes.body}
    >
      <form onSubmit={onSubmit} noValidate className={classes.form}>
        <Stack gap="md" className={classes.fields ?? ''} tabIndex={-1}>
          {description !== undefined && <Text c="dimmed">{description}</Text>}
          <UnfinishedFields value={unfinished}>{children}</UnfinishedFields>
        </Stack>
        <div className={classes.foot}>
          {failure && <FailureAlert failure={failure} />}
          {refusal !== undefined && !question && <Text size="sm">{format(refusal)}</Text>}
          {question ? (
            <LeaveQuestion {...question} />
          ) : (
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {t('Cancel')}
              </Button>
              <Button type="submit" loading={isSubmitting} disabled={refusal !== undefined}>
                {props.submitLabel}
              </Button>
            </Group>
          )}
        </div>
      </form>
    </DialogShell>
  )
}

/** Why the cloud refused, what to do, and the request id for the operator. */
function FailureAlert({ failure }: { failure: FormFailure }) {
  if (failure.differences) return <ChangedMeanwhile {...failure} differences={failure.differences} />
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle />} title={format(failure.title)}>
      {format(failure.advice)}
      <RequestId id={failure.requestId} />
    </Alert>
  )
}
