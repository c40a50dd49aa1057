import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
import { measureChanges } from './changes'
import { demoCloud, demoUnderTest, type BenchedCloud } from './cloud-under-test'
import { measureHeap } from './heap'
import { openBrowser, percentile } from './page-under-test'
import { accept, acceptedRatios, regressions, unguarded } from './ratios'
import { realCloud } from './real-cloud'
import { isKept, lineText, type Line } from './report'
import { measureRows } from './rows'
import { measureSmoothness } from './smoothness'
import { measureFirstScreen, measureIdleMinute } from './traffic'

// `npm run bench`: the built panel in Chromium on its demo cloud, or with `--cloud real` on a real Neutron, beside the raw
// API in the same run. It prints a table, writes JSON where asked, and fails where a bound is not kept or a ratio is worse
// than accepted (docs/bench.md). `--accept` makes the ratios of this run the accepted ones.
const { values } = parseArgs({
  options: {
    cloud: { type: 'string', default: 'demo' },
    sizes: { type: 'string' },
    runs: { type: 'string', default: '5' },
    changes: { type: 'string', default: '20' },
    polls: { type: 'string', default: '500' },
    /** Only the lists, by size, or only what an open page costs and tells. */
    'rows-only': { type: 'boolean', default: false },
    'liveness-only': { type: 'boolean', default: false },
    accept: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})

const ratios = acceptedRatios()
const lines: Line[] = []

function report(line: Line): void {
  lines.push(line)
  const verdict = isKept(line) ? '' : '  OVER'
  process.stdout.write(`${lineText(line, ratios[cloud.name][line.what])}${verdict}\n`)
}

/** Rows from this many on are to be filtered and scrolled without a long task. */
const many = 10_000
const longestTaskMs = 50
const secondMs = 1000

async function reportLists(browser: Browser, clouds: BenchedCloud, connections: number): Promise<void> {
  const under = await clouds.having(connections)
  const runs = Number(values.runs)
  const title = `${connections.toLocaleString('en')} connections`
  try {
    const times = await measureRows(browser, under, { connections, runs })
    const { api, apiFirstPage, firstRows, allRows, overApi, work } = times
    report({ what: `${title}: the raw API, first page`, figure: apiFirstPage, unit: 'ms' })
    report({ what: `${title}: the raw API, all`, figure: api, unit: 'ms' })
    report({ what: `${title}: first rows`, figure: firstRows, unit: 'ms', bound: apiFirstPage + secondMs })
    const bound = 1.3 * api + 300
    report({ what: `${title}: all rows`, figure: allRows, unit: 'ms', bound, ratio: overApi })
    report({ what: `${title}: the page's own work`, figure: work, unit: '', ratio: work })
    if (connections < many) return
    for (const [use, { wall, work: share }] of Object.entries(
      await measureSmoothness(browser, under, { connections, runs }),
    )) {
      const what = `${title}: longest task, ${use}`
      report({ what, figure: wall, unit: 'ms', bound: longestTaskMs, ratio: share })
    }
  } finally {
    await under.stop()
  }
}

/** What a page that is open costs and tells, on the small demo, whose agents report every seven seconds. */
async function reportLiveness(browser: Browser): Promise<void> {
  const under = await demoUnderTest(0, 7)
  try {
    const first = await measureFirstScreen(browser, under)
    for (const [screen, { requests, bytes }] of [
      ['sign-in', first.signIn],
      ['and on to the first list', first.firstList],
    ] as const) {
      report({ what: `first screen, ${screen}: requests`, figure: requests, unit: '', ratio: requests })
      report({ what: `first screen, ${screen}: bytes`, figure: bytes, unit: 'B', ratio: bytes / 1e5 })
    }
    const delay = percentile(await measureChanges(browser, under, Number(values.changes)), 0.95)
    report({ what: 'a change of status on screen, 95th percentile', figure: delay, unit: 'ms', bound: 2500 })
    const grown = await measureHeap(browser, under, Number(values.polls))
    report({ what: `heap growth over ${values.polls} polls`, figure: grown, unit: 'B', bound: 2e6 })
    const { requests, bytes } = await measureIdleMinute(browser, under)
    report({ what: 'an idle minute: requests', figure: requests, unit: '', bound: 4 })
    report({ what: 'an idle minute: bytes', figure: bytes, unit: 'B' })
  } finally {
    await under.stop()
  }
}

const cloud = values.cloud === 'real' ? await realCloud() : demoCloud
const sizes = (values.sizes ?? (cloud.name === 'real' ? '1000' : '10,100,1000,10000')).split(',').map(Number)
const load = () => loadavg()[0]?.toFixed(1) ?? ''
process.stdout.write(`The ${cloud.name} cloud, medians of ${values.runs} runs; load ${load()}\n`)
const browser = await openBrowser()
try {
  if (!values['liveness-only']) for (const size of sizes) await reportLists(browser, cloud, size)
  if (cloud.name === 'demo' && !values['rows-only']) await reportLiveness(browser)
} finally {
  await browser.close()
  await cloud.close()
}
const over = lines.filter((line) => !isKept(line)).map(({ what }) => `${what} is over its bound`)
// Sizes of one's own have no accepted ratios.
const unknown = values.sizes === undefined ? unguarded(lines, cloud.name, ratios) : []
const worse = values.accept ? [] : [...regressions(lines, cloud.name, ratios), ...unknown]
if (values.accept) accept(lines, cloud.name, ratios)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(lines, undefined, 2)}\n`)
process.stdout.write(`load ${load()}\n${[...over, ...worse].map((each) => `FAILED  ${each}\n`).join('')}`)
process.stdout.write(
  `${lines.length} figures, ${over.length} over a bound, ${worse.length} worse than accepted\n`,
)
process.exitCode = over.length + worse.length === 0 ? 0 : 1
