import { Alert, Button } from '@mantine/core'
import type { Account } from '~/api/session/sessions'
import { t } from '~/i18n/translate'

interface AlreadySignedInProps {
  account: Account
  onContinue: () => void
}

/** Says that somebody is signed in at the chosen cloud, perhaps in another tab, before another user takes the place. */
export function AlreadySignedIn({ account, onContinue }: AlreadySignedInProps) {
  return (
    <Alert
      variant="light"
      title={t('{user} is signed in to {cloud}', { user: account.userName, cloud: account.cloud.name })}
    >
      <p>{t('If you sign in as another user, this user is signed out in all tabs.')}</p>
      <Button variant="default" onClick={onContinue}>
        {t('Continue as {user}', { user: account.userName })}
      </Button>
    </Alert>
  )
}
