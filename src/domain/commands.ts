import { haystackOf, searcherFor } from './list-search'

/** Something that the command palette does or opens. */
export interface Command {
  id: string
  /** Under which heading it stands. */
  group: string
  label: string
  /** What else it is found by. */
  keywords?: readonly string[] | undefined
  /** Stands behind the label: the keys that do the same, or where it leads. */
  hint?: string | undefined
  /** Why it cannot be done now. */
  refusal?: string | undefined
  /** One of many: shown only when searched for. */
  isOneOfMany?: boolean
  run: () => void
}

export interface CommandGroup {
  group: string
  commands: readonly Command[]
}

/** Of what a search finds, more of a group are not shown: typing on is quicker than looking through them. */
const mostFound = 8

/** The commands that a search finds, by group in the order of the groups, those whose label begins so first. */
export function foundCommands(all: readonly Command[], query: string): CommandGroup[] {
  const isFound = searcherFor(query)
  const start = query.trim().toLowerCase()
  const found = all.filter(({ label, keywords = [], isOneOfMany }) =>
    start === '' ? isOneOfMany !== true : isFound(haystackOf([label, ...keywords])),
  )
  const groups = [...new Set(found.map(({ group }) => group))]
  return groups.map((group) => ({
    group,
    commands: found
      .filter((command) => command.group === group)
      .toSorted((a, b) => rank(a.label, start) - rank(b.label, start))
      .slice(0, start === '' ? undefined : mostFound),
  }))
}

const rank = (label: string, start: string): number => (label.toLowerCase().startsWith(start) ? 0 : 1)

/** The place in a list of this length that a key leads to from another; undefined where the key moves nothing. */
export function movedTo(key: string, from: number, length: number): number | undefined {
  if (key === 'ArrowDown') return from + 1 < length ? from + 1 : 0
  if (key === 'ArrowUp') return from > 0 ? from - 1 : length - 1
  return undefined
}
