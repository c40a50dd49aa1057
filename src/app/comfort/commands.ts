import type { DisplayText } from '~/domain/text/message'
import { compareTexts, format } from '~/i18n/translate'
import { groupBy } from '../../domain/text/group-by'
import type { StatusLook } from '../../domain/status/status'
import { haystackOf, searcherFor } from '../../domain/text/search'

/** Something that the command palette does or opens. */
export interface Command {
  id: string
  /** Under which heading it stands. */
  group: string
  label: string
  /** What else it is found by. */
  keywords?: readonly DisplayText[] | undefined
  /** Stands behind the label: the keys that do the same, or where it leads. */
  hint?: DisplayText | undefined
  /** How the object stands that it opens. */
  status?: StatusLook | undefined
  /** Why it cannot be done now. */
  refusal?: DisplayText | undefined
  /** One of many: shown only when searched for. */
  isOneOfMany?: boolean
  run: () => void
}

export interface CommandGroup<C extends Command> {
  group: string
  commands: readonly C[]
  /** How many were found: of many, only the first are among `commands`. */
  found: number
}

/** Of what a search finds, more of a group are not shown: typing on is quicker than looking through them. */
const mostFound = 8

/**
 * Returns the commands that a search finds, by group in the order of the groups. In each, those whose label begins so
 * come first; objects are in the order of their names, numbers in them by size.
 */
export function foundCommands<C extends Command>(all: readonly C[], query: string): CommandGroup<C>[] {
  const isFound = searcherFor(query)
  const start = query.trim().toLowerCase()
  const fitting = all.filter(({ label, keywords = [], isOneOfMany }) =>
    start === ''
      ? isOneOfMany !== true
      : isFound(haystackOf([label, ...keywords.map((word) => format(word))])),
  )
  const groups = groupBy(fitting, ({ group }) => group)
  const order = (a: C, b: C) =>
    rank(a.label, start) - rank(b.label, start) || (a.isOneOfMany ? compareTexts(a.label, b.label) : 0)
  return [...groups].map(([group, found]) => ({
    group,
    commands: found.toSorted(order).slice(0, start === '' ? undefined : mostFound),
    found: found.length,
  }))
}

const rank = (label: string, start: string): number => (label.toLowerCase().startsWith(start) ? 0 : 1)

/** The place in a list of this length that a key leads to from another; undefined where the key moves nothing. */
export function movedTo(key: string, from: number, length: number): number | undefined {
  if (key === 'ArrowDown') return from + 1 < length ? from + 1 : 0
  if (key === 'ArrowUp') return from > 0 ? from - 1 : length - 1
  return undefined
}
