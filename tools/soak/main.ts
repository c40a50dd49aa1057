import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { demoUnderTest } from '../../e2e/bench/cloud-under-test'
import { openBrowser } from '../../e2e/bench/page-under-test'
import { soak } from './run'
import { failuresOf, reportOf } from './report'

// `npm run soak`: people work through the panel while its clouds fail at random, and an independent ledger says whether
// anything was lost or made twice. See docs/soak.md.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    /** Goes on until there are so many plans, however slow the machine. */
    plans: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    /** Puts the tables into docs/soak.md. */
    write: { type: 'boolean', default: false },
  },
})

// The release offers enough ciphers for everybody's own.
const cloud = await demoUnderTest(0, 2, ['--release', '2025.1'])
const browser = await openBrowser()
try {
  const [minutes = 30, plans = 0, seed = 1] = [values.minutes, values.plans, values.seed].map(Number)
  const result = await soak({ cloud, browser, minutes, plans, seed })
  process.stdout.write(reportOf(result))
  if (values.write) writeMeasured(reportOf(result))
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(result, null, 2))
  process.exitCode = failuresOf(result).length > 0 ? 1 : 0
} finally {
  await browser.close()
  await cloud.stop()
}

/** Replaces all that follows the heading under which docs/soak.md tells the last run. */
function writeMeasured(report: string): void {
  const file = new URL('../../docs/soak.md', import.meta.url)
  const [head] = readFileSync(file, 'utf8').split(/(?<=^## The last run\n)/m)
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  writeFileSync(file, `${head}\n${day}. ${report.trimEnd()}\n`)
}
