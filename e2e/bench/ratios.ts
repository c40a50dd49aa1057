import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Line } from './report'

const file = new URL('ratios.json', import.meta.url)
const table = z.record(z.string(), z.number())
const accepted = z.object({
  /** How many times the accepted ratio a run may show: what a busy machine makes of the same panel. */
  tolerance: z.number(),
  demo: table,
  real: table,
})

/** The ratios that stand for the panel as it is, by cloud and line. */
export type Ratios = z.infer<typeof accepted>

export const acceptedRatios = (): Ratios => accepted.parse(JSON.parse(readFileSync(file, 'utf8')))

/** The lines whose ratios are worse than accepted by more than the tolerance, in words. */
export function regressions(lines: readonly Line[], cloud: 'demo' | 'real', ratios: Ratios): string[] {
  return lines.flatMap(({ what, ratio }) => {
    const before = ratios[cloud][what]
    if (ratio === undefined || before === undefined || ratio <= before * ratios.tolerance) return []
    return `${what}: ratio ${ratio.toFixed(2)}, accepted ${before.toFixed(2)} and ${ratios.tolerance} times that`
  })
}

/** The lines that have a ratio and no accepted one to hold it against: a new line, or one by another name. */
export const unguarded = (lines: readonly Line[], cloud: 'demo' | 'real', ratios: Ratios): string[] =>
  lines
    .filter(({ what, ratio }) => ratio !== undefined && ratios[cloud][what] === undefined)
    .map(({ what }) => `${what}: no accepted ratio; look at it, then run with --accept`)

/** Writes the ratios of this run in the place of those that stood; lines that were not measured keep theirs. */
export function accept(lines: readonly Line[], cloud: 'demo' | 'real', ratios: Ratios): void {
  const measured = lines.flatMap(({ what, ratio }) =>
    ratio === undefined ? [] : [[what, Number(ratio.toPrecision(3))] as const],
  )
  const next = { ...ratios, [cloud]: { ...ratios[cloud], ...Object.fromEntries(measured) } }
  writeFileSync(file, `${JSON.stringify(next, undefined, 2)}\n`)
}
