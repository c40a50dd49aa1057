import { format } from '~/i18n/translate'
import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { CloudConfig } from '~/api/session/config'
import type { ApiError } from '~/api/http/errors'
import { adviseOnSignIn } from '~/domain/errors/sign-in-advice'
import { FailureAlert } from '~/ui/failure/failure-alert'
import type { SignInValues } from './credentials-schema'

interface SignInErrorProps {
  error: ApiError
  /** How the user tried to sign in. */
  method: SignInValues['method']
  cloud: CloudConfig
}

/** Why nobody is signed in, and what to do. */
export function SignInError({ error, method, cloud }: SignInErrorProps) {
  const advice = adviseOnSignIn(error, { method, cloud })
  if (!advice) return <FailureAlert failure={error} />
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle />} title={format(advice.title)}>
      {format(advice.advice)}
    </Alert>
  )
}
