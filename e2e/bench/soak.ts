import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cloudUnderTest } from './cloud-under-test'
import { openBrowser } from './page-under-test'
import { soak } from './soak/run'
import { failuresOf, reportOf } from './soak/report'

// `npm run soak`: people work through the panel while its clouds fail at random, and an independent ledger says whether
// anything was lost or made twice. See docs/soak.md.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    /** Goes on until there are so many plans, however slow the machine. */
    plans: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
})

// The release offers enough ciphers for everybody's own. The server complains of each connection it was told to break.
const cloud = await cloudUnderTest(0, 2, { stderr: 'ignore', more: ['--release', '2025.1'] })
const browser = await openBrowser()
try {
  const [minutes = 30, plans = 0, seed = 1] = [values.minutes, values.plans, values.seed].map(Number)
  const result = await soak({ cloud, browser, minutes, plans, seed })
  process.stdout.write(reportOf(result))
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(result, null, 2))
  process.exitCode = failuresOf(result).length > 0 ? 1 : 0
} finally {
  await browser.close()
  cloud.stop()
}
