import type { ReactNode } from 'react'
import { LeaveDialog } from './leave-dialog'
import { UnfinishedFields } from './unfinished-fields'
import { useLeaveGuard } from './use-leave-guard'

interface LeaveGuardProps {
  /** As in `useLeaveGuard`. */
  lostWith: 'page' | 'panel'
  children: ReactNode
}

/** Asks before text is lost that was typed outside a form, in fields that say so with `useUnfinished`. */
export function LeaveGuard({ lostWith, children }: LeaveGuardProps) {
  const { question, unfinished } = useLeaveGuard({ wouldLose: () => false, lostWith })
  return (
    <>
      <UnfinishedFields value={unfinished}>{children}</UnfinishedFields>
      {question && <LeaveDialog {...question} />}
    </>
  )
}
