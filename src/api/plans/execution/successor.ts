import { useMemo } from 'react'
import { idAfter } from '~/domain/plan/downtime/successors'
import type { Message } from '~/domain/text/message'
import { useAccounts } from '../../session/sessions-context'
import { stateOf, type Journal } from '../store/journal'
import { isOwn } from '../own-runs'
import { usePlanRuns } from '../use-plan-runs'

/** The connection that took the place of another one. */
export interface Successor {
  id: string
  name: string
  /** The plan that put it there. */
  planTitle: Message
  /** Milliseconds since the epoch. */
  at: number
}

/** The connection that took the place of this one in the user's own plans; undefined where none did. */
export function useSuccessor(id: string): Successor | undefined {
  const accounts = useAccounts()
  const { all } = usePlanRuns()
  return useMemo(() => {
    const own = all.map(({ journal }) => journal).filter((journal) => isOwn(journal, accounts))
    return successorOf(own, id)
  }, [all, accounts, id])
}

/** Follows a connection through plans, in the order in which they began. */
function successorOf(journals: readonly Journal[], id: string): Successor | undefined {
  let found: Successor | undefined
  for (const journal of journals.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const next = idAfter(journal, found?.id ?? id)
    if (next === (found?.id ?? id)) continue
    const step = journal.plan.steps.find((one) => stateOf(journal, one).made?.id === next)
    found = {
      id: next,
      name: step?.name ?? '',
      planTitle: journal.plan.title,
      at: journal.endedAt ?? journal.startedAt,
    }
  }
  return found
}
