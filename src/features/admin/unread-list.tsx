import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { adviseOnError } from '~/domain/error-advice'
import type { Unread } from './use-overseen'
import classes from './unread-list.module.css'

/** What could not be read, where the page is of use without it. */
export function UnreadList({ unread }: { unread: readonly Unread[] }) {
  if (unread.length === 0) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle />}
      role="alert"
      className={classes.alert ?? ''}
    >
      <ul className={classes.list}>
        {unread.map(({ what, error, retry }) => (
          <li key={what}>
            <span>
              Not read: {what}. {adviseOnError(error).title}
              {error.requestId === undefined ? '' : ` (request id ${error.requestId})`}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Read ${what} again`}
              onClick={() => void retry()}
            >
              Try again
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
