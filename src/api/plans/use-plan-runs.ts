import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Plan, Step } from '~/domain/plan/plan'
import { newPsk } from '../write/new-psk'
import type { Sessions } from '../session/sessions'
import { useSessions } from '../session/sessions-context'
import { tabChannel } from '../session/tab-channel'
import { keyVault } from './store/key-vault'
import { planBus } from './store/plan-bus'
import { browserDatabase } from './store/plan-database'
import { leaseLocks, webLocks, type PlanLocks } from './store/plan-locks'
import { createPlanRuns, type PlanRuns } from './plan-runs'

const runsOf = new WeakMap<Sessions, PlanRuns>()

/** Returns the plans of this browser, undefined while no page has asked for them. */
export const planRunsOf = (sessions: Sessions): PlanRuns | undefined => runsOf.get(sessions)

/** The plans of this browser, live: they outlive the page that began them. */
export function usePlanRuns() {
  const sessions = useSessions()
  const client = useQueryClient()
  const runs = runsOf.get(sessions) ?? createPlanRuns({ ...browserTools(), sessions, client })
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

/** `crypto.subtle` and `navigator.locks` exist in secure contexts alone. */
const browserTools = () => ({
  database: browserDatabase,
  vault: keyVault(browserDatabase, globalThis.crypto.subtle, Date.now),
  locks: planLocks(),
  bus: planBus(tabChannel('vpnaas-panel.plans')),
  newPsk,
  newId,
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  now: Date.now,
  guardLeaving,
})

function planLocks(): PlanLocks {
  const leases = leaseLocks(browserDatabase, newId(), Date.now)
  return 'locks' in navigator ? webLocks(navigator.locks, leases) : leases
}

function guardLeaving(isGuarded: boolean): void {
  // Only while it is needed: a page that listens is not kept for the way back.
  if (isGuarded) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('')
