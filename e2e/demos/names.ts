import type { Language } from './story'

/** What the panel calls its controls where it does not speak English: the stories name them in English. */
const names: Record<Language, Readonly<Record<string, string>>> = {
  en: {},
  // The panel speaks English alone as yet: only the captions are Chinese.
  'zh-CN': {},
}

/** The name of a control in the panel's language. */
export const nameIn =
  (language: Language) =>
  (english: string): string =>
    names[language][english] ?? english
