import type { Browser } from '@playwright/test'
import { type SiteRef } from './cast'
import { openOperator, type Operator } from './operator'
import { pause } from './pause'
import type { Tally } from './tally'
import type { Outage, Weather } from './weather'

const sites: readonly SiteRef[] = [
  { cloud: 'north', region: 'RegionOne', project: 'demo' },
  { cloud: 'north', region: 'RegionTwo', project: 'demo' },
  { cloud: 'south', region: 'RegionOne', project: 'demo' },
]

/** Pages that are only looked at, a list of connections each: how they come back after an outage, and their heaps. */
export async function openWatchers(given: {
  browser: Browser
  origin: string
  weather: Weather
  tally: Tally
}) {
  const watchers = await Promise.all(
    sites.map(async (home) => {
      const who = `watcher of ${home.cloud} ${home.region}`
      const operator = await openOperator({ ...given, who, user: 'reader', home, clouds: [home.cloud] })
      await operator.open()
      await operator.go('/connections')
      await operator.until(fresh(operator))
      return { home, operator, heap: await heapOf(operator) }
    }),
  )
  return {
    /** Signs in again wherever that is asked, until it is over. */
    attend: async (isOver: () => boolean) => {
      while (!isOver()) {
        for (const { operator } of watchers)
          if (await needsHand(operator)) await operator.until(fresh(operator))
        await pause(1000)
      }
    },
    /** Waits until every page of the cloud shows fresh statuses again, and notes how long that took. */
    comeBack: async (outage: Outage) => {
      const ofCloud = watchers.filter(({ home }) => home.cloud === outage.cloud)
      await Promise.all(ofCloud.map(({ operator }) => noteRecovery(operator, outage, given.tally)))
    },
    /** Megabytes of each heap without garbage, as it was at first and as it is now. */
    heaps: () =>
      Promise.all(
        watchers.map(async ({ operator, heap }) => ({
          who: operator.who,
          before: heap,
          after: await heapOf(operator),
        })),
      ),
  }
}

const fresh = ({ page }: Operator) => page.getByRole('banner').getByText(/^Updated \d+ s ago$/)
const stale = ({ page }: Operator) => page.getByRole('status').filter({ hasText: 'Update failed' })
const needsHand = ({ page }: Operator) => page.getByRole('dialog', { name: 'Sign in again' }).isVisible()

/** Seconds that a page may take beyond the back-off that it is in: a slow machine's. */
const slackSeconds = 15

async function noteRecovery(operator: Operator, outage: Outage, tally: Tally): Promise<void> {
  const { who } = operator
  if (!(await stale(operator).isVisible())) return
  const boundSeconds = longestBackOff(outage) + slackSeconds
  const timeout = outage.endsAt + boundSeconds * 1000 - Date.now()
  const isBack = await stale(operator)
    .waitFor({ state: 'hidden', timeout })
    .then(() => true)
    .catch(() => false)
  const seconds = (Date.now() - outage.endsAt) / 1000
  tally.recoveries.push({ who, outage: outage.kind, outageSeconds: outage.seconds, seconds, boundSeconds })
  if (!isBack) tally.staying.push(`${who}: “Update failed” stayed after ${outage.kind}`)
  else await fresh(operator).waitFor({ timeout: 10_000 })
}

/**
 * The longest that a poll can be waiting when an outage ends, in seconds, by `domain/poll`: 2 s doubled at each failure,
 * of which at least half is waited, or what Retry-After said and up to one second.
 */
function longestBackOff({ seconds, kind }: Pick<Outage, 'seconds' | 'kind'>): number {
  if (kind.includes('Retry-After')) return 6
  let elapsed = 0
  let delay = 4
  while (elapsed + delay / 2 < seconds && delay < 120) {
    elapsed += delay / 2
    delay *= 2
  }
  return Math.min(delay, 120)
}

async function heapOf({ page }: Operator): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}
