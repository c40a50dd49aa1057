import { useState } from 'react'

/** Which rows are selected, by id; a row that is not shown any more is not selected either. */
export interface Selection {
  ids: ReadonlySet<string>
  areAll: boolean
  /** Some are selected and some are not. */
  areSome: boolean
  toggle: (id: string) => void
  toggleAll: () => void
  clear: () => void
}

const none: ReadonlySet<string> = new Set()

/** The selection of these rows. */
export function useSelection<T>(rows: readonly T[] | undefined, rowId: (row: T) => string): Selection {
  const [chosen, setChosen] = useState(none)
  const shown = chosen.size === 0 ? [] : (rows ?? []).map(rowId).filter((id) => chosen.has(id))
  const ids = chosen.size === 0 ? none : new Set(shown)
  const areAll = ids.size > 0 && ids.size === rows?.length
  return {
    ids,
    areAll,
    areSome: ids.size > 0 && !areAll,
    toggle: (id) =>
      setChosen(ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id])),
    toggleAll: () => setChosen(areAll ? none : new Set(rows?.map(rowId))),
    clear: () => setChosen(none),
  }
}
