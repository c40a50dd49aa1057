import { useMemo } from 'react'
import type { Made, Step, StepKind } from '~/domain/plan/plan'
import type { Sentence } from '~/domain/words/sentence'
import { useAccounts } from '../sessions-context'
import { useSite } from '../site'
import { stateOf, type Journal } from './journal'
import { isOwn } from './own-runs'
import { usePlanRuns } from './use-plan-runs'

/** One thing that the user's own plans did at a site. */
export interface RecentChange {
  planId: string
  planTitle: Sentence
  /** Milliseconds since the epoch. */
  at: number
  does: 'create' | 'update' | 'delete'
  kind: StepKind
  name: string
  /** The object that was created, changed or deleted; none where it is not known any more. */
  objectIds: readonly string[]
}

/**
 * What the user's own plans did at the current site, the latest first: as far back as the browser keeps plans.
 *
 * @public for diagnoses
 */
export function useRecentChanges(): readonly RecentChange[] {
  const { key } = useSite()
  const accounts = useAccounts()
  const { all } = usePlanRuns()
  return useMemo(() => {
    const own = all.map(({ journal }) => journal).filter((journal) => isOwn(journal, accounts))
    return recentChanges(own, key)
  }, [all, accounts, key])
}

/** What these plans did at a site, by its key, the latest first. */
export function recentChanges(journals: readonly Journal[], siteKey: string): RecentChange[] {
  return journals
    .flatMap((journal) =>
      journal.plan.steps.filter(({ site }) => site === siteKey).flatMap((step) => changeOf(journal, step)),
    )
    .toSorted((a, b) => b.at - a.at)
}

const ids = (object: Made | undefined) => (object ? [object.id] : [])

function changeOf(journal: Journal, step: Step): RecentChange[] {
  const { phase, at, gone, made, absent } = stateOf(journal, step)
  if (at === undefined || gone || absent || (phase !== 'done' && phase !== 'undone')) return []
  const { kind, name } = step
  const what = { planId: journal.id, planTitle: journal.plan.title, at, kind, name }
  switch (step.does) {
    case 'create':
      return [{ ...what, does: phase === 'done' ? 'create' : 'delete', objectIds: ids(made) }]
    case 'delete':
      return phase === 'done'
        ? [{ ...what, does: 'delete', objectIds: [step.target] }]
        : [{ ...what, does: 'create', objectIds: ids(made) }]
    case 'update':
      return [{ ...what, does: 'update', objectIds: [step.target] }]
    case 'disable':
      return [{ ...what, does: 'update', objectIds: ids(journal.states[step.maker]?.made) }]
  }
}
