import { Button, Group, Stack, Text } from '@mantine/core'
import type { Account } from '~/api/session/sessions'
import { useSessions } from '~/api/session/sessions-context'
import { DialogShell } from '~/ui/dialogs/dialog-shell'
import { CredentialFields } from './credential-fields'
import { emptySignIn, toCredentials } from './credentials-schema'
import { SignInError } from './sign-in-error'
import { useCredentials } from './use-credentials'
import { TabOnlyNote } from './tab-only-note'
import { useSignOut } from './use-sign-out'
import { t } from '~/i18n/translate'

/** The dialog over a page whose sign-in has ended. It cannot be closed without an answer. */
export function RenewDialog({ account }: { account: Account }) {
  const { cloud, userName, method } = account
  const sessions = useSessions()
  const signOut = useSignOut()
  const user = method === 'password' ? userName : ''
  const state = useCredentials({ ...emptySignIn, cloud: cloud.id, method, user }, (values) =>
    sessions.renew(cloud.id, toCredentials(values)),
  )
  return (
    <DialogShell place="middle" title={t('Sign in again')} onClose={undefined}>
      <form onSubmit={state.onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">
            {t('Your session on {cloud} has expired. Sign in to continue. Your work on this page is kept.', {
              cloud: cloud.name,
            })}
          </Text>
          <TabOnlyNote cloud={cloud} />
          <CredentialFields state={state} isUserKnown={user !== ''} />
          {state.refusal && <SignInError error={state.refusal} method={state.values.method} cloud={cloud} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => void signOut(cloud.id)}>
              {t('Sign out')}
            </Button>
            <Button type="submit" loading={state.isSending}>
              {t('Sign in')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogShell>
  )
}
