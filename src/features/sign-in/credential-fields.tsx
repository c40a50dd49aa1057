import { PasswordInput, TextInput } from '@mantine/core'
import type { CredentialField } from './credentials-schema'
import type { CredentialsState } from './use-credentials'
import { t } from '~/i18n/translate'

interface CredentialFieldsProps {
  state: CredentialsState
  /** Whether only the password is left to say: it gets the focus, also of whoever was typing as a dialog opened. */
  isUserKnown?: boolean
}

/** The fields of the chosen sign-in method. */
export function CredentialFields({ state, isUserKnown = false }: CredentialFieldsProps) {
  const { values, set, missing } = state
  const field = (name: CredentialField) => ({
    name,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
    error: missing[name],
  })
  switch (values.method) {
    case 'password':
      return (
        <>
          <TextInput label={t('User name')} autoComplete="username" spellCheck={false} {...field('user')} />
          <PasswordInput
            label={t('Password')}
            autoComplete="current-password"
            data-autofocus={isUserKnown || undefined}
            {...field('password')}
          />
          <TextInput label={t('Domain')} spellCheck={false} {...field('domain')} />
        </>
      )
    case 'application_credential':
      return (
        <>
          <TextInput label={t('Application credential ID')} spellCheck={false} {...field('credentialId')} />
          <PasswordInput label={t('Secret')} autoComplete="off" {...field('secret')} />
        </>
      )
    case 'token':
      return <PasswordInput label={t('Token')} autoComplete="off" {...field('token')} />
  }
}
