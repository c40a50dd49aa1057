import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'

/**
 * What would lose the form waits for an answer: leaving the page in any way, or `askBefore`. The browser asks itself
 * before it closes or reloads the page.
 */
export function useLeaveQuestion(wouldLose: () => boolean) {
  const [waiting, setWaiting] = useState<() => void>()
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && wouldLose(),
    enableBeforeUnload: wouldLose,
    withResolver: true,
  })
  const answer = (goesOn: boolean) => {
    setWaiting(undefined)
    if (goesOn) {
      waiting?.()
      leaving.proceed?.()
    } else leaving.reset?.()
  }
  return {
    askBefore: (act: () => void) => (wouldLose() ? setWaiting(() => act) : act()),
    question:
      waiting !== undefined || leaving.status === 'blocked'
        ? { onStay: () => answer(false), onLeave: () => answer(true) }
        : undefined,
  }
}
