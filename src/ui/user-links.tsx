import type { ReactNode } from 'react'
import { displayName } from '~/domain/names'
import classes from './user-links.module.css'

interface UserLinksProps<T> {
  users: readonly T[]
  /** Said where there are none. */
  none: ReactNode
  render: (user: T) => ReactNode
}

/** Links to what uses an object, by name. */
export function UserLinks<T extends { id: string; name: string }>({
  users,
  none,
  render,
}: UserLinksProps<T>) {
  if (users.length === 0) return <p className={classes.none}>{none}</p>
  return (
    <ul className={classes.users}>
      {users
        .toSorted((a, b) => displayName(a).localeCompare(displayName(b), undefined, { numeric: true }))
        .map((user) => (
          <li key={user.id}>{render(user)}</li>
        ))}
    </ul>
  )
}
