import { encodeMessage, msg } from '~/domain/text/message'

/**
 * A text in which none of these values can be read. Neutron quotes what it refuses, and what stands between escapes it:
 * a text with a value in escaped form, or with a piece of one, is left out as a whole.
 */
export function withoutSecrets(text: string, values: Iterable<string>): string {
  const secrets = [...values].filter((value) => value !== '')
  const masked = secrets.reduce((rest, value) => rest.replaceAll(value, '•••'), text)
  const pieces = secrets.flatMap(piecesOf)
  const isReadable = readings(masked).some((reading) => pieces.some((piece) => reading.includes(piece)))
  return isReadable
    ? encodeMessage(msg('The server’s message is hidden because it contains the pre-shared key.'))
    : masked
}

/** Characters of a value that say too much of it; of a shorter value, all. */
const pieceLength = 12

/** What of a value must not stand in a text: a message may be cut in the middle of it. */
function piecesOf(value: string): string[] {
  const last = Math.max(0, value.length - pieceLength)
  return Array.from({ length: last + 1 }, (_, start) => value.slice(start, start + pieceLength))
}

/** Escapes within escapes are followed so far: a JSON text in a Python repr in an HTML page. */
const mostDeep = 3

/** A text, and what it says once it is freed of escapes in any order. */
function readings(text: string): string[] {
  const found = new Set([text])
  let latest = [text]
  for (let depth = 0; depth < mostDeep; depth++) {
    latest = latest.flatMap((reading) => decoders.map((decode) => decode(reading)))
    for (const reading of latest) found.add(reading)
  }
  return [...found]
}

const control: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
}
const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

const decoders: readonly ((text: string) => string)[] = [
  // JSON, JavaScript and Python.
  (text) =>
    text.replaceAll(
      /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([^]))/gi,
      (_, x, u, long, one: string) => {
        const code = [x, u, long].find((hex) => hex !== undefined)
        return code === undefined ? (control[one] ?? one) : characterOf(Number.parseInt(code, 16))
      },
    ),
  // HTML and XML.
  (text) =>
    text.replaceAll(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
      (whole: string, hex, decimal, name: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole
        return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      },
    ),
  // URLs and forms.
  (text) =>
    text
      .replaceAll('+', ' ')
      .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => characterOf(Number.parseInt(hex, 16))),
]

const characterOf = (code: number): string => (code <= 0x10_ff_ff ? String.fromCodePoint(code) : '')
