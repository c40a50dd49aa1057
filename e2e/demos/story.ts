import type { Captions } from './captions'
import type { Stage } from './stage'

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
