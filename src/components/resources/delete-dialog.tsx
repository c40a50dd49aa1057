import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DeleteRefusal } from '~/domain/site/permissions'
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog'
import type { Failure } from '../../ui/failure/failure'
import { UserLinks } from './user-links'
import { t } from '~/i18n/translate'

interface DeleteDialogProps {
  /** What kind of thing it is: `IKE policy`. */
  kind: string
  name: string
  /** What goes with it, said before. */
  consequence: string
  refusal: DeleteRefusal | undefined
  /** A way to delete more at once. */
  more?: ReactNode
  onDelete: () => Promise<void>
  asFailure: (error: unknown) => Failure
  onClose: () => void
}

/** Asks before an object is deleted, or says with links what must go first. */
export function DeleteDialog(props: DeleteDialogProps) {
  const { kind, name, consequence, refusal, more, onDelete, asFailure, onClose } = props
  return (
    <ConfirmDialog
      title={t('Delete {kind} {name}', { kind, name })}
      confirmLabel={t('Delete')}
      blocked={
        refusal && (
          <>
            <Blocked kind={kind} refusal={refusal} />
            {refusal.users.length > 0 && more}
          </>
        )
      }
      onConfirm={onDelete}
      asFailure={asFailure}
      onClose={onClose}
    >
      <Text>{consequence}</Text>
      {more}
    </ConfirmDialog>
  )
}

function Blocked({ kind, refusal }: { kind: string; refusal: DeleteRefusal }) {
  return (
    <div>
      {refusal.users.length > 0 && (
        <Text mb={8}>
          {t('You can’t delete this {kind} while connections use it. Delete these connections first:', {
            kind,
          })}
        </Text>
      )}
      <UserLinks users={refusal.users} none={t('{reason}.', { reason: refusal.reason })} />
    </div>
  )
}
