import type { Account, Sessions } from './sessions'

/** Calls back with each sign-in that ended, or that another user's replaced. */
export function onSignOut(sessions: Sessions, call: (ended: Account) => void): void {
  let before = sessions.accounts()
  sessions.subscribe(() => {
    const now = sessions.accounts()
    const isStill = (one: Account) =>
      now.some(({ cloud, userId }) => cloud.id === one.cloud.id && userId === one.userId)
    const ended = before.filter((one) => !isStill(one))
    before = now
    for (const one of ended) call(one)
  })
}
