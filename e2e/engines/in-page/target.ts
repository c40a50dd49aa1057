import type { ByRoleMatcher } from '@testing-library/dom'

/** A whole text, or a pattern that is to be found in it. */
export type Match = string | RegExp

type Role = Exclude<ByRoleMatcher, (...words: never[]) => unknown>

/** A control or part of a page, as assistive technology names it. */
export interface Target {
  /** Left out for a field that has no role, such as one for a password. */
  role?: Role
  /** Its accessible name. */
  name?: Match | undefined
  /** What is to be found in its text. */
  text?: Match
  within?: Target | undefined
}

/** A match as JSON. */
type MatchData = { exactly: string } | { source: string; flags: string }

/** One target of a chain, as JSON: the outermost comes first. */
export interface Step {
  role?: string | undefined
  name?: MatchData
  text?: MatchData
}

/** Names a part of a page by its role and accessible name. */
export const one = (role: Role, name?: Match, within?: Target): Target => ({ role, name, within })

/** Names a field by its label alone. */
export const labelled = (name: Match, within?: Target): Target => ({ name, within })

const dataOf = (match: Match): MatchData =>
  typeof match === 'string' ? { exactly: match } : { source: match.source, flags: match.flags }

/** Returns a target as JSON that a page can be handed. */
export const stepsOf = ({ role, name, text, within }: Target): Step[] => [
  ...(within ? stepsOf(within) : []),
  {
    role,
    ...(name === undefined ? {} : { name: dataOf(name) }),
    ...(text === undefined ? {} : { text: dataOf(text) }),
  },
]

/** Returns whether a text is or has what is wanted. */
export function matches(wanted: MatchData | undefined, text: string): boolean {
  if (wanted === undefined) return true
  return 'exactly' in wanted ? wanted.exactly === text : new RegExp(wanted.source, wanted.flags).test(text)
}

/** Describes a target for an error message. */
export const described = ({ role, name, text, within }: Target): string =>
  [
    `${role ?? 'field'}${name === undefined ? '' : ` ${String(name)}`}`,
    ...(text === undefined ? [] : [`with ${String(text)}`]),
    ...(within ? [`in ${described(within)}`] : []),
  ].join(' ')
