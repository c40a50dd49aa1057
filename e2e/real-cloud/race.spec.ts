import { z } from 'zod'
import { goTo } from '../support/actions'
import type { SiteApi } from '../support/site-api'
import { expect, test } from './fixtures'
import { restartAgents } from '../../tools/lab/lab'
import { makeEnd, openRegion, signIn } from '../../tools/lab/tunnel-ends'

// An experiment, not a test of every day: it waits for agents that lose a race (`LAB_RACE=1 npm run test:real -- race`).
// The shipped namespace wrapper is slow enough for that, and nobody updates the routers in the background.
test.beforeAll(() => restartAgents({ LAB_NUDGE: '0', LAB_FAST_WRAPPER: '0', LAB_STATUS_INTERVAL: '1' }))
test.afterAll(() => restartAgents({}))

const shown = z.object({ ipsec_site_connection: z.object({ status: z.string() }) })
const statusOf = async (region: SiteApi, id: string) =>
  shown.parse(await region.ask('GET', `vpn/ipsec-site-connections/${id}?fields=status`)).ipsec_site_connection
    .status

const attempts = 40
/** Milliseconds: agents report every second here, and some 40 s late where the machine is busy. */
const patience = 130_000

/** Makes both ends, again and again, until the near one stays PENDING_CREATE. */
async function stuckTunnel(here: SiteApi, there: SiteApi) {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const ends = [await makeEnd(here, there), await makeEnd(there, here)]
    const id = ends[0]?.id ?? ''
    const start = Date.now()
    while ((await statusOf(here, id)) === 'PENDING_CREATE') {
      if (Date.now() - start > patience) return { ends, id, attempt }
    }
    process.stdout.write(`  attempt ${attempt}: reported after ${Date.now() - start} ms\n`)
    for (const end of ends) await end.remove()
  }
  throw new Error(`No connection hung in ${attempts} attempts`)
}

test('a connection that the agents forgot is told so, and one click makes them look again', async ({
  page,
}) => {
  test.setTimeout(attempts * 90_000)
  const [here, there] = [await openRegion(0), await openRegion(1)]
  const { ends, id, attempt } = await stuckTunnel(here, there)
  process.stdout.write(`  the race was lost at attempt ${attempt}\n`)
  try {
    await signIn(page)
    await goTo(page, 'Connections')
    await page.getByRole('link', { name: 'why-RegionOne' }).click()
    const reasons = page.getByRole('list', { name: 'Reasons' })
    await expect(reasons).toContainText('The agent never reported this connection', { timeout: 240_000 })
    expect(await statusOf(here, id)).toBe('PENDING_CREATE')
    process.stdout.write(`  ${(await reasons.getByRole('listitem').first().textContent()) ?? ''}\n`)
    const asked = Date.now()
    await reasons.getByRole('button', { name: 'Trigger agent check' }).click()
    await expect(page.getByRole('figure')).toContainText(/Active|Down/, { timeout: 60_000 })
    process.stdout.write(`  ${await statusOf(here, id)} ${Math.round((Date.now() - asked) / 1000)} s after\n`)
  } finally {
    for (const end of ends) await end.remove()
  }
})
