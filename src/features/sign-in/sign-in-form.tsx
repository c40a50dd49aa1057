import { shownText } from '~/domain/text/visible-text'
import { Button, NativeSelect, Stack, Title } from '@mantine/core'
import type { CloudConfig } from '~/api/session/config'
import type { Account } from '~/api/session/sessions'
import { useAccounts, useSessions } from '~/api/session/sessions-context'
import { CredentialFields } from './credential-fields'
import { emptySignIn, toCredentials, type SignInValues } from './credentials-schema'
import { TabOnlyNote } from './tab-only-note'
import { useCredentials } from './use-credentials'
import { usePageTitle } from '~/ui/layout/page-title'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import classes from './sign-in-page.module.css'
import { inOwnLanguage, t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'

/** Only somebody who adds a cloud is signed in already. */
const AlreadySignedIn = lazyPart(() => import('./already-signed-in').then((module) => module.AlreadySignedIn))

/** Most sign-ins need no words for a refusal. */
const SignInError = lazyPart(() => import('./sign-in-error').then((module) => module.SignInError))

interface SignInFormProps {
  clouds: readonly CloudConfig[]
  /** Which cloud to offer first. */
  cloudId: string | undefined
  onSignedIn: (account: Account) => Promise<void>
}

/** Cloud, method and secret. */
export function SignInForm({ clouds, cloudId, onSignedIn }: SignInFormProps) {
  usePageTitle(t('Sign in'))
  const sessions = useSessions()
  const cloudOf = (id: string | undefined) => clouds.find((cloud) => cloud.id === id) ?? clouds[0]
  const state = useCredentials({ ...emptySignIn, cloud: cloudOf(cloudId)?.id ?? '' }, async (values) => {
    const cloud = cloudOf(values.cloud)
    if (cloud) await onSignedIn(await sessions.signIn(cloud, toCredentials(values)))
  })
  const cloud = cloudOf(state.values.cloud)
  const hint = inOwnLanguage(cloud?.hint)
  const current = useAccounts().find((account) => account.cloud.id === cloud?.id)

  return (
    <form onSubmit={state.onSubmit} noValidate>
      <Title order={1} mb="md">
        {t('Sign in')}
      </Title>
      <Stack gap="sm">
        {clouds.length > 1 && (
          <NativeSelect
            label={t('Cloud')}
            data={clouds.map(({ id, name }) => ({ value: id, label: shownText(name) }))}
            value={state.values.cloud}
            onChange={(event) => state.set('cloud', event.currentTarget.value)}
          />
        )}
        {current && !state.isSending && (
          <Part>
            <AlreadySignedIn account={current} onContinue={() => void onSignedIn(current)} />
          </Part>
        )}
        <NativeSelect
          label={t('Sign in with')}
          data={methods.map(({ value, label }) => ({ value, label: t(label) }))}
          value={state.values.method}
          onChange={(event) => state.set('method', methodOf(event.currentTarget.value))}
        />
        <CredentialFields state={state} />
        {state.refusal && cloud && (
          <Part>
            <SignInError error={state.refusal} method={state.values.method} cloud={cloud} />
          </Part>
        )}
        <Button type="submit" loading={state.isSending} fullWidth mt={4}>
          {t('Sign in')}
        </Button>
        {hint !== undefined && <p className={classes.hint}>{shownText(hint)}</p>}
        {cloud && <TabOnlyNote cloud={cloud} />}
      </Stack>
    </form>
  )
}

const methods: { value: SignInValues['method']; label: PlainMessageKey }[] = [
  { value: 'password', label: 'User name and password' },
  { value: 'application_credential', label: 'Application credential' },
  { value: 'token', label: 'Token' },
]

const methodOf = (value: string) => methods.find((method) => method.value === value)?.value ?? 'password'
