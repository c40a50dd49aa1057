import { useMemo } from 'react'
import type { Made, Step, StepKind } from '~/domain/plan/plan'
import type { Message } from '~/domain/text/message'
import { useAccounts } from '../session/sessions-context'
import { useSite } from '../site/site'
import { stateOf, type Journal } from './store/journal'
import { isOwn } from './own-runs'
import { usePlanRuns } from './use-plan-runs'

/** One thing that the user's own plans did at a site. */
export interface RecentChange {
  planId: string
  planTitle: Message
  /** Milliseconds since the epoch. */
  at: number
  does: 'create' | 'update' | 'delete'
  kind: StepKind
  name: string
  /** The object that was created, changed or deleted; none where it is not known any more. */
  objectIds: readonly string[]
  /** The site's key. */
  site: string
}

/**
 * What the user's own plans did at the current site, the latest first: as far back as the browser keeps plans.
 *
 * @public for diagnoses
 */
export function useRecentChanges(): readonly RecentChange[] {
  const { key } = useSite()
  const own = useOwnJournals()
  return useMemo(() => recentChanges(own, key), [own, key])
}

/** The journals of who is signed in. */
export function useOwnJournals(): readonly Journal[] {
  const accounts = useAccounts()
  const { all } = usePlanRuns()
  return useMemo(
    () => all.map(({ journal }) => journal).filter((journal) => isOwn(journal, accounts)),
    [all, accounts],
  )
}

/** What these plans did at a site, by its key, the latest first. */
export function recentChanges(journals: readonly Journal[], siteKey: string): RecentChange[] {
  return journals
    .flatMap(changesOf)
    .filter(({ site }) => site === siteKey)
    .toSorted((a, b) => b.at - a.at)
}

/** What a plan did so far, in the order of its steps. */
export const changesOf = (journal: Journal): RecentChange[] =>
  journal.plan.steps.flatMap((step) => changeOf(journal, step))

/** Ids of everything that these plans created. */
export const createdIds = (journals: readonly Journal[]): ReadonlySet<string> =>
  new Set(journals.flatMap(changesOf).flatMap(({ does, objectIds }) => (does === 'create' ? objectIds : [])))

const ids = (object: Made | undefined) => (object ? [object.id] : [])

function changeOf(journal: Journal, step: Step): RecentChange[] {
  const { phase, at, gone, made, absent } = stateOf(journal, step)
  if (at === undefined || gone || absent || (phase !== 'done' && phase !== 'undone')) return []
  const { kind, name, site } = step
  const what = { planId: journal.id, planTitle: journal.plan.title, at, kind, name, site }
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
