import { language } from './words/words'

/** Words in the order of the language that is spoken, numbers in them by their size: `branch 9` before `branch 10`. */
export const compareWords = (a: string, b: string): number =>
  a.localeCompare(b, language(), { numeric: true })
