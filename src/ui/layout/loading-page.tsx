import { Skeleton, Stack } from '@mantine/core'
import { FailurePanel } from '../failure/failure-panel'
import type { Failure } from '../failure/failure'
import { t } from '~/i18n/translate'

interface LoadingPageProps {
  /** What is being read: `what this site has`. */
  what: string
  failure: Failure | undefined
  onRetry: () => void
}

/** In place of a page whose data has not come: that it is on its way, or why it does not come. */
export function LoadingPage({ what, failure, onRetry }: LoadingPageProps) {
  if (failure) return <FailurePanel failure={failure} onRetry={onRetry} />
  return (
    <Stack gap="md" role="status" aria-label={t('Loading {what}', { what })}>
      <Skeleton height={120} />
      <Skeleton height={260} />
    </Stack>
  )
}
