import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { toApiError, type ApiError } from '~/api/errors'
import type { Account } from '~/api/sessions'
import { useAccounts, useSessions } from '~/api/sessions-context'
import { CredentialFields } from './credential-fields'
import { emptySignIn, signInForm, toCredentials } from './credentials-schema'
import { SignInError } from './sign-in-error'

/** Asks for the password again where a token died. Calls in flight wait, so the screen and its forms stay as they are. */
export function RenewSignIn() {
  const expired = useAccounts().find((account) => account.expired)
  return expired ? <RenewDialog key={expired.cloud.id} account={expired} /> : null
}

function RenewDialog({ account }: { account: Account }) {
  const { cloud, userName, method } = account
  const sessions = useSessions()
  const [refusal, setRefusal] = useState<ApiError>()
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(signInForm),
    defaultValues: { ...emptySignIn, cloud: cloud.id, method, user: method === 'password' ? userName : '' },
  })

  const renew = handleSubmit(async (values) => {
    setRefusal(undefined)
    try {
      await sessions.renew(cloud.id, toCredentials(values))
    } catch (error) {
      setRefusal(toApiError(error))
    }
  })

  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      title="Sign in again"
      closeOnEscape={false}
      centered
    >
      <form onSubmit={(event) => void renew(event)} noValidate>
        <Stack gap="sm">
          <Text size="sm">
            Your sign-in at {cloud.name} has ended. Sign in again and go on where you were: nothing on the
            page is lost.
          </Text>
          <CredentialFields control={control} method={method} />
          {refusal && <SignInError error={refusal} cloud={cloud} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => void sessions.signOut(cloud.id)}>
              Sign out instead
            </Button>
            <Button type="submit" loading={formState.isSubmitting}>
              Sign in
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
