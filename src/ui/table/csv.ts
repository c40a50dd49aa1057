import { shown } from '~/domain/text/visible-text'
import type { Column } from './column'

/**
 * Cells that a spreadsheet would take for a formula (OWASP, CSV injection), also behind blanks, and as East Asian
 * keyboards write the signs.
 */
const formulaStart = /^\s*[=+\-@|%＝＋－＠]/

/** What ends a field in one or the other country's spreadsheets stands in quotes. */
const separator = /[",;\t\r\n]/

/** One field of RFC 4180, harmless to spreadsheets: as it is shown, without the marks that isolate it on a screen. */
function csvField(text: string): string {
  const plain = shown(text).replaceAll(/[\u2068\u2069]/g, '')
  const safe = formulaStart.test(plain) ? `'${plain}` : plain
  return separator.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The rows as RFC 4180 CSV with a header line. */
export function toCsv<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ text }) => text(row))),
  ]
  return lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('')
}
