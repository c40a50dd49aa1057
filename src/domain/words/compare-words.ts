import { language } from './words'

let collator: { of: string; compare: (a: string, b: string) => number } | undefined

/**
 * Compares words in the order of the language that is spoken, numbers in them by size: `branch 9` before `branch 10`.
 * The collator is kept: making one for each comparison takes most of the time of a long sort.
 */
export function compareWords(a: string, b: string): number {
  const of = language()
  if (collator?.of !== of) {
    const { compare } = new Intl.Collator(of, { numeric: true })
    collator = { of, compare }
  }
  return collator.compare(a, b)
}
