import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './delete-dialog.module.css'

interface UserLinksProps<T extends { id: string }> {
  users: readonly T[]
  /** Said where there are none. */
  none: string
  render: (user: T) => ReactNode
}

/** Links to what uses an object. */
export function UserLinks<T extends { id: string }>({ users, none, render }: UserLinksProps<T>) {
  if (users.length === 0) return <Text>{none}</Text>
  return (
    <ul className={classes.users}>
      {users.map((user) => (
        <li key={user.id}>{render(user)}</li>
      ))}
    </ul>
  )
}
