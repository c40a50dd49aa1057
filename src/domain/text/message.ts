/**
 * Holds the key of every message. `src/i18n` adds those of its English catalogue by declaration merging, as a router
 * registers its routes with TanStack Router: domain checks its keys and imports nothing of the screens' languages.
 *
 * @public
 */
// oxlint-disable-next-line typescript/no-empty-object-type: filled in by src/i18n/catalog.d.ts
export interface MessageCatalog {}

/** The key of a message: its English text as the code has it, with `{names}` for values. */
export type MessageKey = keyof MessageCatalog

/** The names between the braces of a key. */
export type NamesIn<K> = K extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

/** Keys without values in them. */
export type PlainMessageKey = { [K in MessageKey]: [NamesIn<K>] extends [never] ? K : never }[MessageKey]

/** A moment in milliseconds since the epoch, which is shown as its time of day. Plain data, as all of a message. */
interface TimeOfDay {
  readonly time: number
}

/** What is shown in place of a name in a message; a list is shown with commas. */
export type MessageValue = string | number | TimeOfDay | Message | readonly MessageValue[]

/** A message as data: screens format it in their language, scripts in English. */
export interface Message {
  readonly key: MessageKey
  readonly values?: Readonly<Record<string, MessageValue>>
}

/** A message, or a text that is shown as it is: a name, a value, a line of a log. */
export type DisplayText = Message | string

/** Writes a message in a language. */
export type Format = (text: DisplayText) => string

export type ValuesOf<K> = [NamesIn<K>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<K>, MessageValue>>]

/** Returns a message. A key that the English catalogue lacks, or a value that is missing, does not compile. */
export function msg<K extends MessageKey>(key: K, ...[values]: ValuesOf<K>): Message {
  return values ? { key, values } : { key }
}

/** Returns texts with commas between them. */
export const listOf = (texts: readonly DisplayText[]): Message => msg('{list}', { list: texts })

/** What an encoded message begins with. */
const encodedStart = '{"key":'

/**
 * Writes a message as a string, for places that hold only strings, such as the issues of zod and react-hook-form;
 * `decodeMessage` reads it. So an error at a field follows the language of the screen. A cloud's text that looks like an
 * encoded message gets a space in front: it stays a text, and is cleaned and cut as any other.
 */
export function encodeMessage(message: DisplayText): string {
  if (typeof message !== 'string') return JSON.stringify(message)
  return message.startsWith(encodedStart) ? ` ${message}` : message
}

/** Reads what `encodeMessage` wrote; any other string is a text that is shown as it is. */
export function decodeMessage(text: string): DisplayText {
  if (!text.startsWith(encodedStart)) return text
  try {
    const value: unknown = JSON.parse(text)
    return isMessage(value) ? value : text
  } catch {
    // A message that was cut off.
    return text
  }
}

/** Whether a value that was stored or encoded is a message. Its key may be one of another version of the panel. */
export function isMessage(value: unknown): value is Message {
  if (!isObject(value) || typeof value['key'] !== 'string') return false
  const { values } = value
  return values === undefined || (isObject(values) && Object.values(values).every(isMessageValue))
}

const isMessageValue = (value: unknown): value is MessageValue =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  (Array.isArray(value) ? value.every(isMessageValue) : isMessage(value) || isTimeOfDay(value))

const isTimeOfDay = (value: unknown): value is TimeOfDay =>
  isObject(value) && typeof value['time'] === 'number'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
