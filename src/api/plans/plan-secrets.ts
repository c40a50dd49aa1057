import type { Plan } from '~/domain/plan/plan'
import type { Journal } from './store/journal'
import type { KeyOwner, KeyVault } from './store/key-vault'
import { carriersOf } from './execution/secrets'

/** The keys that this tab's plans need: in memory, and in the vault so that a reload does not lose them. */
export function planSecrets(
  vault: KeyVault,
  /** Who runs a plan; undefined where that user is not signed in. */
  ownerOf: (plan: string) => KeyOwner | undefined,
) {
  const inMemory = new Map<string, Map<string, string>>()
  /** Plans with a key that is in memory alone: the vault could not take it, or the plan is over. */
  const unkept = new Set<string>()

  function of(plan: string): Map<string, string> {
    const values = inMemory.get(plan) ?? new Map<string, string>()
    inMemory.set(plan, values)
    return values
  }

  /** Keeps a value among those of the plan, unless these were dropped while it was read: the user signed out. */
  async function keep(plan: string, id: string, value: string, values = of(plan)): Promise<void> {
    const owner = ownerOf(plan)
    const isWanted = () => inMemory.get(plan) === values && ownerOf(plan) !== undefined
    if (!owner || !isWanted()) return
    values.set(id, value)
    try {
      await vault.keep({ plan, owner }, { id, value }, isWanted)
    } catch {
      unkept.add(plan)
    }
  }

  const readKept = (plan: string) => vault.read(plan).catch(() => new Map<string, string>())

  async function dropKept(plan: string): Promise<void> {
    unkept.delete(plan)
    await vault.drop(plan).catch(() => undefined)
  }

  return {
    of,
    keep,
    /** Takes into memory what the vault holds. */
    async load(plan: string): Promise<void> {
      const values = of(plan)
      for (const [id, value] of await readKept(plan)) if (!values.has(id)) values.set(id, value)
    },
    /** Generates the keys of a plan that begins: nothing is written before `persist`. */
    generate({ secrets }: Plan, plan: string, newPsk: () => string): void {
      const values = of(plan)
      for (const { id, source } of secrets)
        if (source === 'generated' && !values.has(id)) values.set(id, newPsk())
    },
    /** Puts other values in the place of a plan's. */
    async replace(plan: string, values: ReadonlyMap<string, string>): Promise<void> {
      await dropKept(plan)
      inMemory.set(plan, new Map(values))
    },
    /** Gives the vault what only memory holds. */
    async persist(plan: string): Promise<void> {
      const kept = await readKept(plan)
      unkept.delete(plan)
      for (const [id, value] of of(plan)) if (kept.get(id) !== value) await keep(plan, id, value)
    },
    /** The plan is over: memory keeps, for an undo, what no connection holds any more; the vault keeps nothing. */
    async end(journal: Journal): Promise<void> {
      const values = of(journal.id)
      for (const id of values.keys())
        if (!isForUndo(journal, id) || carriersOf(journal, id).length > 0) values.delete(id)
      await dropKept(journal.id)
      if (values.size > 0) unkept.add(journal.id)
    },
    async drop(plan: string): Promise<void> {
      inMemory.delete(plan)
      await dropKept(plan)
    },
    /** Deletes the keys that the vault holds of a user, also of plans that are not known yet. */
    dropOf: (owner: KeyOwner) => vault.dropOf(owner).catch(() => undefined),
    sweep: (isOthers: (owner: KeyOwner) => boolean) => vault.sweep(isOthers).catch(() => undefined),
    /** Whether only this page's memory holds a key of the plan. */
    isUnkept: (plan: string): boolean => unkept.has(plan),
  }
}

/** Whether an undo of this plan needs the secret: a deleted or changed connection held it. */
const isForUndo = ({ direction, plan }: Journal, id: string): boolean =>
  direction === 'run' && plan.steps.some((step) => 'formerPsk' in step && step.formerPsk === id)
