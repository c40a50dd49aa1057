import { zodResolver } from '@hookform/resolvers/zod'
import { Button, SegmentedControl, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useController, useForm, useWatch, type Control } from 'react-hook-form'
import type { CloudConfig } from '~/api/config'
import { toApiError, type ApiError } from '~/api/errors'
import type { Account } from '~/api/sessions'
import { useSessions } from '~/api/sessions-context'
import { NativeSelectField } from '~/ui/fields/native-select-field'
import { CredentialFields } from './credential-fields'
import { emptySignIn, signInForm, toCredentials, type SignInForm as Values } from './credentials-schema'
import { SignInError } from './sign-in-error'
import classes from './sign-in-page.module.css'

interface SignInFormProps {
  clouds: readonly CloudConfig[]
  cloudId: string | undefined
  onSignedIn: (account: Account) => void
}

/** Cloud, method and secret. A refused sign-in keeps all that was typed. */
export function SignInForm({ clouds, cloudId, onSignedIn }: SignInFormProps) {
  const sessions = useSessions()
  const [refusal, setRefusal] = useState<ApiError>()
  const first = clouds.find(({ id }) => id === cloudId) ?? clouds[0]
  const { control, handleSubmit, formState, setFocus } = useForm({
    resolver: zodResolver(signInForm),
    defaultValues: { ...emptySignIn, cloud: first?.id ?? '' },
  })
  const [method, chosenId] = useWatch({ control, name: ['method', 'cloud'] })
  const cloud = clouds.find(({ id }) => id === chosenId)

  const signIn = handleSubmit(async (values) => {
    if (!cloud) return
    setRefusal(undefined)
    try {
      onSignedIn(await sessions.signIn(cloud, toCredentials(values)))
    } catch (error) {
      setRefusal(toApiError(error))
      setFocus(secretField[values.method])
    }
  })

  return (
    <form onSubmit={(event) => void signIn(event)} noValidate>
      <Title order={1} mb="md">
        Sign in
      </Title>
      <Stack gap="sm">
        <CloudField control={control} clouds={clouds} />
        <MethodField control={control} />
        <CredentialFields control={control} method={method} />
        {refusal && cloud && <SignInError error={refusal} cloud={cloud} />}
        <Button type="submit" loading={formState.isSubmitting} fullWidth mt={4}>
          Sign in
        </Button>
        {cloud?.hint !== undefined && <p className={classes.hint}>{cloud.hint}</p>}
      </Stack>
    </form>
  )
}

const secretField = { password: 'password', application_credential: 'secret', token: 'token' } as const

function CloudField({ control, clouds }: { control: Control<Values>; clouds: readonly CloudConfig[] }) {
  if (clouds.length === 1) return null
  return (
    <NativeSelectField
      control={control}
      name="cloud"
      label="Cloud"
      data={clouds.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

const methods = [
  { value: 'password', label: 'Password' },
  { value: 'application_credential', label: 'App credential' },
  { value: 'token', label: 'Token' },
]

function MethodField({ control }: { control: Control<Values> }) {
  const { field } = useController({ control, name: 'method' })
  return (
    <SegmentedControl
      value={field.value}
      onChange={field.onChange}
      data={methods}
      aria-label="Sign-in method"
      fullWidth
      size="xs"
    />
  )
}
