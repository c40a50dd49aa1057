import { afterEach, expect, it, vi } from 'vitest'
import { testPanel } from '~/testing/panel'
import { isPartial } from '../neutron/collection'
import { siteConnections } from '../neutron/site-connections'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('a long list shows its pages as they come, known to be no more than a part, and ends whole', async () => {
  const panel = testPanel((name, value) => vi.stubGlobal(name, value), { seedConnections: 2500 })
  const site = await panel.site()
  const options = siteConnections.list(site)
  // A part is shown where the rest lets wait for itself: each page takes two seconds.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const ask = globalThis.fetch
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    const answer = await ask(...request)
    await vi.advanceTimersByTimeAsync(2000)
    return answer
  })
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

it('a part of a list is never fresh: whoever asks for the list meanwhile gets all of it', async () => {
  const panel = testPanel((name, value) => vi.stubGlobal(name, value), { seedConnections: 1500 })
  const options = { ...siteConnections.list(await panel.site()), staleTime: 30_000 }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const ask = globalThis.fetch
  const asked: Promise<unknown[]>[] = []
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    const answer = await ask(...request)
    await vi.advanceTimersByTimeAsync(2000)
    if (isPartial(panel.client.getQueryData(options.queryKey))) asked.push(panel.client.query(options))
    return answer
  })
  const all = await panel.client.query(options)
  expect(asked.length).toBeGreaterThan(0)
  expect((await Promise.all(asked)).map((rows) => rows.length)).toEqual(asked.map(() => all.length))
})

it('a list whose last page turns out to be empty is whole all the same', async () => {
  // Three connections are there already; a page has 1000, and Neutron links to a next one after each full page.
  const panel = testPanel((name, value) => vi.stubGlobal(name, value), { seedConnections: 997 })
  const options = siteConnections.list(await panel.site())
  await panel.client.query(options)
  const rows = panel.client.getQueryData(options.queryKey)
  expect({ rows: rows?.length, partial: isPartial(rows) }).toEqual({ rows: 1000, partial: false })
})
