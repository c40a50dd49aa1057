import { ownChangesOf, type OwnChange } from '~/domain/plan/own-changes'
import type { TunnelEnd } from '~/domain/plan/world'
import { useAccounts } from '../sessions-context'
import { isOwn } from './own-runs'
import { usePlanRuns } from './use-plan-runs'

/** What the user's own plans changed of a connection, the latest first: as far back as the browser keeps plans. */
export function useOwnChanges(end: TunnelEnd): OwnChange[] {
  const accounts = useAccounts()
  const { all } = usePlanRuns()
  const own = all.map(({ journal }) => journal).filter((journal) => isOwn(journal, accounts))
  return ownChangesOf(end, own)
}
