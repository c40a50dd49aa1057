import { shown } from '../text/visible-text'
import { alike } from './alike'
import { singular } from './singular'
import type { chinese } from './chinese'

/** The languages of the panel, by their own names. */
export const languages = [
  { id: 'en', name: 'English' },
  { id: 'zh-CN', name: '简体中文' },
] as const
export type Language = (typeof languages)[number]['id']

/** Everything the panel says, in English: the English is the key, so code reads as the screen does. */
export type Words = keyof typeof chinese

/** The names between the braces of words. */
export type NamesIn<W> = W extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

/** Words without values in them: what tables of words hold. */
export type PlainWords = { [W in Words]: [NamesIn<W>] extends [never] ? W : never }[Words]

export type Value = string | number
export type Values<W> = [NamesIn<W>] extends [never] ? [] : [values: Readonly<Record<NamesIn<W>, Value>>]

let spoken: Language = 'en'
let table: Readonly<Partial<Record<string, string>>> = {}

/**
 * Words in the language that is spoken, with their values. Called where something is said, never while a module loads:
 * the language can change. Words that have no translation do not compile.
 */
export function t<W extends Words>(words: W, ...[values]: Values<W>): string {
  return filled(wordingOf(words, values), values)
}

/** How words are put in the language that is spoken, their values still to come. */
export function wordingOf(words: Words, values?: Readonly<Record<string, Value>>): string {
  return table[words] ?? englishOf(words, values)
}

/** How words are put in English, their values still to come. */
export function englishOf(words: Words, values?: Readonly<Record<string, Value>>): string {
  return (values?.['count'] === 1 ? singular[words] : alike[words]) ?? words
}

/** A wording with its values. */
export function filled(wording: string, values?: Readonly<Record<string, Value>>): string {
  return values ? wording.replace(placeholder, (_, name: string) => shown(String(values[name]))) : wording
}

/** Returns an operator's text in the language that is spoken, else in English or in the first that it has. */
export function inOwnLanguage(
  text: string | Readonly<Record<string, string>> | undefined,
): string | undefined {
  if (text === undefined || typeof text === 'string') return text
  return text[spoken] ?? text['en'] ?? Object.values(text)[0]
}

/** Returns a heading as it stands inside a sentence: `IKE policies`, but `connections`. */
export const inSentence = (heading: string): string =>
  spoken === 'en'
    ? heading.replace(/^\p{Lu}(?=[^\p{Lu}]*(?:\s|$))/u, (first) => first.toLowerCase())
    : heading

export const placeholder = /\{(\w+)\}/g

/** The language that is spoken: also the locale of dates and numbers. */
export const language = (): Language => spoken

/** Goes over to a language. What was said stays as it was: whoever calls this draws the screen anew. */
export async function speak(next: Language): Promise<void> {
  table = next === 'en' ? {} : (await import('./chinese')).chinese
  spoken = next
}

/** The language that somebody reads best, by what their browser asks for, the most wanted first. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const first = wanted
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag === 'zh' || tag === 'en')
  return first === 'zh' ? 'zh-CN' : 'en'
}
