import type { PlainMessageKey } from '~/domain/text/message'

/** The letter after `g` that goes to a page, by the page's name. */
export const pageLetters = {
  o: 'Overview',
  t: 'Topology',
  c: 'Connections',
  s: 'VPN services',
  e: 'Endpoint groups',
  k: 'IKE policies',
  p: 'IPsec policies',
  a: 'Audit',
  h: 'Activity',
} as const satisfies Record<string, PlainMessageKey>

/** The keys that go to a page, as they are shown; undefined where there are none. */
export function keysOf(page: string): string | undefined {
  const letter = Object.entries(pageLetters).find(([, name]) => name === page)?.[0]
  return letter === undefined ? undefined : `g ${letter}`
}

/** What a single key does. */
const singles = { '/': 'search', c: 'connect', '?': 'help' } as const

export type Shortcut =
  | { kind: 'search' | 'connect' | 'help' | 'wait' }
  | { kind: 'go'; page: PlainMessageKey }

/** Milliseconds after which a `g` is forgotten. */
const patienceMs = 1500

/**
 * What a key that is pressed in no field means; `wait` for the first of two. `leaderAt` is when `g` was pressed last,
 * in milliseconds on the clock of `at`.
 */
export function shortcutOf(key: string, at: number, leaderAt: number | undefined): Shortcut | undefined {
  if (leaderAt !== undefined && at - leaderAt < patienceMs) {
    return isKeyOf(pageLetters, key) ? { kind: 'go', page: pageLetters[key] } : undefined
  }
  if (key === 'g') return { kind: 'wait' }
  return isKeyOf(singles, key) ? { kind: singles[key] } : undefined
}

const isKeyOf = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key)
