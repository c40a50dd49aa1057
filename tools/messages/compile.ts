import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { CompiledCatalog, CompiledMessage } from '../../src/i18n/formatter.ts'

/**
 * Compiles a catalogue of ICU messages. What equals its key is left out. Throws an error that names the message where one
 * does not parse or uses what the panel doesn't format: a plural of `count` around a whole sentence is all there is.
 */
export function compileCatalog(messages: Readonly<Record<string, string>>): CompiledCatalog {
  const compiled = Object.entries(messages).map(([key, text]) => [key, compileMessage(key, text)] as const)
  return Object.fromEntries(compiled.filter(([key, message]) => message !== key))
}

function compileMessage(key: string, text: string): CompiledMessage {
  const elements = parse(text, { ignoreTag: true })
  const plural = elements.find((element) => element.type === TYPE.plural)
  if (!plural) return elements.map((element) => textOf(key, element)).join('')
  if (elements.length > 1 || plural.value !== 'count')
    throw new Error(`${key}: put the whole sentence into each case of a plural of count`)
  const texts = Object.entries(plural.options).map(
    ([category, { value }]) => [category, value.map((element) => textOf(key, element)).join('')] as const,
  )
  return Object.fromEntries(texts.filter(([category, one]) => category !== 'other' || one !== key))
}

function textOf(key: string, element: MessageFormatElement): string {
  if (element.type === TYPE.literal) return element.value
  if (element.type === TYPE.argument) return `{${element.value}}`
  if (element.type === TYPE.pound) return '{count}'
  throw new Error(`${key}: only values and one plural are formatted`)
}
