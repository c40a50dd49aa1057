import type { PlanRun } from '~/api/plans/plan-runs'
import type { Account } from '~/api/sessions'

/** The plans that belong to who is signed in now and that no other page shows: a tab may have seen another user. */
export function ownRuns(runs: readonly PlanRun[], accounts: readonly Account[]): PlanRun[] {
  return runs.filter(({ journal, isWatched }) => {
    const cloud = journal.plan.sites[0]?.cloud.id
    const account = accounts.find((one) => one.cloud.id === cloud)
    return !isWatched && account?.userName === journal.owner
  })
}
