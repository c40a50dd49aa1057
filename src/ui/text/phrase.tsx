import { Fragment, type ReactNode } from 'react'
import { placeholder } from '~/i18n/formatter'
import { textOf } from '~/i18n/translate'
import type { NamesIn, MessageKey } from '~/domain/text/message'

interface PhraseProps<W extends MessageKey> {
  words: W
  /** What stands at each name between braces: each language has its own order. */
  parts: Readonly<Record<NamesIn<W>, ReactNode>>
}

/** A sentence with elements in it, such as a link. */
export function Phrase<W extends MessageKey>({ words, parts }: PhraseProps<W>) {
  const pieces = textOf({ key: words }).split(placeholder)
  // Texts and the names between them take turns.
  return pieces.map((piece, index) =>
    index % 2 === 0 ? piece : <Fragment key={piece}>{partOf(parts, piece)}</Fragment>,
  )
}

const partOf = (parts: Readonly<Record<string, ReactNode>>, name: string) => parts[name]
