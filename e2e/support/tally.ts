import type { Page } from '@playwright/test'
import { shownText } from '../../src/domain/text/visible-text'
import { expect } from './fixtures'
import { look, type Tripwires } from '../guarantees/harmless'
import type { HostileKind, HostileObjects } from '../guarantees/hostile-world'

/** Which screens each hostile text was on, and that each of them was harmless. */
export interface Tally {
  /** Looks at what is shown now. */
  look: (screen: string) => Promise<void>
  /** Nothing ran on the way, and the texts were on the screens on which they were when that was last recorded. */
  expectRecorded: (name: string) => Promise<void>
}

const named: readonly HostileKind[] = [
  'ike',
  'oddIke',
  'ipsec',
  'oddIpsec',
  'service',
  'local',
  'peer',
  'named',
  'odd',
]

/** Counts on one page. What is blank is called by the beginning of its id. */
export function tallyOf(page: Page, hostile: readonly HostileObjects[], wires: Tripwires): Tally {
  const screens = hostile.map(() => new Set<string>())
  const ways = hostile.map(({ text, nameOf }) =>
    text.trim() === '' ? named.map(nameOf) : [shownText(text.trim())],
  )
  return {
    look: async (screen) => {
      const { faults, found } = await look(page, ways)
      expect(faults, screen).toEqual([])
      for (const index of found) screens[index]?.add(screen)
    },
    expectRecorded: async (name) => {
      await wires.expectNothing()
      const seen = hostile.map(({ what }, index) => [what, [...(screens[index] ?? [])].toSorted()])
      expect(`${JSON.stringify(Object.fromEntries(seen), undefined, 1)}\n`).toMatchSnapshot(
        `hostile-${name}.json`,
      )
    },
  }
}
