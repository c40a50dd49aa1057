import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Plan, Step } from '~/domain/plan/plan'
import { newPsk } from '../new-psk'
import type { Sessions } from '../sessions'
import { useSessions } from '../sessions-context'
import { createPlanRuns, type HoldLock, type PlanRuns } from './plan-runs'
import { tabStorage } from './tab-storage'

const runsOf = new WeakMap<Sessions, PlanRuns>()

/** The plans of this tab, live: they outlive the page that began them. */
export function usePlanRuns() {
  const sessions = useSessions()
  const client = useQueryClient()
  const runs = runsOf.get(sessions) ?? createPlanRuns({ ...browserTools, sessions, client })
  runsOf.set(sessions, runs)
  return { runs, all: useSyncExternalStore(runs.subscribe, runs.all) }
}

/** What a page may do with a plan that it began, or that an earlier page left. */
export function planActions(runs: PlanRuns, id: string) {
  return {
    goOn: () => void runs.goOn(id),
    undo: () => void runs.undo(id),
    provide: (secretId: string, value: string) => void runs.provide(id, secretId, value),
    accept: (step: Step) => void runs.accept(id, step),
  }
}

/** A page's own plan: begun there, shown there, and left to go on by itself when the page is left. */
export function usePlanFlow() {
  const [id, setId] = useState<string>()
  const { runs, run } = usePlanRun(id)
  return {
    run,
    start: (plan: Plan, secrets?: Readonly<Record<string, string>>) => setId(runs.start(plan, secrets)),
    actions: planActions(runs, id ?? ''),
  }
}

/** One run of them, on its own page; undefined while there is none of this id. */
export function usePlanRun(id: string | undefined) {
  const { runs, all } = usePlanRuns()
  useEffect(() => (id === undefined ? undefined : runs.watch(id)), [runs, id])
  return { runs, run: all.find(({ journal }) => journal.id === id) }
}

/** Web Locks exist in secure contexts alone. Elsewhere two tabs of one plan still find what the other made. */
const holdLock: HoldLock = async (name, work) => {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request(`vpnaas-panel.plan.${name}`, { ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  )
}

const browserTools = {
  storage: tabStorage(),
  holdLock,
  newPsk,
  newId: () => Math.random().toString(36).slice(2),
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
}
