import { useCallbackRef } from '@mantine/hooks'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

const guards = new Set<() => boolean>()

/** Returns whether a form on screen holds something that is kept nowhere else. */
export const isAnythingUnsaved = (): boolean => [...guards].some((asks) => asks())

/** Both answers to the question whether what was entered may be lost. */
export interface LeaveAnswers {
  onStay: () => void
  onLeave: () => void
}

export interface LeaveGuard {
  /** Shown while it is asked. */
  question: LeaveAnswers | undefined
  /** Does something that loses what was entered: at once where there is nothing to lose, else after the question. */
  askBefore: (act: () => void) => void
  /** For the fields of the form to say what they hold: see `UnfinishedFields`. */
  unfinished: Set<string>
}

interface Guarded {
  /** Whether something was entered that is kept nowhere else. */
  wouldLose: () => boolean
  /** What loses it: leaving the page, or also whatever else changes the address, which closes a panel over the page. */
  lostWith: 'page' | 'panel'
}

/**
 * Asks before what was entered is lost: by a link, by Back and Forward, by what the page itself does with `askBefore`.
 * Before the page is closed or loaded again the browser asks.
 */
export function useLeaveGuard({ wouldLose, lostWith }: Guarded): LeaveGuard {
  const [waiting, setWaiting] = useState<() => void>()
  const isReleased = useRef(false)
  const [unfinished] = useState(() => new Set<string>())
  const asks = useCallbackRef(() => !isReleased.current && (wouldLose() || unfinished.size > 0))
  const shouldBlockFn = useCallbackRef(
    ({ current, next }: { current: { pathname: string }; next: { pathname: string } }) =>
      (lostWith === 'panel' || current.pathname !== next.pathname) && asks(),
  )
  useEffect(() => {
    guards.add(asks)
    return () => void guards.delete(asks)
  }, [asks])
  const leaving = useBlocker({ shouldBlockFn, enableBeforeUnload: asks, withResolver: true })

  const stay = () => {
    setWaiting(undefined)
    leaving.reset?.()
  }
  const leave = () => {
    isReleased.current = true
    setWaiting(undefined)
    waiting?.()
    leaving.proceed?.()
  }
  return {
    question:
      waiting !== undefined || leaving.status === 'blocked' ? { onStay: stay, onLeave: leave } : undefined,
    askBefore: (act) => (asks() ? setWaiting(() => act) : act()),
    unfinished,
  }
}
