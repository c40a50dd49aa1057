import type { Browser, Page } from '@playwright/test'
import type { CloudUnderTest } from './cloud-under-test'
import { goInApp, median, signedInPage, whenRowsAreThere } from './page-under-test'
import { mainThread, yardstick } from './work'

/** Milliseconds, medians: the raw API for the same data, its first page, the first rows, and all of them on screen. */
export interface RowTimes {
  api: number
  apiFirstPage: number
  firstRows: number
  allRows: number
  /** All rows over the API of the same run. */
  overApi: number
  /** What the page itself does for it, over the yardstick. */
  work: number
}

interface Visit {
  firstRows: number
  allRows: number
  work: number
  /** What the page asked the API for its lists, below `/v2.0`. */
  reads: string[]
}

/** How long the list of connections takes, beside the API that it comes from, by turns. */
export async function measureRows(
  browser: Browser,
  cloud: CloudUnderTest,
  { connections, runs }: { connections: number; runs: number },
): Promise<RowTimes> {
  // The first visit warms both sides up, and tells what is asked.
  const { reads } = await visit(browser, cloud, connections)
  const raw: { all: number; firstPage: number }[] = []
  const visits: Visit[] = []
  for (let run = 0; run < runs; run += 1) {
    raw.push(await readRaw(cloud, reads))
    visits.push(await visit(browser, cloud, connections))
  }
  return {
    api: median(raw.map(({ all }) => all)),
    apiFirstPage: median(raw.map(({ firstPage }) => firstPage)),
    firstRows: median(visits.map(({ firstRows }) => firstRows)),
    allRows: median(visits.map(({ allRows }) => allRows)),
    overApi: median(visits.map(({ allRows }, run) => allRows / (raw[run]?.all ?? Number.NaN))),
    work: median(visits.map(({ work }) => work)),
  }
}

/** Opens the list in a page that has read nothing of this region yet. */
async function visit(browser: Browser, cloud: CloudUnderTest, connections: number): Promise<Visit> {
  const page = await signedInPage(browser, cloud, cloud.elsewhere)
  const reads = listReads(page)
  const spent = await mainThread(page)
  const before = await spent()
  const began = await goInApp(page, `${cloud.site}/connections`)
  const { first, all } = await whenRowsAreThere(page, connections)
  const work = (await spent()) - before
  const seen = [...reads]
  const over = await yardstick(page)
  await page.context().close()
  return { firstRows: first - began, allRows: all - began, work: work / over, reads: seen }
}

/** The reads of lists that a page makes from now on: each says how long a page of it may be. */
function listReads(page: Page): string[] {
  const reads: string[] = []
  page.on('request', (request) => {
    const [, path] = /\/v2\.0(\/.+[?&]limit=.+)$/.exec(request.url()) ?? []
    if (path !== undefined) reads.push(path)
  })
  return reads
}

const listOf = (read: string): string => read.replace(/\?.*/, '')

/** The same reads without the panel: list beside list, the pages of a list one after the other. */
async function readRaw(cloud: CloudUnderTest, reads: readonly string[]) {
  const start = performance.now()
  let firstPage = Number.NaN
  await Promise.all(
    [...new Set(reads.map(listOf))].map(async (list) => {
      for (const [at, read] of reads.filter((each) => listOf(each) === list).entries()) {
        JSON.parse(await cloud.get(read))
        if (at === 0 && list.endsWith('/ipsec-site-connections')) firstPage = performance.now() - start
      }
    }),
  )
  return { all: performance.now() - start, firstPage }
}
