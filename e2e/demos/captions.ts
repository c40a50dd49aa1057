import type { Language } from '../../src/i18n/formatter'

/** One caption in every language of the panel. `{here}` and the like stand for what the venue says of its sites. */
export type Caption = Readonly<Record<Language, string>>

/** All that a story says: on its title, in its scenes, and of what it asserted. */
export interface Captions<S extends string = string, P extends string = string> {
  title: Caption
  lead: Caption
  scenes: Readonly<Record<S, Caption>>
  proofs: Readonly<Record<P, Caption>>
}
