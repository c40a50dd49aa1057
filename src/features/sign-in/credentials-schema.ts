import type { Credentials } from '~/api/session/keystone'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'

/** The sign-in form has every method's fields, so that switching between methods loses nothing that was typed. */
export interface SignInValues {
  cloud: string
  method: Credentials['method']
  user: string
  domain: string
  password: string
  credentialId: string
  secret: string
  token: string
}
export type CredentialField = Exclude<keyof SignInValues, 'cloud' | 'method'>

const needed: Record<SignInValues['method'], [CredentialField, PlainMessageKey][]> = {
  password: [
    ['user', 'Enter your user name'],
    ['password', 'Enter your password'],
    ['domain', 'Enter your user’s domain (“Default” in most clouds)'],
  ],
  application_credential: [
    ['credentialId', 'Enter the application credential ID'],
    ['secret', 'Enter the secret'],
  ],
  token: [['token', 'Paste a token']],
}

export const emptySignIn: SignInValues = {
  cloud: '',
  method: 'password',
  user: '',
  domain: 'Default',
  password: '',
  credentialId: '',
  secret: '',
  token: '',
}

/** What is missing, by field in the order of the form; empty where nothing is. */
export function missingFields(values: SignInValues): Partial<Record<CredentialField, string>> {
  const missing = needed[values.method].filter(([field]) => values[field].trim() === '')
  return Object.fromEntries(missing.map(([field, message]) => [field, t(message)]))
}

/** What Keystone is given. */
export function toCredentials(values: SignInValues): Credentials {
  const { method } = values
  switch (method) {
    case 'password':
      return { method, user: values.user.trim(), domain: values.domain.trim(), password: values.password }
    case 'application_credential':
      return { method, id: values.credentialId.trim(), secret: values.secret.trim() }
    case 'token':
      return { method, token: values.token.trim() }
  }
}
