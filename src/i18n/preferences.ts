import type { Language } from './formatter'

/** Returns the panel's language for a browser's preferences, the most preferred first. */
export function preferredLanguage(preferences: readonly string[]): Language {
  const first = preferences
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag === 'zh' || tag === 'en')
  return first === 'zh' ? 'zh-CN' : 'en'
}

/** Returns an operator's text in a language, else in English or in the first that it has. */
export function ownText(
  text: string | Readonly<Record<string, string>> | undefined,
  language: Language,
): string | undefined {
  if (text === undefined || typeof text === 'string') return text
  return text[language] ?? text['en'] ?? Object.values(text)[0]
}
