import { Button } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { exceptionFacts } from '~/domain/errors/missing-part'
import { t } from '~/i18n/translate'
import { useFocusBack } from '../dialogs/use-focus-back'
import { FailurePanel } from '../failure/failure-panel'
import classes from './failed-part.module.css'

interface FailedPartProps {
  error: unknown
  onRetry: () => void
  isDialog: boolean
  /** Closes the dialog; without it the dialog cannot be closed. */
  onClose: (() => void) | undefined
}

/** In place of a part that did not load or failed. */
export function FailedPart({ error, onRetry, isDialog, onClose }: FailedPartProps) {
  const panel = <FailurePanel failure={exceptionFacts(error)} onRetry={onRetry} />
  return isDialog ? <FailedDialog onClose={onClose}>{panel}</FailedDialog> : panel
}

interface FailedDialogProps {
  onClose: (() => void) | undefined
  children: ReactNode
}

/** The browser's own dialog: the frame of the others is itself loaded lazily. */
function FailedDialog({ children, onClose }: FailedDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  // What is behind it can have the focus again only when it is closed.
  useLayoutEffect(() => {
    const { current } = dialog
    return () => current?.close()
  }, [])
  useFocusBack()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={t('Part of the panel failed')}
      // Escape; the dialog goes when its owner closes it.
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      {children}
      {onClose && (
        <Button variant="default" onClick={onClose}>
          {t('Close')}
        </Button>
      )}
    </dialog>
  )
}
