import { IDBFactory } from 'fake-indexeddb'
import { keyVault } from '~/api/plans/key-vault'
import type { PlanBus } from '~/api/plans/plan-bus'
import { answerOf, planDatabase, type PlanDatabase } from '~/api/plans/plan-database'
import type { PlanLocks } from '~/api/plans/plan-locks'

const stores = ['plans', 'progress', 'states', 'keys'] as const

/** All that the database of plans held at some moment, by store. */
export type Dump = readonly (readonly unknown[])[]

export interface TabOptions {
  /** An insecure context has no encryption. */
  isSecure?: boolean
  /** Without locks, two tabs may take themselves for the only one. */
  areLocked?: boolean
  /** A tab in the background hears nothing of the others. */
  isAsleep?: boolean
}

/** A browser for tests, as plans see it: tabs that share a database, locks and a channel. */
export function testBrowser(now: () => number) {
  const factory = new IDBFactory()
  const holders = new Map<string, object>()
  const waiting = new Set<() => void>()
  const listeners = new Map<object, (plan: string) => void>()
  let isBarred = false
  let history: Dump[] | undefined
  const opened = planDatabase(() => factory)
  const database: PlanDatabase = {
    async transact(names, mode, work) {
      if (isBarred) throw new Error('Barred')
      const result = await opened.transact(names, mode, work)
      if (mode === 'readwrite') history?.push(await dump())
      return result
    },
  }

  const dump = (): Promise<Dump> =>
    opened.transact(stores, 'readonly', (store) =>
      Promise.all(stores.map((name) => answerOf<unknown[]>(store(name).getAll()))),
    )

  const release = (plan: string) => {
    holders.delete(plan)
    for (const wake of waiting) wake()
    waiting.clear()
  }

  function locksOf(tab: object): PlanLocks {
    const isHeld = (plan: string) => holders.has(plan) && holders.get(plan) !== tab
    return {
      async hold(plan, work) {
        if (holders.has(plan)) return undefined
        holders.set(plan, tab)
        try {
          return await work()
        } finally {
          if (holders.get(plan) === tab) release(plan)
        }
      },
      async whenFree(plan) {
        while (holders.has(plan)) await new Promise<void>((resolve) => waiting.add(resolve))
      },
      isHeld: async (plan) => isHeld(plan),
    }
  }

  function busOf(tab: object): PlanBus {
    return {
      tell: (plan) => {
        for (const [other, hear] of listeners) if (other !== tab) queueMicrotask(() => hear(plan))
      },
      listen: (hear) => listeners.set(tab, hear),
    }
  }

  return {
    database,
    /** What a new tab works with. `close` is what the browser does when it is gone. */
    newTab({ isSecure = true, areLocked = true, isAsleep = false }: TabOptions = {}) {
      const tab = {}
      const unlocked: PlanLocks = { ...locksOf(tab), hold: (_plan, work) => work() }
      return {
        tools: {
          database,
          vault: keyVault(database, isSecure ? crypto.subtle : undefined, now),
          locks: areLocked ? locksOf(tab) : unlocked,
          bus: isAsleep ? { ...busOf(tab), listen: () => undefined } : busOf(tab),
        },
        close: () => {
          listeners.delete(tab)
          for (const [plan, holder] of holders) if (holder === tab) release(plan)
        },
      }
    },
    /** Lets the user bar the database, or allow it again. */
    bar: (next: boolean) => {
      isBarred = next
    },
    dump,
    /** Answers, at the end, what the database held after each write. */
    record: (): (() => readonly Dump[]) => {
      const dumps: Dump[] = []
      history = dumps
      return () => {
        history = undefined
        return dumps
      }
    },
    /** Makes the database what it was, as a profile that is restored from a copy. */
    restore: (held: Dump): Promise<void> =>
      opened.transact(stores, 'readwrite', async (store) => {
        for (const [index, name] of stores.entries()) {
          store(name).clear()
          for (const row of held[index] ?? []) store(name).put(row)
        }
      }),
  }
}
