import english from 'virtual:messages/en'
import { msg, type DisplayText, type Message, type MessageKey, type ValuesOf } from '../domain/text/message'
import { createFormatter, type Formatter, type Language } from './formatter'
import { ownText } from './preferences'

const inEnglish = createFormatter('en', english)
let current: Formatter = inEnglish

/** Returns the language of the screen, which is also the locale of its dates and numbers. */
export const language = (): Language => current.language

/** Returns a message's text in the language of the screen. Call it where a text is shown: the language can change. */
export const t = <K extends MessageKey>(key: K, ...values: ValuesOf<K>): string => format(msg(key, ...values))

/** Returns a message in the language of the screen, and any other text as it is. */
export function format(text: DisplayText): string
export function format(text: DisplayText | undefined): string | undefined
export function format(text: DisplayText | undefined): string | undefined {
  return text === undefined ? undefined : current.format(text)
}

/** Returns a message in English, whatever the screen's language: for files and commands, which others read. */
export const formatInEnglish = (text: DisplayText): string => inEnglish.format(text)

/** Returns a message's text in the language of the screen, with the names of its values still in it. */
export const textOf = (message: Message): string => current.textOf(message)

/** Compares texts in the order of the screen's language, numbers in them by size. */
export const compareTexts = (a: string, b: string): number => current.compare(a, b)

/** Returns an operator's text in the language of the screen, else in English or in the first that it has. */
export const inOwnLanguage = (
  text: string | Readonly<Record<string, string>> | undefined,
): string | undefined => ownText(text, current.language)

/** Returns a heading as it is written inside a sentence. */
export const inSentence = (heading: string): string => current.inSentence(heading)

/** Changes the language. Texts that were already returned stay as they are: the caller renders the screen again. */
export async function setLanguage(next: Language): Promise<void> {
  current =
    next === 'en' ? inEnglish : createFormatter(next, (await import('virtual:messages/zh-CN')).default)
}
