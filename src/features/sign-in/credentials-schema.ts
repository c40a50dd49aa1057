import * as z from 'zod/mini'
import type { Credentials } from '~/api/keystone'
import { t, type PlainWords } from '~/domain/words/words'

/** The sign-in form has every method's fields, so that switching between methods loses nothing that was typed. */
const signInForm = z
  .object({
    cloud: z.string(),
    method: z.enum(['password', 'application_credential', 'token']),
    user: z.string(),
    domain: z.string(),
    password: z.string(),
    credentialId: z.string(),
    secret: z.string(),
    token: z.string(),
  })
  .check(({ value, issues }) => {
    for (const [field, message] of needed[value.method]) {
      if (value[field].trim() === '')
        issues.push({ code: 'custom', path: [field], message: t(message), input: undefined })
    }
  })
export type SignInValues = z.infer<typeof signInForm>
export type CredentialField = Exclude<keyof SignInValues, 'cloud' | 'method'>

const needed: Record<SignInValues['method'], [CredentialField, PlainWords][]> = {
  password: [
    ['user', 'Enter your user name'],
    ['password', 'Enter your password'],
    ['domain', 'Enter the domain of your user; it is Default in most clouds'],
  ],
  application_credential: [
    ['credentialId', 'Enter the id of the application credential'],
    ['secret', 'Enter its secret'],
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
  const { error } = signInForm.safeParse(values)
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path[0], message]) ?? [])
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
