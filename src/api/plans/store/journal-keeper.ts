import type { Journal } from './journal'
import type { JournalStore } from './journal-store'
import { Superseded } from '../execution/ledger'

/** Saves the changes of one journal in their order, the latest where several wait. */
export type JournalKeeper = ReturnType<typeof journalKeeper>

/** `base` is the journal as it was read from the store; undefined where it is not there. */
export function journalKeeper(
  store: Pick<JournalStore, 'save'>,
  base: Journal | undefined,
  /** Called after each attempt to save. */
  onSettled: (isSaved: boolean) => void,
) {
  let saved = base
  let waiting: Journal | undefined
  let saving: Promise<void> | undefined
  let isKept = true
  let isBehind = false

  async function save(): Promise<void> {
    while (waiting && !isBehind) {
      const next = { ...waiting, version: (saved?.version ?? 0) + 1 }
      waiting = undefined
      try {
        isBehind = (await store.save(next, saved)) === 'behind'
        isKept = true
        if (isBehind) break
        saved = next
        onSettled(true)
      } catch {
        // Full, barred or cleared storage: the plan goes on, and the next change is tried again.
        isKept = false
        onSettled(false)
      }
    }
    saving = undefined
  }

  return {
    put(journal: Journal): void {
      waiting = journal
      saving ??= save()
    },
    /** Answers once everything is saved or could not be. Throws Superseded where another tab saved a later version. */
    async flush(): Promise<void> {
      await saving
      if (isBehind) throw new Superseded()
    },
    /** The version that was saved or read last; 0 where none was. */
    version: () => saved?.version ?? 0,
    /** Whether the last change was saved. */
    isKept: () => isKept,
  }
}
