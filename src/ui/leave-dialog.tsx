import { Modal } from '@mantine/core'
import { t } from '~/domain/words/words'
import { DialogHead } from './dialog-head'
import { LeaveQuestion } from './leave-question'

interface LeaveDialogProps {
  isOpen: boolean
  onStay: () => void
  onLeave: () => void
}

/** Asks before a page loses what was typed. Always there, so that the focus finds back to where it was. */
export function LeaveDialog({ isOpen, onStay, onLeave }: LeaveDialogProps) {
  return (
    <Modal.Root opened={isOpen} onClose={onStay} centered>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead parts={Modal} title={t('Discard what you entered?')} />
        <Modal.Body>
          <LeaveQuestion onStay={onStay} onLeave={onLeave} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
