import { isOwn } from '~/api/plans/own-runs'
import { isBusy, type PlanRun } from '~/api/plans/run-board'
import type { Account } from '~/api/session/sessions'

/** The plans of who is signed in. */
export const ownRuns = (runs: readonly PlanRun[], accounts: readonly Account[]): PlanRun[] =>
  runs.filter(({ journal }) => isOwn(journal, accounts))

/** The plans of who is signed in that no other page shows, and that are not over or ended a moment ago. */
export function openRuns(runs: readonly PlanRun[], accounts: readonly Account[]): PlanRun[] {
  return ownRuns(runs, accounts).filter(
    (run) => !run.isWatched && (run.isNews || run.phase === 'stopped' || isBusy(run)),
  )
}
