import { readFileSync } from 'node:fs'
import { msg, type Message, type MessageKey, type ValuesOf } from '../../src/domain/text/message'
import { createFormatter, type Formatter, type Language } from '../../src/i18n/formatter'
import { compileCatalog } from '../../tools/messages/compile'

/** The formatter of a language, from the catalogue that the panel was built with. */
function formatterOf(language: Language): Formatter {
  const file = new URL(`../../src/i18n/locales/${language}.json`, import.meta.url)
  return createFormatter(language, compileCatalog(JSON.parse(readFileSync(file, 'utf8'))))
}

const formatters = new Map<string, Formatter>()
let current = formatterOf('en')

/** Expects the panel in another language from now on. */
export function setLanguage(next: Language): void {
  current = formatters.get(next) ?? formatterOf(next)
  formatters.set(next, current)
}

/** Returns a message as the panel shows it. */
export const t = <K extends MessageKey>(key: K, ...values: ValuesOf<K>): string =>
  current.format(msg(key, ...values))

/** Returns a message's text with the names of its values still in it. */
export const textOf = (message: Message): string => current.textOf(message)

/** Returns a heading as the panel writes it inside a sentence. */
export const inSentence = (heading: string): string => current.inSentence(heading)
