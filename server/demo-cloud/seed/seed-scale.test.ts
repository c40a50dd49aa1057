import { describe, expect, it } from 'vitest'
import { createDemoCloud } from '../app'

const intervalMs = 2000
const count = 1200
/** Connections of the small demo, which stand before. */
const fewer = 8

function begin(options: { seed?: number } = {}) {
  const clock = { time: 0 }
  const cloud = createDemoCloud({ ...options, seedConnections: count, intervalMs, now: () => clock.time })
  const region = cloud.world.clouds.get('north')?.regions.get('RegionOne')
  if (!region) throw new Error('The demo has no north/RegionOne')
  const rows = () => [...region.tables.ipsec_site_connections.values()]
  const statuses = () => rows().map(({ id, status }) => [id, status])
  return { cloud, clock, region, rows, statuses }
}

describe('many connections', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(begin().rows()).toEqual(begin().rows())
    expect(begin({ seed: 2 }).rows()[50]?.id).not.toBe(begin().rows()[50]?.id)
  })

  it('are as many as asked for, beside those of the small demo', () => {
    expect(begin().rows()).toHaveLength(count + fewer)
  })

  it('are mostly up, some down, a few still pending', () => {
    const rows = begin().rows()
    const share = (status: string) => rows.filter((row) => row.status === status).length / count
    expect(share('ACTIVE')).toBeGreaterThan(0.85)
    expect(share('DOWN')).toBeGreaterThan(0.04)
    expect(share('PENDING_CREATE')).toBeGreaterThan(0.01)
  })

  it('keep their statuses over many reports', () => {
    const { cloud, clock, statuses } = begin()
    const before = statuses()
    for (let report = 0; report < 5; report++) {
      clock.time += intervalMs
      cloud.advance()
    }
    expect(statuses()).toEqual(before)
  })

  it('have names, peers and keys of their own, and no network twice on a service', () => {
    const { rows, region } = begin()
    const groups = region.tables.endpoint_groups
    const ofSites = rows().slice(fewer)
    const networks = ofSites.map(({ vpnservice_id, peer_cidrs, peer_ep_group_id }) =>
      [vpnservice_id, ...peer_cidrs, ...(groups.get(peer_ep_group_id ?? '')?.endpoints ?? [])].join(' '),
    )
    for (const values of [
      networks,
      ofSites.map(({ name }) => name),
      ofSites.map((row) => row.peer_address),
    ]) {
      expect(new Set(values).size).toBe(count)
    }
  })

  it('are of the legacy mode on every tenth service', () => {
    const cloud = createDemoCloud({ seedConnections: 5000 })
    const tables = cloud.world.clouds.get('north')?.regions.get('RegionOne')?.tables
    const legacy = [...(tables?.ipsec_site_connections.values() ?? [])].filter(
      (row) => row.peer_cidrs.length > 0,
    )
    expect(legacy).toHaveLength(500)
    expect(legacy.filter(({ status }) => status === 'ACTIVE').length).toBeGreaterThan(400)
  })
})
