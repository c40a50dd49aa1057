import { placeholder } from '../../src/i18n/formatter'
import { t, textOf } from './language'
import type { PlainMessageKey, MessageKey } from '../../src/domain/text/message'

/** How a control is named: by the panel's own words, whatever language it speaks, or by a pattern of data. */
export type Name = PlainMessageKey | RegExp

/** A text as a pattern's part that matches it as it is. */
export const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)

/** A name that the cloud or the story gave. */
export const exactly = (text: string): RegExp => new RegExp(`^${literal(text)}$`)

/** Words of the panel before something else: a card's label before its description. */
export const startingWith = (words: PlainMessageKey): RegExp => new RegExp(`^${literal(t(words))}`)

/** Words of the panel with any values. */
export const like = (words: MessageKey): RegExp => {
  const parts = textOf({ key: words }).split(new RegExp(placeholder.source.replace('(', '(?:')))
  return new RegExp(`^${parts.map(literal).join('.+')}$`)
}
