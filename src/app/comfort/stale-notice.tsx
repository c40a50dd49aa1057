import { Alert } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useLiveStatus, useStatusFailures } from '~/api/status/live-status'
import { t } from '~/i18n/translate'
import { timeOf } from '~/ui/text/time-text'

/** One failed check is told beside the age of the statuses; from here on it is no accident. */
const manyFailures = 3

/** Says that what is shown is old, while the browser is offline or the cloud does not answer; goes away by itself. */
export function StaleNotice() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  const failures = useStatusFailures()
  const checkedAt = useLiveStatus().data?.checkedAt
  const isStale = !isOnline || failures >= manyFailures
  const time = checkedAt !== undefined && isStale && timeOf(checkedAt)
  return (
    // Stays on the page: a live region is heard when something comes into it.
    <div aria-live="polite">
      {time && (
        <Alert mb="md" color="yellow" variant="light" role="presentation" icon={<IconCloudOff />}>
          {isOnline
            ? t('No status updates from this cloud since {time}. Lists may be just as old. Retrying…', {
                time,
              })
            : t('You’re offline. Showing data from {time}. Changes are disabled.', {
                time,
              })}
        </Alert>
      )}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
