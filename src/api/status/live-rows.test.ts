import { afterEach, expect, it, vi } from 'vitest'
import { testPanel } from '~/testing/panel'
import { withLiveStatus } from './live-rows'
import { liveStatus } from './live-status'
import { readSince } from '../neutron/collection'
import { vpnServices } from '../neutron/vpn-services'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const seen = (since: number) =>
  new Map([['a', { status: 'ACTIVE' as const, since, first: since, changes: [] }]])

it.each([
  { what: 'all was looked at later', since: 10, areAllLater: true, status: 'ACTIVE' },
  { what: 'this one changed later', since: 30, areAllLater: false, status: 'ACTIVE' },
  { what: 'it was seen before', since: 10, areAllLater: false, status: 'DOWN' },
])('where $what, a row of a list read at 20 is $status', ({ since, areAllLater, status }) => {
  const rows = [{ id: 'a', status: 'DOWN' as const }]
  const live = withLiveStatus(rows, seen(since), { areAllLater, readAt: 20 })
  expect(live).toEqual([{ id: 'a', status }])
  expect(live === rows).toBe(status === 'DOWN')
})

it('a list of services that was just read says more than what was seen of them before', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const panel = testPanel((name, value) => vi.stubGlobal(name, value))
  const site = await panel.site()
  const live = await panel.client.query(liveStatus(site, panel.client))
  const list = vpnServices.list(site)
  const stored = panel.cloud.world.clouds.get('north')?.regions.get('RegionOne')?.tables.vpnservices
  const service = [...(stored?.values() ?? [])].find(({ status }) => status === 'ACTIVE')
  if (!service) throw new Error('The demo has a service that is up')

  vi.setSystemTime(Date.now() + 30_000)
  service.status = 'ERROR'
  const rows = await panel.client.query({ ...list, staleTime: 0 })
  const readAt = readSince(rows)
  const shown = withLiveStatus(rows, live.services, { areAllLater: live.servicesAt >= readAt, readAt })
  expect(shown.find(({ id }) => id === service.id)?.status).toBe('ERROR')
})

it('a list from which a row is taken is as old as before', async () => {
  const panel = testPanel((name, value) => vi.stubGlobal(name, value))
  const site = await panel.site()
  const list = vpnServices.list(site)
  const rows = await panel.client.query(list)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_000 })
  vpnServices.forget(site, panel.client, rows[0]?.id ?? '')
  const left = panel.client.getQueryData(list.queryKey)
  expect([left?.length, readSince(left)]).toEqual([rows.length - 1, readSince(rows)])
})
