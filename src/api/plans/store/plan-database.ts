/**
 * The browser's database of plans, which all tabs share. It outlives the tab and the browser: a transaction is on the
 * disk before it counts as done, so that even a killed browser does not take back what was saved.
 */

/** Milliseconds after which a database that does not answer counts as one that is not there. */
const patienceMs = 5000

type StoreName = 'plans' | 'progress' | 'states' | 'keys' | 'leases'

export type PlanDatabase = ReturnType<typeof planDatabase>

/** Opens the database when it is first used. `factory` throws or answers undefined where the browser bars it. */
export function planDatabase(factory: () => IDBFactory | undefined) {
  let opening: Promise<IDBDatabase> | undefined

  function open(): Promise<IDBDatabase> {
    opening ??= within(
      patienceMs,
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = factory()?.open('vpnaas-panel-plans', 1)
        if (!request) return reject(new Error('There is no database'))
        request.addEventListener('upgradeneeded', () => createStores(request.result))
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('No database')))
      }),
    ).then(
      (database) => {
        // The user clears the site's data, or a later version of the panel wants another layout.
        database.addEventListener('versionchange', () => {
          database.close()
          opening = undefined
        })
        database.addEventListener('close', () => {
          opening = undefined
        })
        return database
      },
      (error: unknown) => {
        opening = undefined
        throw error
      },
    )
    return opening
  }

  return {
    /** Runs `work` in one transaction and answers once it is on the disk. Throws where the database fails. */
    async transact<T>(
      names: readonly StoreName[],
      mode: IDBTransactionMode,
      work: (store: (name: StoreName) => IDBObjectStore) => Promise<T>,
    ): Promise<T> {
      const database = await open()
      return within(patienceMs, inTransaction(database, names, mode, work))
    },
  }
}

/** The one of this browser. */
export const browserDatabase = planDatabase(() => globalThis.indexedDB)

function createStores(database: IDBDatabase): void {
  database.createObjectStore('plans', { keyPath: 'id' })
  database.createObjectStore('progress', { keyPath: 'id' })
  database.createObjectStore('states', { keyPath: ['plan', 'step'] }).createIndex('plan', 'plan')
  database.createObjectStore('keys', { keyPath: 'plan' })
  database.createObjectStore('leases', { keyPath: 'plan' })
}

async function inTransaction<T>(
  database: IDBDatabase,
  names: readonly StoreName[],
  mode: IDBTransactionMode,
  work: (store: (name: StoreName) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(names, mode, { durability: 'strict' })
  const finished = new Promise<void>((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('The transaction was aborted'))
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', fail)
    transaction.addEventListener('error', fail)
  })
  const working = work((name) => transaction.objectStore(name)).catch((error: unknown) => {
    if (transaction.error === null) transaction.abort()
    throw error
  })
  const [result] = await Promise.all([working, finished])
  return result
}

/** What a request of a transaction answers. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The database failed')))
  })
}

async function within<T>(ms: number, wanted: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not answer')), ms)
  })
  try {
    return await Promise.race([wanted, late])
  } finally {
    clearTimeout(timer)
  }
}
