import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { adviseOnError } from '~/domain/errors/error-advice'
import { t } from '~/i18n/translate'
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
            <span>{wordsOf(what, error)}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('Try again to load {what}', { what: t(what) })}
              onClick={() => void retry()}
            >
              {t('Try again')}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function wordsOf(what: Unread['what'], error: Unread['error']): string {
  const { requestId } = error
  const values = { what: t(what), why: adviseOnError(error).title }
  return requestId === undefined
    ? t('Couldn’t load {what}. {why}.', values)
    : t('Couldn’t load {what}. {why} (request ID {id}).', { ...values, id: requestId })
}
