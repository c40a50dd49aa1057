import type { Column } from './column'

/** Cells that a spreadsheet would take for a formula (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r]/

/** One field of RFC 4180, harmless to spreadsheets. */
function csvField(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The rows as RFC 4180 CSV with a header line. */
export function toCsv<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ text }) => text(row))),
  ]
  return lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('')
}
