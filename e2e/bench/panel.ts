import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cloudUnderTest } from './cloud-under-test'
import { measureChanges, measureFirstScreen, measureHeap, measureIdleMinute } from './liveness'
import { openBrowser, percentile } from './page-under-test'
import { measureRows } from './rows'
import { measureSmoothness } from './smoothness'

// `npm run bench`: the built panel in Chromium on its demo cloud, beside the raw API in the same run. It prints a table,
// writes JSON where asked, and fails where a ratio or a bound is not kept.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10,100,1000,10000' },
    runs: { type: 'string', default: '5' },
    changes: { type: 'string', default: '20' },
    polls: { type: 'string', default: '500' },
    json: { type: 'string' },
  },
})

/** A figure with the bound that it has to keep. */
interface Line {
  what: string
  figure: number
  bound?: number
  unit: string
}
const lines: Line[] = []

function report(what: string, figure: number, unit: string, bound?: number): void {
  lines.push({ what, figure, unit, ...(bound === undefined ? {} : { bound }) })
  const verdict =
    bound === undefined ? '' : figure <= bound ? `at most ${bound.toFixed(0)}` : `OVER ${bound.toFixed(0)}`
  process.stdout.write(`${what.padEnd(64)} ${figure.toFixed(0).padStart(9)} ${unit.padEnd(5)} ${verdict}\n`)
}

const seeded = 3
const browser = await openBrowser()
try {
  for (const size of values.sizes.split(',').map(Number)) {
    const cloud = await cloudUnderTest(Math.max(0, size - seeded))
    try {
      const { api, apiFirstPage, firstRows, allRows } = await measureRows(browser, cloud, Number(values.runs))
      report(`${size} connections: the raw API`, api, 'ms')
      report(`${size} connections: first rows`, firstRows, 'ms', apiFirstPage + 1000)
      report(`${size} connections: all rows`, allRows, 'ms', 1.3 * api + 300)
      if (size >= 10_000) {
        const { filter, scroll } = await measureSmoothness(browser, cloud)
        report(`${size} connections: longest task while filtering`, filter, 'ms', 50)
        report(`${size} connections: longest task while scrolling`, scroll, 'ms', 50)
      }
    } finally {
      cloud.stop()
    }
  }
  const cloud = await cloudUnderTest(0, 7)
  try {
    const first = await measureFirstScreen(browser, cloud)
    report('first screen: requests', first.requests, '')
    report('first screen: bytes', first.bytes, 'B')
    const delays = await measureChanges(browser, cloud, Number(values.changes))
    report('a change of status on screen, 95th percentile', percentile(delays, 0.95), 'ms', 2500)
    report(
      'heap growth over the polls',
      await measureHeap(browser, cloud, Number(values.polls)),
      'B',
      2_000_000,
    )
    const idle = await measureIdleMinute(browser, cloud)
    report('requests in an idle minute', idle.requests, '', 4)
    report('bytes in an idle minute', idle.bytes, 'B')
  } finally {
    cloud.stop()
  }
} finally {
  await browser.close()
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(lines, undefined, 2)}\n`)
const over = lines.filter(({ figure, bound }) => bound !== undefined && !(figure <= bound))
process.stdout.write(`${lines.length - over.length} within bounds, ${over.length} over\n`)
process.exitCode = over.length === 0 ? 0 : 1
