import * as z from 'zod/mini'
import { groupBy } from '~/domain/text/group-by'
import { isOver, journalSchema, ownerKey, type Journal } from './journal'
import { answerOf, type PlanDatabase } from './plan-database'

/** How many plans that are over are kept for each user at each cloud. */
const mostFinished = 100

/** The journals of all tabs, each under its id. All methods throw where the database fails. */
export type JournalStore = ReturnType<typeof journalStore>

const rowId = z.object({ id: z.string() })
const endedRow = z.object({ id: z.string(), endedAt: z.number() })
const stateRow = z.object({ plan: z.string(), step: z.string(), state: z.unknown() })
const progressRow = z.object({ id: z.string(), version: z.number() })

/**
 * Journals in the database: the plan, which stays as it is, how far it has come, and each step's state are rows of their
 * own, so that a step of a long plan writes little.
 */
export function journalStore(database: PlanDatabase) {
  const all = ['plans', 'progress', 'states'] as const

  /**
   * What can be read. What cannot was saved by another version of the panel: it is dropped once it is over, and stays
   * where it is unfinished, for that version to continue. It is not shown, because nothing could be done with it here.
   */
  async function load(): Promise<Journal[]> {
    const rows = await database.transact(all, 'readonly', async (store) =>
      Promise.all([
        answerOf<unknown[]>(store('plans').getAll()),
        answerOf<unknown[]>(store('progress').getAll()),
        answerOf<unknown[]>(store('states').getAll()),
      ]),
    )
    const journals = journalsOf(rows)
    const readable = new Set(journals.map(({ id }) => id))
    const unreadable = rows[1]
      .flatMap((row) => endedRow.safeParse(row).data?.id ?? [])
      .filter((id) => !readable.has(id))
    const surplus = surplusOf(journals)
    for (const id of [...unreadable, ...surplus]) await drop(id)
    return journals.filter(({ id }) => !surplus.includes(id))
  }

  /** Answers undefined where there is none. Throws where another version of the panel saved it. */
  async function read(id: string): Promise<Journal | undefined> {
    const rows = await database.transact(all, 'readonly', (store) =>
      Promise.all([
        answerOf<unknown>(store('plans').get(id)),
        answerOf<unknown>(store('progress').get(id)),
        answerOf<unknown[]>(store('states').index('plan').getAll(id)),
      ]),
    )
    const [journal] = journalsOf([[rows[0]], [rows[1]], rows[2]])
    if (!journal && (rows[0] !== undefined || rows[1] !== undefined))
      throw new Error('Another version of the panel saved this plan')
    return journal
  }

  /**
   * Saves a journal of the version after `base`, which was saved or read last; without `base` it is new. Answers
   * `behind`, and saves nothing, where another tab, perhaps of another version of the panel, has saved a later one
   * meanwhile.
   */
  function save(journal: Journal, base: Journal | undefined): Promise<'saved' | 'behind'> {
    const { id, version, direction, endedAt, states, ...head } = journal
    return database.transact(all, 'readwrite', async (store) => {
      const row = await answerOf<unknown>(store('progress').get(id))
      const stored = progressRow.safeParse(row).data
      if (row !== undefined && (!stored || stored.version !== base?.version)) return 'behind'
      // Nothing is there where it is new, or where the user cleared the site's data.
      const before = stored ? base : undefined
      const rows = Object.entries(states).filter(([step, state]) => before?.states[step] !== state)
      const gone = Object.keys(before?.states ?? {}).filter((step) => !(step in states))
      await Promise.all([
        ...(before?.plan === head.plan && before.known === head.known
          ? []
          : [answerOf(store('plans').put({ ...head, id }))]),
        ...rows.map(([step, state]) => answerOf(store('states').put({ plan: id, step, state }))),
        ...gone.map((step) => answerOf(store('states').delete([id, step]))),
        answerOf(store('progress').put({ id, version, direction, endedAt })),
      ])
      return 'saved'
    })
  }

  function drop(id: string): Promise<void> {
    return database.transact(all, 'readwrite', async (store) => {
      const steps = await answerOf(store('states').index('plan').getAllKeys(id))
      await Promise.all([
        answerOf(store('plans').delete(id)),
        answerOf(store('progress').delete(id)),
        ...steps.map((key) => answerOf(store('states').delete(key))),
      ])
    })
  }

  return { load, read, save, drop }
}

/** Journals of the rows of the three stores. */
function journalsOf([plans, progress, states]: readonly (readonly unknown[])[]): Journal[] {
  const byPlan = new Map<string, [string, unknown][]>()
  for (const row of states ?? []) {
    const { data } = stateRow.safeParse(row)
    if (!data) continue
    const own = byPlan.get(data.plan) ?? []
    own.push([data.step, data.state])
    byPlan.set(data.plan, own)
  }
  const rests = new Map((progress ?? []).map((row) => [rowId.safeParse(row).data?.id, row]))
  return (plans ?? []).flatMap((row) => {
    const id = rowId.safeParse(row).data?.id
    const rest = rests.get(id)
    if (id === undefined || !isObject(row) || !isObject(rest)) return []
    const own = Object.fromEntries(byPlan.get(id) ?? [])
    return journalSchema.safeParse({ ...row, ...rest, states: own }).data ?? []
  })
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Ids of the plans that are over and exceed what is kept for their user at their cloud, those over longest first. */
export function surplusOf(journals: readonly Journal[]): string[] {
  const byOwner = groupBy(journals.filter(isOver), ownerKey)
  return [...byOwner.values()].flatMap((own) =>
    own
      .toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))
      .slice(mostFinished)
      .map(({ id }) => id),
  )
}
