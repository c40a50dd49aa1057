import { ownChangesOf, recreationOf, type OwnChange, type Recreation } from '~/domain/plan/own-changes'
import { useAccounts } from '../session/sessions-context'
import { isOwn } from './own-runs'
import { usePlanRuns } from './use-plan-runs'
import type { TunnelEnd } from '~/domain/site/connection-end'

interface OwnChanges {
  /** The latest first. */
  ownChanges: OwnChange[]
  recreation: Recreation | undefined
}

/** Returns what the user's own plans changed of a connection, as far back as the browser keeps plans. */
export function useOwnChanges(end: TunnelEnd): OwnChanges {
  const accounts = useAccounts()
  const { all } = usePlanRuns()
  const own = all.map(({ journal }) => journal).filter((journal) => isOwn(journal, accounts))
  return { ownChanges: ownChangesOf(end, own), recreation: recreationOf(end, own) }
}
