import { t } from '~/i18n/translate'
import { DialogShell } from '../dialogs/dialog-shell'
import type { LeaveAnswers } from './use-leave-guard'
import { LeaveQuestion } from './leave-question'

/** Asks before a page loses what was typed. */
export function LeaveDialog({ onStay, onLeave }: LeaveAnswers) {
  return (
    <DialogShell place="middle" title={t('Discard unsaved changes?')} onClose={onStay}>
      <LeaveQuestion onStay={onStay} onLeave={onLeave} />
    </DialogShell>
  )
}
