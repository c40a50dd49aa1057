import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { CloudConfig } from '~/api/config'
import type { ApiError } from '~/api/errors'
import { adviseOnError } from '~/domain/error-advice'
import { t } from '~/domain/words/words'

/** Why nobody is signed in, and what to do: Keystone says the same for every wrong or disabled thing (contract 1.3). */
export function SignInError({ error, cloud }: { error: ApiError; cloud: CloudConfig }) {
  const { title, advice } = explain(error, cloud)
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle />} title={title}>
      {advice}
    </Alert>
  )
}

function explain(error: ApiError, cloud: CloudConfig): { title: string; advice: string } {
  if (error.type === 'keystone' && error.status === 401) {
    return {
      title: t('{cloud} refused the sign-in', { cloud: cloud.name }),
      advice: t(
        'User, domain or secret is wrong, or the account or its project is disabled. The cloud does not say which.',
      ),
    }
  }
  if (error.type === 'TokenTooLarge') return adviseOnError(error)
  if (error.type === 'network' || error.type === 'timeout') {
    return {
      title: t('{cloud} does not answer', { cloud: cloud.name }),
      advice: t(
        "Check your network, then try again. If it lasts, the identity service at {address} is down, or does not allow this page's origin (CORS): tell the administrator.",
        { address: cloud.identity },
      ),
    }
  }
  return {
    title: t('{cloud} could not sign you in', { cloud: cloud.name }),
    advice: t('{message}. Try again in a moment.', { message: error.message.replace(/\.$/, '') }),
  }
}
