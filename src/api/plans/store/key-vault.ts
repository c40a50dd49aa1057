import * as z from 'zod/mini'
import { answerOf, type PlanDatabase } from './plan-database'

/**
 * Pre-shared keys of plans that are not over, so that a reload need not ask for them. Each plan's keys are encrypted
 * (AES-GCM) under a key of its own, which the browser holds and no script can export.
 */
export type KeyVault = ReturnType<typeof keyVault>

/** Milliseconds after which a key is deleted whose plan is not stored: it is stored before its plan, by another tab. */
const graceMs = 60_000

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)
const keyOwner = z.object({ cloud: z.string(), user: z.string() })

/** Who runs a plan: Keystone's id of the user, at the cloud of the plan's first site. */
export type KeyOwner = z.infer<typeof keyOwner>

const planOf = z.object({ plan: z.string() })
const row = z.object({
  plan: z.string(),
  owner: keyOwner,
  at: z.number(),
  key: z.custom<CryptoKey>((value) => typeof CryptoKey !== 'undefined' && value instanceof CryptoKey),
  values: z.record(z.string(), z.object({ iv: bytes, data: bytes })),
})
type Row = z.infer<typeof row>

const progressRow = z.object({ id: z.string(), endedAt: z.optional(z.number()) })

/** Deletes the keys of a user's plans. Throws where the database fails. */
export const dropKeysOf = (database: PlanDatabase, { cloud, user }: KeyOwner): Promise<void> =>
  database.transact(['keys'], 'readwrite', async (store) => {
    const rows = await answerOf<unknown[]>(store('keys').getAll())
    dropRows(store('keys'), rows, ({ owner }) => owner.cloud === cloud && owner.user === user)
  })

/** Deletes the rows of which this is so, and those that cannot be read: nobody else would ever delete them. */
function dropRows(store: IDBObjectStore, rows: readonly unknown[], isSurplus: (one: Row) => boolean): void {
  for (const one of rows) {
    const { data } = row.safeParse(one)
    const plan = planOf.safeParse(one).data?.plan
    if (plan !== undefined && (!data || isSurplus(data))) store.delete(plan)
  }
}

/** `subtle` is missing in insecure contexts: nothing can be kept there. All methods throw where the database fails. */
export function keyVault(database: PlanDatabase, subtle: SubtleCrypto | undefined, now: () => number) {
  const rowOf = async (plan: string): Promise<Row | undefined> =>
    row.safeParse(
      await database.transact(['keys'], 'readonly', (store) => answerOf<unknown>(store('keys').get(plan))),
    ).data

  /**
   * Keeps a value, unless it is no longer wanted by the time it is written: the user may sign out while it is encrypted.
   * Throws where it cannot be kept.
   */
  async function keep(
    { plan, owner }: Pick<Row, 'plan' | 'owner'>,
    { id, value }: { id: string; value: string },
    isWanted: () => boolean = () => true,
  ): Promise<void> {
    if (!subtle) throw new Error('The browser encrypts nothing in an insecure context')
    const before = await rowOf(plan)
    const key =
      before?.key ??
      (await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']))
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const data = new Uint8Array(
      await subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(value)),
    )
    await database.transact(['keys'], 'readwrite', async (store) => {
      // A transaction that deletes keys is carried out before this one or after it, never in between.
      if (!isWanted()) return
      const values = { ...before?.values, [id]: { iv, data } }
      await answerOf(store('keys').put({ plan, owner, at: now(), key, values } satisfies Row))
    })
  }

  /** The values of a plan by secret id; what cannot be decrypted is left out. */
  async function read(plan: string): Promise<Map<string, string>> {
    const found = await rowOf(plan)
    const values = new Map<string, string>()
    if (!found || !subtle) return values
    for (const [secret, { iv, data }] of Object.entries(found.values)) {
      const value = await subtle.decrypt({ name: 'AES-GCM', iv }, found.key, data).catch(() => undefined)
      if (value) values.set(secret, new TextDecoder().decode(value))
    }
    return values
  }

  return {
    keep,
    read,
    drop: (plan: string): Promise<unknown> =>
      database.transact(['keys'], 'readwrite', (store) => answerOf(store('keys').delete(plan))),
    dropOf: (owner: KeyOwner): Promise<void> => dropKeysOf(database, owner),
    /**
     * Deletes what no unfinished plan needs, and what is another user's than is signed in.
     * No key is too old: a plan that waits for long needs it as much.
     */
    sweep: (isOthers: (owner: KeyOwner) => boolean): Promise<void> =>
      database.transact(['keys', 'progress'], 'readwrite', async (store) => {
        const [keys, progress] = await Promise.all([
          answerOf<unknown[]>(store('keys').getAll()),
          answerOf<unknown[]>(store('progress').getAll()),
        ])
        const isOpen = new Map(
          progress.flatMap((one) => {
            const { data } = progressRow.safeParse(one)
            return data ? [[data.id, data.endedAt === undefined] as const] : []
          }),
        )
        const isNeeded = ({ plan, at }: Row) => isOpen.get(plan) ?? at > now() - graceMs
        dropRows(store('keys'), keys, (one) => isOthers(one.owner) || !isNeeded(one))
      }),
  }
}
