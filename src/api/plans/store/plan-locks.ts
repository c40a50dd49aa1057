import * as z from 'zod/mini'
import { answerOf, type PlanDatabase } from './plan-database'

/** Lets one tab at a time work on a plan. */
export interface PlanLocks {
  /** Runs `work` while no other tab works on the plan; answers undefined where another one does. */
  hold: <T>(plan: string, work: () => Promise<T>) => Promise<T | undefined>
  /** Answers once no other tab works on the plan: it stopped, finished or is gone. */
  whenFree: (plan: string) => Promise<void>
  /** Whether a tab works on the plan. */
  isHeld: (plan: string) => Promise<boolean>
}

/** Times that a lock is asked for: whoever waits for it holds it for a moment. */
const tries = 5
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const lockName = (plan: string) => `vpnaas-panel.plan.${plan}`

/** What is used of the browser's LockManager. */
export interface LockRequests {
  request: (
    name: string,
    options: LockOptions,
    callback: (lock: Lock | null) => Promise<void>,
  ) => Promise<void>
  query: () => Promise<LockManagerSnapshot>
}

/**
 * By Web Locks, which the browser releases when a tab is gone. A browser that bars a site's data also denies its locks
 * (SecurityError): `fallback` is used then.
 */
export function webLocks(locks: LockRequests, fallback: PlanLocks): PlanLocks {
  return {
    async hold<T>(plan: string, work: () => Promise<T>) {
      for (let left = tries; ; left--) {
        let isGranted = false
        let result: T | undefined
        try {
          await locks.request(lockName(plan), { ifAvailable: true }, async (lock) => {
            isGranted = lock !== null
            if (lock) result = await work()
          })
          if (isGranted || left === 0) return result
        } catch (error) {
          if (isGranted) throw error
          return fallback.hold(plan, work)
        }
        await pause(50)
      }
    },
    whenFree: (plan) =>
      locks
        .request(lockName(plan), { mode: 'shared' }, async () => undefined)
        .catch(() => fallback.whenFree(plan)),
    async isHeld(plan) {
      try {
        const { held = [] } = await locks.query()
        return held.some(({ name, mode }) => name === lockName(plan) && mode === 'exclusive')
      } catch {
        return fallback.isHeld(plan)
      }
    },
  }
}

const lease = z.object({ holder: z.string(), until: z.number() })

/** Milliseconds for which a lease holds without being renewed, and after which it is. */
const leaseMs = 8000
const renewMs = 2000

const leaseOf = async (store: IDBObjectStore, plan: string) =>
  lease.safeParse(await answerOf<unknown>(store.get(plan))).data

/**
 * By leases in the database, for contexts without Web Locks. A tab that the browser slowed down may lose its lease while
 * it works: it then finds its journal behind and stops.
 */
export function leaseLocks(database: PlanDatabase, holder: string, now: () => number): PlanLocks {
  const isForeign = (found: z.infer<typeof lease> | undefined) =>
    found !== undefined && found.holder !== holder && found.until > now()

  const take = (plan: string): Promise<boolean> =>
    database.transact(['leases'], 'readwrite', async (store) => {
      if (isForeign(await leaseOf(store('leases'), plan))) return false
      await answerOf(store('leases').put({ plan, holder, until: now() + leaseMs }))
      return true
    })
  const release = (plan: string): Promise<unknown> =>
    database.transact(['leases'], 'readwrite', async (store) => {
      const found = await leaseOf(store('leases'), plan)
      if (found?.holder === holder) await answerOf(store('leases').delete(plan))
    })
  const isHeld = (plan: string): Promise<boolean> =>
    database
      .transact(['leases'], 'readonly', async (store) => isForeign(await leaseOf(store('leases'), plan)))
      // Where there is no database, no other tab knows of the plan.
      .catch(() => false)

  return {
    async hold(plan, work) {
      if (!(await take(plan).catch(() => true))) return undefined
      const renewal = setInterval(() => void take(plan).catch(() => false), renewMs)
      try {
        return await work()
      } finally {
        clearInterval(renewal)
        await release(plan).catch(() => undefined)
      }
    },
    async whenFree(plan) {
      while (await isHeld(plan)) await pause(1000)
    },
    isHeld,
  }
}
