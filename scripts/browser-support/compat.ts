import data from '@mdn/browser-compat-data/forLegacyNode'
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data'
import { promised } from './browsers'

type Promised = keyof typeof promised
const browsers: readonly Promised[] = ['chrome', 'edge', 'firefox', 'safari', 'safari_ios']

/** A browser API or a part of the language: a global, or a member of one. */
export interface Feature {
  /** The interface that has it; undefined for a global. */
  owner?: string | undefined
  name: string
}

/** Returns a feature as it is written: `requestIdleCallback`, `URL.parse`. A member of the window is a global. */
export const nameOf = ({ owner, name }: Feature): string =>
  owner === undefined || owner === 'Window' ? name : `${owner}.${name}`

/** A version as a number that compares. MDN writes `≤` before one that it knows the latest of. */
function order(version: string): number {
  const [major = 0, minor = 0] = version.replace('≤', '').split('.').map(Number)
  return major * 1000 + minor
}

function isSupported(statement: SimpleSupportStatement, version: string): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: alias } = statement
  if (added === false || added === 'preview' || flags || prefix !== undefined || alias !== undefined)
    return false
  return order(added) <= order(version) && !(removed !== undefined && order(removed) <= order(version))
}

/** Returns the promised browsers that lack something. */
export function lackingOf({ support }: CompatStatement): Promised[] {
  return browsers.filter((browser) => {
    const statements = [support[browser] ?? []].flat()
    return !statements.some((statement) => isSupported(statement, promised[browser]))
  })
}

const { api, javascript, css } = data
const builtins = javascript['builtins'] ?? {}
/** Where interfaces stand in MDN's data. */
const trees = [api, builtins, builtins['Intl'] ?? {}]

/** Every entry of MDN's data by its own name, wherever it stands. */
const byName = new Map<string, Identifier[]>()
for (const parent of trees.flatMap((tree) => Object.values(tree))) {
  for (const [key, entry] of Object.entries(parent)) {
    const name = key.replace(/_static$/, '')
    if (key !== '__compat') byName.set(name, [...(byName.get(name) ?? []), entry])
  }
}

/** Returns what MDN says of an entry itself. */
export function compatOf(entry: Identifier | undefined): CompatStatement | undefined {
  const { __compat: compat } = entry ?? {}
  return compat
}

const compatsOf = (entries: readonly (Identifier | undefined)[]) =>
  entries.flatMap((entry) => compatOf(entry) ?? [])

/** What MDN says of a feature; of a member whose interface it does not know, of all members of that name. */
function compatsFor({ owner, name }: Feature): CompatStatement[] {
  if (owner === undefined || owner === 'Window') {
    return compatsOf([api['Window']?.[name], api[name], builtins[name]])
  }
  const known = compatsOf(
    trees.flatMap((tree) => {
      const members = tree[owner.replace(/Constructor$/, '')]
      return [members?.[name], members?.[`${name}_static`]]
    }),
  )
  return known.length > 0 ? known : compatsOf(byName.get(name) ?? [])
}

/** Returns the promised browsers that lack a feature: none for what MDN does not know. */
export function lacking(feature: Feature): Promised[] {
  const [first = [], ...others] = compatsFor(feature).map(lackingOf)
  return first.filter((browser) => others.every((lacks) => lacks.includes(browser)))
}

/** Returns whether a name is one of the browser's or the language's own globals. */
export const isGlobal = (name: string): boolean => compatsFor({ name }).length > 0

const functionName = /^(?:cancel|clear|fetch|get|query|request|resolve|scroll|set|show|update)[A-Z]/

/**
 * Returns whether a name belongs to a function of the window, whatever object has it.
 * Such a name begins with a verb and has a second word: names of one word, as `restore`, are members of much else.
 */
export const isWindowFunction = (name: string): boolean =>
  functionName.test(name) && compatOf(api['Window']?.[name]) !== undefined

/** What MDN knows of styles. */
export const styles = css
