import { IDBFactory } from 'fake-indexeddb'
import { keyVault } from '~/api/plans/store/key-vault'
import type { PlanBus } from '~/api/plans/store/plan-bus'
import { answerOf, planDatabase, type PlanDatabase } from '~/api/plans/store/plan-database'
import { leaseLocks, webLocks, type LockRequests, type PlanLocks } from '~/api/plans/store/plan-locks'

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
  let areLocksBarred = false
  let tabs = 0
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

  const release = (name: string) => {
    holders.delete(name)
    for (const wake of waiting) wake()
    waiting.clear()
  }

  const denyWhereBarred = () => {
    if (areLocksBarred) throw new DOMException('The request was denied.', 'SecurityError')
  }

  /** The browser's locks as one tab has them. Exclusive ones are asked for only where available. */
  function locksOf(tab: object): LockRequests {
    return {
      async request(name, { mode = 'exclusive' }, callback) {
        denyWhereBarred()
        if (mode === 'shared') {
          while (holders.has(name)) await new Promise<void>((resolve) => waiting.add(resolve))
          return await callback({ name, mode })
        }
        if (holders.has(name)) return await callback(null)
        holders.set(name, tab)
        try {
          return await callback({ name, mode })
        } finally {
          if (holders.get(name) === tab) release(name)
        }
      },
      async query() {
        denyWhereBarred()
        return { held: [...holders.keys()].map((name) => ({ name, mode: 'exclusive' })) }
      },
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
      const locks = webLocks(locksOf(tab), leaseLocks(database, `tab ${(tabs += 1)}`, now))
      const unlocked: PlanLocks = { ...locks, hold: (_plan, work) => work() }
      return {
        tools: {
          database,
          vault: keyVault(database, isSecure ? crypto.subtle : undefined, now),
          locks: areLocked ? locks : unlocked,
          bus: isAsleep ? { ...busOf(tab), listen: () => undefined } : busOf(tab),
        },
        close: () => {
          listeners.delete(tab)
          for (const [name, holder] of holders) if (holder === tab) release(name)
        },
      }
    },
    /** Lets the user bar the database, or allow it again. */
    bar: (next: boolean) => {
      isBarred = next
    },
    /** Lets the user bar all data of the site, with which the browser denies locks as well. */
    barAll: () => {
      isBarred = true
      areLocksBarred = true
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
