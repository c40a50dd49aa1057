import type { Control } from 'react-hook-form'
import { PasswordField } from '~/ui/fields/password-field'
import { TextField } from '~/ui/fields/text-field'
import type { SignInForm } from './credentials-schema'

/** The fields of the chosen sign-in method. */
export function CredentialFields({
  control,
  method,
}: {
  control: Control<SignInForm>
  method: SignInForm['method']
}) {
  switch (method) {
    case 'password':
      return (
        <>
          <TextField control={control} name="user" label="User" autoComplete="username" required />
          <PasswordField
            control={control}
            name="password"
            label="Password"
            autoComplete="current-password"
            required
          />
          <TextField control={control} name="domain" label="Domain" required />
        </>
      )
    case 'application_credential':
      return (
        <>
          <TextField control={control} name="credentialId" label="Application credential id" required />
          <PasswordField control={control} name="secret" label="Secret" autoComplete="off" required />
        </>
      )
    case 'token':
      return <PasswordField control={control} name="token" label="Token" autoComplete="off" required />
  }
}
