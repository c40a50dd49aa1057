import { afterEach, expect, it, vi } from 'vitest'
import { testPanel } from '../../server/demo-cloud/test-panel'
import { isPartial } from './neutron/collection'
import { siteConnections } from './neutron/site-connections'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('a long list shows its pages as they come, known to be no more than a part, and ends whole', async () => {
  // Parts are shown a second apart: here each look at the clock is two seconds later.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 2000))
  const panel = testPanel((name, value) => vi.stubGlobal(name, value), { seedConnections: 2500 })
  const site = await panel.site()
  const options = siteConnections.list(site)
  const seen: { rows: number; partial: boolean }[] = []
  panel.client.getQueryCache().subscribe(() => {
    const rows = panel.client.getQueryData(options.queryKey)
    if (rows && seen.at(-1)?.rows !== rows.length) seen.push({ rows: rows.length, partial: isPartial(rows) })
  })
  const all = await panel.client.query(options)
  expect(seen).toEqual([
    { rows: 1000, partial: true },
    { rows: 2000, partial: true },
    { rows: all.length, partial: false },
  ])
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})
