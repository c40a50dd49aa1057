import { useSyncExternalStore } from 'react'
import { language, languages, preferredLanguage, speak, type Language } from '~/domain/words/words'

/** Where the choice is kept in this browser. */
const storageKey = 'vpnaas-panel-language'
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language of the panel; who asks is drawn anew when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, language)

const isLanguage = (value: string | null): value is Language => languages.some(({ id }) => id === value)

/** Speaks the language that was chosen in this browser before, or the one that the browser asks for. */
export async function startLanguage(): Promise<void> {
  const chosen = localStorage.getItem(storageKey)
  await goOver(isLanguage(chosen) ? chosen : preferredLanguage(navigator.languages))
}

/** Goes over to a language and remembers it. */
export async function chooseLanguage(next: Language): Promise<void> {
  localStorage.setItem(storageKey, next)
  await goOver(next)
}

async function goOver(next: Language): Promise<void> {
  await speak(next)
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}
