import { readFileSync } from 'node:fs'
import { isMessage, type Format, type Message } from '../domain/text/message'
import { createFormatter, type Language } from '../i18n/formatter'
import { compileCatalog } from '../../tools/messages/compile'

/** A value with texts in place of its messages. */
type InEnglish<T> = T extends Message
  ? string
  : T extends readonly (infer Item)[]
    ? InEnglish<Item>[]
    : T extends (...args: never[]) => unknown
      ? T
      : T extends object
        ? { [K in keyof T]: InEnglish<T[K]> }
        : T

const formatterOf = (language: Language) => {
  const file = new URL(`../i18n/locales/${language}.json`, import.meta.url)
  return createFormatter(language, compileCatalog(JSON.parse(readFileSync(file, 'utf8'))))
}
const english = formatterOf('en')
const chinese = formatterOf('zh-CN')

/** Returns a value as an English screen shows it: messages in it, however deep, are formatted. */
export function inEnglish<T>(value: T): InEnglish<T>
export function inEnglish(value: unknown): unknown {
  return formatted(value, english.format)
}

/** Returns a value as a Chinese screen shows it. */
export function inChinese<T>(value: T): InEnglish<T>
export function inChinese(value: unknown): unknown {
  return formatted(value, chinese.format)
}

function formatted(value: unknown, format: Format): unknown {
  if (isMessage(value)) return format(value)
  if (Array.isArray(value)) return value.map((item) => formatted(item, format))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, formatted(item, format)]))
}
