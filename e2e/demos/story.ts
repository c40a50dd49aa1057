import type { Language } from '../../src/domain/words/words'
import type { Stage } from './stage'

/** One caption in every language of the panel. `{here}` and the like stand for what the venue says of its sites. */
export type Caption = Readonly<Record<Language, string>>

/** All that a story says: on its title, in its scenes, and of what it asserted. */
export interface Captions<S extends string = string, P extends string = string> {
  title: Caption
  lead: Caption
  scenes: Readonly<Record<S, Caption>>
  proofs: Readonly<Record<P, Caption>>
}

export interface Story {
  /** `a-two-clouds`: the letter chooses it, the whole names its files. */
  name: string
  captions: Captions
  play: (stage: Stage) => Promise<void>
}

/** A story: its name, what it says, and how it goes. Scenes and proofs are named by the keys of its captions. */
export function story<S extends string, P extends string>(
  name: string,
  captions: Captions<S, P>,
  play: (stage: Stage<S, P>) => Promise<void>,
): Story {
  return { name, captions, play }
}
