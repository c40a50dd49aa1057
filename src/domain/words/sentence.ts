import { englishOf, filled, wordingOf, type Value, type Values, type Words } from './words'

/**
 * Something to say that is not said yet: what is kept while the language may change, such as the title of a plan, or is
 * said in English too, in a script.
 */
export interface Sentence {
  words: Words
  values: Readonly<Record<string, Value>>
}

/** Words with their values, to be said later. */
export function sentence<W extends Words>(words: W, ...[values]: Values<W>): Sentence {
  return { words, values: values ?? {} }
}

/** A sentence in the language that is spoken. */
export function said({ words, values }: Sentence): string {
  return filled(wordingOf(words, values), values)
}

/** A sentence in English, whatever is spoken: for files and commands, which others read. */
export function saidInEnglish({ words, values }: Sentence): string {
  return filled(englishOf(words, values), values)
}
