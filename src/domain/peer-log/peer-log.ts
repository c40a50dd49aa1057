import { worstFirst, type Finding } from '../finding/finding'
import { charon } from './charon'
import { cisco } from './cisco'
import { aws, azure } from './clouds'
import { fortinet } from './fortinet'
import { valuesHere } from './here'
import { juniper } from './juniper'
import { maskSecrets } from '../text/mask'
import { meaningOf, type LogCode } from './meanings'
import { mikrotik } from './mikrotik'
import { notifies } from './notifies'
import { pluto } from './pluto'
import type { LogVendor } from './vendor'
import type { TunnelEnd } from '../site/connection-end'

/** What a line of the other gateway's log says of the tunnel. */
export interface PeerLogFinding extends Finding {
  code: LogCode
  /** Whose wording it is. */
  vendor: string
}

/** What is read of a paste: its end, where the failure stands. */
export const logLimits = { characters: 65_536, lines: 200, line: 1000, evidence: 200 } as const

/** The bare names of notifies come last: every vendor's own words say more. */
const vendors: readonly LogVendor[] = [
  aws,
  azure,
  fortinet,
  cisco,
  juniper,
  mikrotik,
  pluto,
  charon,
  notifies,
]

/** How many lines that say the same are shown. */
const linesShown = 3

/**
 * Explains the lines of another gateway's log that are known, each meaning once and the worst first, beside the values
 * of this end that they are to be compared with. Pure: nothing is kept, and what looks like a key is masked.
 */
export function explainLog(text: string, end?: TunnelEnd): PeerLogFinding[] {
  const found = new Map<LogCode, { source: LogVendor; lines: Set<string> }>()
  for (const line of lastLines(text)) {
    const known = recognise(line)
    if (!known) continue
    const before = found.get(known.code) ?? { source: known.source, lines: new Set<string>() }
    if (before.lines.size < linesShown) before.lines.add(excerpt(line, known.pattern))
    found.set(known.code, before)
  }
  const codes = new Set<string>(found.keys())
  const findings = [...found].flatMap(([code, { source, lines }]): PeerLogFinding[] => {
    const { here, clearer = [], ...meaning } = meaningOf(code)
    if (clearer.some((other) => codes.has(other))) return []
    const evidence = [...lines, ...(here && end ? valuesHere(here, end) : [])]
    return [{ ...meaning, code, evidence, vendor: source.vendor, source: source.source() }]
  })
  return worstFirst(findings)
}

/** A first line that was cut is left out: the word that says it is a key may be what is missing. */
function lastLines(text: string): string[] {
  const end = text.slice(-logLimits.characters)
  const whole = end.length === text.length ? end : end.slice(end.search(/[\r\n]|$/))
  return whole
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().slice(0, logLimits.line))
    .filter((line) => line !== '')
    .slice(-logLimits.lines)
}

function recognise(line: string) {
  for (const source of vendors) {
    for (const [code, pattern] of source.messages) {
      if (pattern.test(line)) return { source, code, pattern }
    }
  }
  return undefined
}

/** The line as evidence: masked as a whole, then cut to what surrounds the message. */
function excerpt(line: string, pattern: RegExp): string {
  const safe = maskSecrets(line)
  if (safe.length <= logLimits.evidence) return safe
  const room = logLimits.evidence - 2
  const from = Math.min(Math.max(0, safe.search(pattern) - 40), safe.length - room)
  const to = from + room
  return `${from > 0 ? '…' : ''}${safe.slice(from, to)}${to < safe.length ? '…' : ''}`
}
