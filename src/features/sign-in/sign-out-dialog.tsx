import { List, Text } from '@mantine/core'
import { toApiError } from '~/api/http/errors'
import { format, t } from '~/i18n/translate'
import { ConfirmDialog } from '~/ui/dialogs/confirm-dialog'
import type { UnfinishedWork } from './unfinished-work'

interface SignOutDialogProps {
  work: UnfinishedWork
  signOut: () => Promise<void>
  onClose: () => void
}

/** Asks before a sign-out loses text in a form, or the keys of plans that are not finished. */
export function SignOutDialog({ work, signOut, onClose }: SignOutDialogProps) {
  return (
    <ConfirmDialog
      title={t('Sign out and lose unfinished work?')}
      confirmLabel={t('Sign out')}
      onConfirm={() => signOut().then(onClose)}
      asFailure={toApiError}
      onClose={onClose}
    >
      {work.hasText && <Text>{t('What you entered on this page will be lost.')}</Text>}
      {work.plans.length > 0 && (
        <>
          <Text>
            {t(
              'Signing out deletes the pre-shared keys of plans that aren’t finished. To continue them, you may have to enter these keys again:',
            )}
          </Text>
          <List>
            {work.plans.map((title) => (
              <List.Item key={format(title)}>{format(title)}</List.Item>
            ))}
          </List>
        </>
      )}
    </ConfirmDialog>
  )
}
