import { shown } from '../text/visible-text'
import type { StatusTone } from '../status/status'

/** Pieces of a drawing as SVG text that stands on its own: no styles, fonts or pictures from elsewhere. In pixels. */

/** Ink on white paper; the tones are those of the light theme. */
export const ink = {
  text: '#1b1f24',
  dim: '#57606a',
  line: '#8c959f',
  paper: '#ffffff',
  raised: '#f6f8fa',
} as const

const toneInk: Readonly<Record<StatusTone, string>> = {
  up: '#13713f',
  down: '#b4232f',
  pending: '#1b5cab',
  error: '#b4232f',
  idle: '#535c6b',
}

/** The colour of a status. */
const colourOf = (tone: StatusTone): string => toneInk[tone]

/** A whole drawing, with what it shows in words. */
export function drawing(
  size: { width: number; height: number },
  words: { title: string; description: string },
  parts: readonly string[],
): string {
  const { width, height } = size
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif">`,
    `<title>${escaped(shown(words.title))}</title>`,
    `<desc>${escaped(shown(words.description))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    ...parts,
    '</svg>',
  ].join('\n')}\n`
}

export interface TextStyle {
  x: number
  y: number
  size?: number
  fill?: string
  bold?: boolean
  mono?: boolean
  middle?: boolean
  /** Greatest length in characters: what is longer is cut. */
  most?: number
}

/** One line of text; `y` is its base line. */
export function line(text: string, style: TextStyle): string {
  const { x, y, size = 13, fill = ink.text, bold = false, mono = false, middle = false, most = 34 } = style
  const attributes = [
    `x="${x}" y="${y}" font-size="${size}" fill="${fill}"`,
    ...(bold ? ['font-weight="600"'] : []),
    ...(mono ? ['font-family="ui-monospace, monospace"'] : []),
    ...(middle ? ['text-anchor="middle"'] : []),
  ]
  return `<text ${attributes.join(' ')}>${escaped(cut(text, most))}</text>`
}

/** A box with a heading and lines in it. */
export function box(
  at: { x: number; y: number; width: number; height: number },
  heading: string,
  rows: readonly { text: string; mono?: boolean; bold?: boolean }[],
): string[] {
  const { x, y, width, height } = at
  const most = Math.floor((width - 24) / characterWidth)
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${ink.raised}" stroke="${ink.line}"/>`,
    line(heading, { x: x + 12, y: y + 20, size: 11, fill: ink.dim, most }),
    ...rows.map((row, index) => line(row.text, { x: x + 12, y: y + 40 + index * rowHeight, most, ...row })),
  ]
}

/** The greatest width of a character of the size that boxes have, roughly. */
const characterWidth = 8
/** The height of a row of text in a box. */
const rowHeight = 19

/** The height of a box with so many rows. */
export const boxHeight = (rows: number): number => 34 + Math.max(1, rows) * rowHeight

/** A tunnel between two points of one height, dashed unless it is up, with its status in a word. */
export function tunnelLine(
  from: { x: number; y: number },
  toX: number,
  status: { tone: StatusTone; label: string },
): string[] {
  const colour = colourOf(status.tone)
  const middle = (from.x + toX) / 2
  const width = columnsOf(charactersOf(cut(status.label, 22))) * 7 + 24
  return [
    `<line x1="${from.x}" y1="${from.y}" x2="${toX}" y2="${from.y}" stroke="${colour}" stroke-width="3"${status.tone === 'up' ? '' : ' stroke-dasharray="8 6"'}/>`,
    `<rect x="${middle - width / 2}" y="${from.y - 12}" width="${width}" height="24" rx="12" fill="${ink.paper}" stroke="${colour}"/>`,
    line(status.label, {
      x: middle,
      y: from.y + 4,
      size: 12,
      fill: colour,
      bold: true,
      middle: true,
      most: 22,
    }),
  ]
}

/** A text that fits, by its characters as people count them. */
function cut(text: string, most: number): string {
  const characters = charactersOf(text.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' '))
  if (columnsOf(characters) <= most) return characters.join('')
  let room = most - 1
  const end = characters.findIndex((character) => (room -= columnsOf([character])) < 0)
  return `${characters.slice(0, end).join('')}…`
}

const charactersOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)

/** The width of characters: those of East Asian scripts are two wide. */
const columnsOf = (characters: readonly string[]): number =>
  characters.reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML holds it; what XML cannot hold is left out (XML 1.0, section 2.2). */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
