import { useMemo, useSyncExternalStore } from 'react'
import { preferredLanguage } from '~/i18n/preferences'
import { language, setLanguage } from '~/i18n/translate'
import { languages, type Language } from '~/i18n/formatter'
import { keepText, readKeptText } from '../browser/kept'

/** Under which the choice is kept. */
const keptName = 'language'
const listeners = new Set<() => void>()

/** Calls back when another language is spoken; answers how to stop. */
function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language of the panel; who asks is drawn anew when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguage, language)

/**
 * A function whose result has words in it, as another function in each language: what is memoised of its result is made
 * again when the language changes. `say` itself has to stay the same.
 */
export function useInLanguage<A extends unknown[], R>(say: (...args: A) => R): (...args: A) => R {
  const spoken = useLanguage()
  return useMemo(() => Object.assign((...args: A) => say(...args), { spoken }), [say, spoken])
}

const isLanguage = (value: string | undefined): value is Language => languages.some(({ id }) => id === value)

/** Speaks the language that was chosen in this browser before, or the one that the browser asks for. */
export async function startLanguage(): Promise<void> {
  const chosen = readKeptText(keptName)
  await goOver(isLanguage(chosen) ? chosen : preferredLanguage(navigator.languages))
}

/** Goes over to a language and remembers it. */
export async function chooseLanguage(next: Language): Promise<void> {
  keepText(keptName, next)
  await goOver(next)
}

/** Words that do not load leave what is always there: English. */
async function goOver(next: Language): Promise<void> {
  await setLanguage(next).catch(() => setLanguage('en'))
  document.documentElement.lang = language()
  for (const listener of listeners) listener()
}
