import type { ReactNode } from 'react'
import { compareWords } from '~/domain/compare-words'
import { displayName } from '~/domain/names'
import { ObjectLink } from './site-links'
import classes from './user-links.module.css'

interface UserLinksProps<T> {
  users: readonly T[]
  /** Said where there are none. */
  none: ReactNode
  /** Stands before a link: a status. */
  renderLead?: (user: T) => ReactNode
}

/** Links to the connections that use an object, by name. */
export function UserLinks<T extends { id: string; name: string }>({
  users,
  none,
  renderLead,
}: UserLinksProps<T>) {
  if (users.length === 0) return <p className={classes.none}>{none}</p>
  return (
    <ul className={classes.users}>
      {users
        .toSorted((a, b) => compareWords(displayName(a), displayName(b)))
        .map((user) => (
          <li key={user.id}>
            {renderLead?.(user)}
            <ObjectLink kind="connection" to={user} />
          </li>
        ))}
    </ul>
  )
}
