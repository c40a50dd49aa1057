/** Characters that nobody sees, that end a line, or that turn the text around them (Unicode’s categories and properties). */
const unseen = String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}]`
/** Joiners where scripts and emoji need them, and what chooses the looks of an emoji. */
const needed = String.raw`(?<=[\p{M}\p{sc=Arab}\p{ExtPict}\p{EMod}])[\u200C\u200D]|(?<=\p{ExtPict})\uFE0F`
/** Marks on one letter beyond four: they would be drawn over the lines around. */
const surplus = String.raw`(?<=\p{M}{4})\p{M}+`
const isolate = String.raw`\u2068([^\u2068\u2069]*)\u2069`

const special = new RegExp(`(${needed})|${isolate}|(${surplus})|${unseen}`, 'gu')
const isolates = new RegExp(isolate, 'gu')
/** Letters written from right to left, by the blocks that Unicode keeps for them. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const plain = /^[ -~]*$/

/**
 * What somebody wrote, as it may stand on the screen, in a sentence or in a comment of a file: characters that nobody
 * would see are written out (`[U+202E]`), and words from right to left are isolated (Unicode UAX 9), so that neither
 * changes how the text around them reads. Of what is longer than `longest` characters the rest is left out. What was
 * shown before stays as it is.
 */
export function shown(text: string, longest = Infinity): string {
  const isWhole = text.length <= longest
  if (isWhole && plain.test(text)) return text
  const visible = writtenOut(isWhole ? text : `${cut(text, longest - 1)}…`)
  if (!rightToLeft.test(visible.replaceAll(isolates, ''))) return visible
  return `\u2068${visible.replaceAll(/[\u2068\u2069]/g, '')}\u2069`
}

/** Neutron takes no longer name or description (contract, section 4.2): what is longer came by another way. */
const longestText = 255

/** A name, a description or a value of a cloud, as it may stand on the screen. */
export const shownText = (text: string): string => shown(text, longestText)

/** The beginning of a text, without half a character and without isolates that would lose their other end. */
const cut = (text: string, length: number): string =>
  text
    .replaceAll(isolates, '$1')
    .slice(0, length)
    .replace(/\p{Cs}$/u, '')

/** A text for a program, in which line breaks and tabs stay: what else nobody would see is written out. */
export const shownLines = (text: string): string => text.replaceAll(/[^\n\t]+/g, writtenOut)

function writtenOut(text: string): string {
  return text.replaceAll(special, (found: string, needs?: string, inner?: string, over?: string) => {
    if (needs !== undefined) return needs
    if (inner !== undefined) return `\u2068${writtenOut(inner)}\u2069`
    return over === undefined ? codeOf(found) : `[+${over.length}]`
  })
}

const codeOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
