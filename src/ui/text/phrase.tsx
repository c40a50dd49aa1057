import { Fragment, type ReactNode } from 'react'
import { placeholder, wordingOf, type NamesIn, type Words } from '~/domain/words/words'

interface PhraseProps<W extends Words> {
  words: W
  /** What stands at each name between braces: each language has its own order. */
  parts: Readonly<Record<NamesIn<W>, ReactNode>>
}

/** A sentence with elements in it, such as a link. */
export function Phrase<W extends Words>({ words, parts }: PhraseProps<W>) {
  const pieces = wordingOf(words).split(placeholder)
  // Texts and the names between them take turns.
  return pieces.map((piece, index) =>
    index % 2 === 0 ? piece : <Fragment key={piece}>{partOf(parts, piece)}</Fragment>,
  )
}

const partOf = (parts: Readonly<Record<string, ReactNode>>, name: string) => parts[name]
