import { compareTexts } from '~/i18n/translate'

/** A value that can be chosen, with how many rows have it. */
interface Choice {
  value: string
  label: string
  count: number
}

/** The values that rows have, each with a word for it, by their words; a row may have several or none. */
export function choicesOf<T>(
  rows: readonly T[],
  valuesOf: (row: T) => readonly Omit<Choice, 'count'>[],
): Choice[] {
  const found = new Map<string, Choice>()
  for (const row of rows) {
    for (const { value, label } of valuesOf(row)) {
      const choice = found.get(value)
      if (choice) choice.count += 1
      else found.set(value, { value, label, count: 1 })
    }
  }
  return [...found.values()].toSorted((a, b) => compareTexts(a.label, b.label))
}
