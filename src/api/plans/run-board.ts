import type { ApiError } from '../http/errors'
import { isOver, type Journal } from './store/journal'
import { journalKeeper, type JournalKeeper } from './store/journal-keeper'
import { surplusOf, type JournalStore } from './store/journal-store'
import type { PlanBus } from './store/plan-bus'
import type { PlanLocks } from './store/plan-locks'

export type RunPhase = 'running' | 'undoing' | 'stopped' | 'done' | 'undone'

/** A plan with its progress, for screens. */
export interface PlanRun {
  journal: Journal
  phase: RunPhase
  /** Why it did not even begin, or continue: another tab has it, a list could not be read. */
  blocked?: ApiError | undefined
  /** Its own page shows it; others need not mention it. */
  isWatched: boolean
  /** Another tab works on it. */
  isElsewhere: boolean
  /** It ended in this tab, and the user has not seen it yet. */
  isNews: boolean
  /** What a reload would lose: the plan itself or its pre-shared key, where the browser cannot keep it, or an undo’s key. */
  risk: 'plan' | 'key' | 'undo' | undefined
}

interface BoardTools {
  store: JournalStore
  locks: PlanLocks
  bus: PlanBus
  /** Whether only memory holds a key of the plan. */
  isKeyUnkept: (id: string) => boolean
}

/** The plans of this user's browser as this tab knows them: its own in memory, all in the database. */
export const isBusy = ({ phase }: Pick<PlanRun, 'phase'>): boolean =>
  phase === 'running' || phase === 'undoing'

export function runBoard({ store, locks, bus, isKeyUnkept }: BoardTools) {
  const listeners = new Set<() => void>()
  const watched = new Set<string>()
  const news = new Set<string>()
  const keepers = new Map<string, JournalKeeper>()
  /** Journals that were read from the database: they may be behind what was done. */
  const fromStore = new Set<string>()
  /** Plans whose end in another tab is waited for. */
  const awaited = new Set<string>()
  let runs: readonly PlanRun[] = []

  const emit = () => {
    for (const listener of listeners) listener()
  }
  const find = (id: string) => runs.find(({ journal }) => journal.id === id)

  function keeperOf(id: string): JournalKeeper {
    const known = keepers.get(id)
    if (known) return known
    return keeperFrom(id, undefined)
  }

  /** Saves a plan from now on after this version of it. */
  function keeperFrom(id: string, base: Journal | undefined): JournalKeeper {
    const keeper = journalKeeper(store, base, (isSaved) => {
      if (isSaved) bus.tell(id)
      const run = find(id)
      if (run && run.risk !== riskOf(run)) show(run)
    })
    keepers.set(id, keeper)
    return keeper
  }

  function riskOf({ journal }: Pick<PlanRun, 'journal'>): PlanRun['risk'] {
    const needsKey = isKeyUnkept(journal.id)
    if (isOver(journal)) return needsKey ? 'undo' : undefined
    if (!keeperOf(journal.id).isKept()) return 'plan'
    return needsKey ? 'key' : undefined
  }

  /** Shows a run as it is now, without saving it. */
  function show(given: Pick<PlanRun, 'journal' | 'phase' | 'blocked'> & { isElsewhere?: boolean }): void {
    const { id } = given.journal
    const flags = {
      isWatched: watched.has(id),
      isNews: news.has(id),
      isElsewhere: given.isElsewhere ?? false,
    }
    const run = { ...given, ...flags, risk: riskOf(given) }
    runs = find(id) ? runs.map((other) => (other.journal.id === id ? run : other)) : [...runs, run]
    emit()
  }

  function forget(id: string): void {
    keepers.delete(id)
    fromStore.delete(id)
    news.delete(id)
    runs = runs.filter(({ journal }) => journal.id !== id)
    emit()
  }

  /** Takes over a journal that was read from the database, where this tab does not work on the plan itself. */
  async function adopt(journal: Journal): Promise<void> {
    const { id } = journal
    const isElsewhere = !isOver(journal) && (await locks.isHeld(id))
    const run = find(id)
    if (run && isBusy(run) && !run.isElsewhere) return
    const isLater = !run || journal.version > keeperOf(id).version()
    if (isLater) {
      keepers.set(
        id,
        journalKeeper(store, journal, () => bus.tell(id)),
      )
      fromStore.add(id)
    }
    // Reads may come back in another order than they were sent: an older one does not tell the phase.
    const latest = isLater ? journal : run.journal
    const phase = phaseOf(latest, isElsewhere)
    show({
      journal: latest,
      phase,
      isElsewhere: isElsewhere && !isOver(latest),
      // Why it stopped here is not saved: reading what is known already does not change it.
      blocked: isLater || phase !== 'stopped' ? undefined : run.blocked,
    })
    if (isElsewhere) void followElsewhere(id)
  }

  /** Reads again once no other tab works on the plan. */
  async function followElsewhere(id: string): Promise<void> {
    if (awaited.has(id)) return
    awaited.add(id)
    await locks.whenFree(id).catch(() => undefined)
    awaited.delete(id)
    await refresh(id)
  }

  /** Takes over what another tab has saved meanwhile. */
  async function refresh(id: string): Promise<void> {
    const run = find(id)
    if (run && isBusy(run) && !run.isElsewhere) return
    const stored = await store.read(id).catch(() => 'unreadable' as const)
    // What cannot be read may be there all the same: the plan stays as it is known here.
    if (stored === 'unreadable') {
      if (run) await adopt(run.journal)
    } else if (stored) await adopt(stored)
    else if (run && keeperOf(id).version() > 0) forget(id)
  }

  bus.listen((id) => void refresh(id))

  return {
    all: () => runs,
    find,
    show,
    refresh,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** Reads what earlier pages and other tabs have left. */
    async load(): Promise<void> {
      for (const journal of await store.load().catch(() => [])) if (!find(journal.id)) await adopt(journal)
    },
    /** The latest journal of a plan, with whether it has to be taken for one that may be behind. */
    async latest(id: string): Promise<{ journal: Journal; mayBeBehind: boolean } | undefined> {
      const stored = await store.read(id).catch(() => undefined)
      if (stored && stored.version > keeperOf(id).version()) {
        keepers.set(
          id,
          journalKeeper(store, stored, () => bus.tell(id)),
        )
        fromStore.add(id)
        return { journal: stored, mayBeBehind: true }
      }
      const run = find(id)
      return run && { journal: run.journal, mayBeBehind: fromStore.has(id) }
    },
    /** Shows and saves how far a plan has come. */
    save(run: Pick<PlanRun, 'journal' | 'phase'>): void {
      fromStore.delete(run.journal.id)
      keeperOf(run.journal.id).put(run.journal)
      show(run)
    },
    /** Answers once everything is saved or could not be. Throws Superseded. */
    flush: (id: string): Promise<void> => keeperOf(id).flush(),
    /** Drops a plan from memory and database. */
    async drop(id: string): Promise<void> {
      forget(id)
      await store.drop(id).catch(() => undefined)
      bus.tell(id)
    },
    /** Drops the plans that are over and exceed what is kept. */
    async prune(): Promise<void> {
      for (const id of surplusOf(runs.map(({ journal }) => journal))) await this.drop(id)
    },
    /** Whether the end of a plan is still to be told to the user. */
    setNews(id: string, isNews: boolean): void {
      if (isNews) news.add(id)
      else news.delete(id)
      const run = find(id)
      if (run) show(run)
    },
    setWatched(id: string, isWatched: boolean): void {
      if (isWatched) watched.add(id)
      else watched.delete(id)
      const run = find(id)
      if (run) show(run)
    },
    isWatched: (id: string): boolean => watched.has(id),
    /** Whether the database has ever held the plan: one that stopped before it could begin is in memory only. */
    isStored: (id: string): boolean => keeperOf(id).version() > 0,
  }
}

function phaseOf(journal: Journal, isElsewhere: boolean): RunPhase {
  const isUndo = journal.direction === 'undo'
  if (isOver(journal)) return isUndo ? 'undone' : 'done'
  if (isElsewhere) return isUndo ? 'undoing' : 'running'
  return 'stopped'
}
