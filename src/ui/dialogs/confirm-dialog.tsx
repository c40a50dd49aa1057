import { Button, Group, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { DialogShell } from './dialog-shell'
import { FailureAlert } from '../failure/failure-alert'
import type { Failure } from '../failure/failure'
import { t } from '~/i18n/translate'

interface ConfirmDialogProps {
  title: string
  /** What will happen. */
  children: ReactNode
  confirmLabel: string
  /** Nothing stops and nothing is lost. */
  isHarmless?: boolean
  /** Why it cannot be done now, with links to what stands in the way; the button is left out. */
  blocked?: ReactNode
  onConfirm: () => Promise<void>
  /** What was thrown, as a Failure. */
  asFailure: (error: unknown) => Failure
  onClose: () => void
}

/** Asks before something is destroyed. A failure stays in the dialog, which can be tried again. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, isHarmless = false, blocked, onConfirm, asFailure, onClose } = props
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  async function confirm() {
    setPending(true)
    setFailure(undefined)
    try {
      await onConfirm()
    } catch (error) {
      setFailure(asFailure(error))
      setPending(false)
    }
  }

  return (
    <DialogShell place="middle" title={title} onClose={onClose}>
      <Stack gap="md">
        {blocked ?? children}
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {blocked === undefined ? t('Cancel') : t('Close')}
          </Button>
          {blocked === undefined && (
            <Button
              {...(isHarmless ? {} : { color: 'red' })}
              onClick={() => void confirm()}
              loading={pending}
            >
              {confirmLabel}
            </Button>
          )}
        </Group>
      </Stack>
    </DialogShell>
  )
}
