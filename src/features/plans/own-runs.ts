import { isOwn } from '~/api/plans/own-runs'
import type { PlanRun } from '~/api/plans/run-board'
import type { Account } from '~/api/sessions'

/** The plans of who is signed in that no other page shows, and that are not over or ended a moment ago. */
export function ownRuns(runs: readonly PlanRun[], accounts: readonly Account[]): PlanRun[] {
  return runs.filter(({ journal, phase, isWatched, isNews }) => {
    const isOver = phase === 'done' || phase === 'undone'
    return !isWatched && (isNews || !isOver) && isOwn(journal, accounts)
  })
}
