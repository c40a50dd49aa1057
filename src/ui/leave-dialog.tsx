import { t } from '~/domain/words/words'
import { DialogShell } from './dialogs/dialog-shell'
import { LeaveQuestion } from './leave-question'

interface LeaveDialogProps {
  onStay: () => void
  onLeave: () => void
}

/** Asks before a page loses what was typed. */
export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  return (
    <DialogShell place="middle" title={t('Discard what you entered?')} onClose={onStay}>
      <LeaveQuestion onStay={onStay} onLeave={onLeave} />
    </DialogShell>
  )
}
