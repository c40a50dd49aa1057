import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { compareTexts, t } from '~/i18n/translate'
import { displayName } from '~/domain/text/names'

import { FailurePanel } from '../../ui/failure/failure-panel'
import { ObjectLink } from './site-links'
import type { Failure } from '../../ui/failure/failure'
import classes from './user-links.module.css'

interface UserLinksProps<T> {
  /** Undefined while they are not known. */
  users: readonly T[] | undefined
  /** Why they are not known, and how to try again. */
  unread?: { failure: Failure | undefined; retry: () => void }
  /** Said where there are none. */
  none: ReactNode
  /** Stands before a link: a status. */
  renderLead?: (user: T) => ReactNode
  /** Stands behind it: what tells it from others. */
  renderMore?: (user: T) => ReactNode
}

/** Links to the connections that use an object, by name. */
export function UserLinks<T extends { id: string; name: string }>({
  users,
  none,
  renderLead,
  renderMore,
  unread,
}: UserLinksProps<T>) {
  if (!users) {
    const failure = unread?.failure
    if (!failure) return <Skeleton height={36} role="status" aria-label={t('Loading the connections')} />
    return <FailurePanel failure={failure} onRetry={unread.retry} />
  }
  if (users.length === 0) return <p className={classes.none}>{none}</p>
  return (
    <ul className={classes.users}>
      {users
        .toSorted((a, b) => compareTexts(displayName(a), displayName(b)))
        .map((user) => (
          <li key={user.id}>
            {renderLead?.(user)}
            <ObjectLink kind="connection" to={user} />
            {renderMore?.(user)}
          </li>
        ))}
    </ul>
  )
}
