import type { DisplayText, Message, MessageValue } from '../domain/text/message'
import { lookUp } from '../domain/text/own-entry'
import { shown } from '../domain/text/visible-text'

/** The languages of the panel, by their own names. */
export const languages = [
  { id: 'en', name: 'English' },
  { id: 'zh-CN', name: '简体中文' },
] as const
export type Language = (typeof languages)[number]['id']

/**
 * A text with `{names}`, or one for each plural category of the value `count` (CLDR). Without a text for `other`, the key
 * is that text.
 */
export type CompiledMessage = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/** The messages of a language by their keys. A key that is not in it is its own text. */
export type CompiledCatalog = Readonly<Record<string, CompiledMessage>>

export interface Formatter {
  language: Language
  /** Returns a message in the formatter's language, its values filled in, and any other text as it is. */
  format: (text: DisplayText) => string
  /** Returns a message's text with the names of its values still in it. */
  textOf: (message: Message) => string
  /** Compares texts in the order of the language, numbers in them by size: `branch 9` before `branch 10`. */
  compare: (a: string, b: string) => number
  /** Returns a heading as it is written inside a sentence: `IKE policies`, but `connections`. */
  inSentence: (heading: string) => string
}

export const placeholder = /\{(\w+)\}/g

/** Returns the formatter of a language. */
export function createFormatter(language: Language, catalog: CompiledCatalog): Formatter {
  const separator = language === 'zh-CN' ? '、' : ', '
  const plurals = new Intl.PluralRules(language)
  const { compare } = new Intl.Collator(language, { numeric: true })

  function textOf({ key, values }: Message): string {
    const compiled = lookUp(catalog, key) ?? key
    if (typeof compiled === 'string') return compiled
    return compiled[plurals.select(Number(values?.['count']))] ?? compiled.other ?? key
  }

  function format(text: DisplayText): string {
    if (typeof text === 'string') return text
    const { values } = text
    const wording = textOf(text)
    return values ? wording.replace(placeholder, (_, name: string) => valueText(values[name])) : wording
  }

  function valueText(value: MessageValue | undefined): string {
    if (value === undefined) return ''
    if (typeof value === 'string' || typeof value === 'number') return shown(String(value))
    if ('time' in value) return timeOfDay(new Date(value.time), language)
    return 'key' in value ? format(value) : value.map((part) => valueText(part)).join(separator)
  }

  return {
    language,
    format,
    textOf,
    compare,
    inSentence: (heading) => (language === 'en' ? uncapitalized(heading) : heading),
  }
}

/** Returns a time of day in the user's time zone, 24 hours: what an operator compares with a log. */
const timeOfDay = (time: Date, language: Language): string =>
  time.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** Begins a heading with a small letter, unless its first word has further capitals. */
const uncapitalized = (heading: string): string =>
  heading.replace(/^\p{Lu}(?=[^\p{Lu}]*(?:\s|$))/u, (first) => first.toLowerCase())
