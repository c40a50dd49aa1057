import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compareRecordings, comparisonText } from './compare'
import { recordDemo } from './demo-cloud'
import { differencesTable, knownDifferences } from './known-differences'
import { readRecording } from './recording'
import { scenario } from './scenario/scenario'
import { stoppedClock } from './stopped-clock'

// `tsx server/demo-cloud/conformance/compare-cli.ts [REAL [DEMO]]`: fails where a difference is not explained, or is none any more. REAL
// is the committed recording and DEMO is recorded anew unless told. `--table` brings docs/fidelity.md up to date.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { table: { type: 'boolean', default: false } },
})
const [real = new URL('recorded/zed.json', import.meta.url), demo] = positionals

if (values.table) {
  const page = new URL('../../../docs/fidelity.md', import.meta.url)
  const text = readFileSync(page, 'utf8')
  const heading = '## The differences\n\n'
  const start = text.indexOf(heading)
  if (start === -1) throw new Error('docs/fidelity.md has no section for the differences')
  writeFileSync(page, `${text.slice(0, start)}${heading}${differencesTable()}\n`)
}

const recordings = {
  real: readRecording(real),
  demo: demo === undefined ? await recordDemo(scenario, stoppedClock) : readRecording(demo),
}
const comparison = compareRecordings(recordings, knownDifferences)
process.stdout.write(`${comparisonText(comparison)}\n`)
const isExplained = comparison.differences.every(({ reason }) => reason !== undefined)
process.exitCode = isExplained && comparison.vanished.length === 0 ? 0 : 1
