import { beforeEach, describe, expect, it } from 'vitest'
import { seedWorld } from '../seed/seed'
import { seededUuid } from '../world/ids'
import type { Region, StoredConnection, World } from '../world/world'
import { createAgents } from './agents'

const intervalMs = 10_000
let world: World
let time = 0
let writes = 0
let agents: ReturnType<typeof createAgents>

const regionOf = (cloud: string, name: string): Region => {
  const region = world.clouds.get(cloud)?.regions.get(name)
  if (!region) throw new Error(`no region ${name}`)
  return region
}
const one = () => regionOf('north', 'RegionOne')
const two = () => regionOf('north', 'RegionTwo')
const south = () => regionOf('south', 'RegionOne')

function begin(race = false) {
  time = 0
  writes = 0
  agents = createAgents({ world, intervalMs, race, now: () => time, onWrite: () => (writes += 1) })
  agents.restart()
}
/** Lets the time pass in which a sync is carried out, but no report. */
const sync = () => pass(intervalMs / 6)
const report = () => pass(intervalMs)
function pass(ms: number) {
  time += ms
  agents.advance()
}
beforeEach(() => {
  world = seedWorld(1)
  begin()
})

const idIn = (region: Region, kind: string, name: string) =>
  seededUuid(1, region === south() ? 'south' : 'north', region.name, kind, name)
const addresses = new Map([
  ['one', '203.0.113.10'],
  ['two', '203.0.113.110'],
  ['south', '198.51.100.110'],
])
const lans = new Map([
  ['one', '10.10.10.0/24'],
  ['two', '20.20.20.0/24'],
  ['south', '10.30.30.0/24'],
])

/** A site: a service on router1, and a connection from its private subnet to another site. */
function site(region: Region, name: string, to: string, changes: Partial<StoredConnection> = {}) {
  const { tables } = region
  const id = changes.id ?? `${name}-${to}`
  const basics = { project_id: 'p', description: '', name: id }
  const algorithms = { encryption_algorithm: 'aes-256', auth_algorithm: 'sha256', pfs: 'group14' }
  const lifetime = { units: 'seconds', value: 3600 }
  const ike = { ike_version: 'v2', phase1_negotiation_mode: 'main' }
  const esp = { transform_protocol: 'esp', encapsulation_mode: 'tunnel' }
  tables.ikepolicies.set(id, { id, ...basics, ...algorithms, lifetime, ...ike })
  tables.ipsecpolicies.set(id, { id, ...basics, ...algorithms, lifetime, ...esp })
  const router_id = idIn(region, 'router', 'router1')
  if (!tables.vpnservices.has(name)) {
    tables.vpnservices.set(name, {
      id: name,
      ...basics,
      router_id,
      admin_state_up: true,
      status: 'PENDING_CREATE',
      subnet_id: idIn(region, 'subnet', 'private-subnet'),
      external_v4_ip: addresses.get(name) ?? null,
      external_v6_ip: null,
    })
  }
  const peer = addresses.get(to) ?? '192.0.2.9'
  tables.ipsec_site_connections.set(id, {
    id,
    ...basics,
    vpnservice_id: name,
    ikepolicy_id: id,
    ipsecpolicy_id: id,
    psk: 'one-key',
    peer_address: peer,
    peer_id: peer,
    local_id: '',
    peer_cidrs: [lans.get(to) ?? '172.16.0.0/24'],
    local_ep_group_id: null,
    peer_ep_group_id: null,
    initiator: 'bi-directional',
    mtu: 1500,
    dpd: { action: 'hold', interval: 30, timeout: 120 },
    admin_state_up: true,
    auth_mode: 'psk',
    route_mode: 'static',
    status: 'PENDING_CREATE',
    ...changes,
  })
  region.notify(router_id)
}

const connection = (region: Region, id: string) => {
  const row = region.tables.ipsec_site_connections.get(id)
  if (!row) throw new Error(`no connection ${id}`)
  return row
}
const statuses = () => [connection(one(), 'one-two').status, connection(two(), 'two-one').status]
const service = (region: Region, id: string) => region.tables.vpnservices.get(id)
function put(region: Region, id: string, changes: Partial<StoredConnection>) {
  Object.assign(connection(region, id), changes)
  region.notify(idIn(region, 'router', 'router1'))
}
function bothSites(changes: Partial<StoredConnection> = {}) {
  site(one(), 'one', 'two')
  site(two(), 'two', 'one', changes)
  sync()
}

describe('the seeded world', () => {
  it('has its statuses from the start', () => {
    const rows = [...one().tables.ipsec_site_connections.values()].map(({ name, status }) => [name, status])
    expect(rows).toEqual([
      ['branch-berlin', 'ACTIVE'],
      ['branch-lisbon', 'DOWN'],
      ['old-office', 'DOWN'],
      ['shop-porto', 'ACTIVE'],
      ['shop-quito', 'DOWN'],
      ['shop-riga', 'DOWN'],
      ['shop-turin', 'DOWN'],
      ['shop-varna', 'PENDING_CREATE'],
    ])
    expect([...one().tables.vpnservices.values()].map(({ name, status }) => [name, status])).toEqual([
      ['hq-gateway', 'ACTIVE'],
      ['lab-gateway', 'PENDING_CREATE'],
      ['shops-gateway', 'ACTIVE'],
    ])
  })
})

describe('a new connection', () => {
  it('is DOWN after the first sync and ACTIVE at the report after the other side came', () => {
    site(one(), 'one', 'two')
    expect(connection(one(), 'one-two').status).toBe('PENDING_CREATE')
    sync()
    expect(connection(one(), 'one-two').status).toBe('DOWN')
    expect(service(one(), 'one')?.status).toBe('ACTIVE')
    site(two(), 'two', 'one')
    sync()
    expect(statuses()).toEqual(['DOWN', 'ACTIVE'])
    report()
    expect(statuses()).toEqual(['ACTIVE', 'ACTIVE'])
    expect(writes).toBeGreaterThan(0)
  })

  it('stays DOWN with another key, and comes up at the report after the key was mended', () => {
    bothSites({ psk: 'another' })
    report()
    expect(statuses()).toEqual(['DOWN', 'DOWN'])
    put(two(), 'two-one', { psk: 'one-key' })
    sync()
    expect(statuses()).toEqual(['DOWN', 'DOWN'])
    report()
    expect(statuses()).toEqual(['ACTIVE', 'ACTIVE'])
  })

  it('stays DOWN with a wrong peer CIDR, and comes up in spite of other ciphers', () => {
    bothSites({ peer_cidrs: ['10.10.99.0/24'] })
    report()
    expect(statuses()).toEqual(['DOWN', 'DOWN'])
    Object.assign(two().tables.ikepolicies.get('two-one') ?? {}, { encryption_algorithm: 'aes-128' })
    put(two(), 'two-one', { peer_cidrs: ['10.10.10.0/24'] })
    sync()
    report()
    expect(statuses()).toEqual(['ACTIVE', 'ACTIVE'])
  })

  it('on libreswan insists on its ciphers', () => {
    site(one(), 'one', 'south')
    site(south(), 'south', 'one')
    Object.assign(south().tables.ikepolicies.get('south-one') ?? {}, { encryption_algorithm: 'aes-128' })
    sync()
    report()
    expect(connection(south(), 'south-one').status).toBe('DOWN')
    Object.assign(south().tables.ikepolicies.get('south-one') ?? {}, { encryption_algorithm: 'aes-256' })
    put(south(), 'south-one', {})
    sync()
    report()
    expect(connection(south(), 'south-one').status).toBe('ACTIVE')
  })

  it('beside an ACTIVE one leaves that one alone', () => {
    bothSites()
    report()
    site(one(), 'one', 'nobody')
    sync()
    expect(connection(one(), 'one-nobody').status).toBe('DOWN')
    expect(statuses()).toEqual(['ACTIVE', 'ACTIVE'])
  })

  it('that is created disabled stays PENDING_CREATE for good', () => {
    site(two(), 'two', 'one', { admin_state_up: false })
    sync()
    report()
    expect(connection(two(), 'two-one').status).toBe('PENDING_CREATE')
    expect(service(two(), 'two')?.status).toBe('DOWN')
  })

  it('with an action for dead peers that strongSwan does not know stays PENDING_CREATE', () => {
    site(two(), 'two', 'one', { dpd: { action: 'restart-by-peer', interval: 30, timeout: 120 } })
    sync()
    report()
    expect(connection(two(), 'two-one').status).toBe('PENDING_CREATE')
  })

  it('sticks in PENDING_CREATE after a race until its router is synced again', () => {
    begin(true)
    bothSites()
    report()
    expect(statuses()).toEqual(['PENDING_CREATE', 'PENDING_CREATE'])
    expect(service(one(), 'one')?.status).toBe('ACTIVE')
    one().notify(idIn(one(), 'router', 'router1'))
    sync()
    expect(statuses()).toEqual(['ACTIVE', 'PENDING_CREATE'])
  })
})

describe('administrative states', () => {
  beforeEach(() => {
    bothSites()
    report()
  })

  it.each(['connection', 'service'])(
    'of the %s: down at once here, at the next report there, and up again',
    (what) => {
      const target = () => (what === 'service' ? service(one(), 'one') : connection(one(), 'one-two'))
      const set = (admin_state_up: boolean) => {
        Object.assign(target() ?? {}, { admin_state_up })
        one().notify(idIn(one(), 'router', 'router1'))
        sync()
      }
      set(false)
      expect(statuses()).toEqual(['DOWN', 'ACTIVE'])
      expect(service(one(), 'one')?.status).toBe('DOWN')
      report()
      expect(statuses()).toEqual(['DOWN', 'DOWN'])
      set(true)
      expect(statuses()).toEqual(['ACTIVE', 'DOWN'])
      report()
      expect(statuses()).toEqual(['ACTIVE', 'ACTIVE'])
    },
  )

  it('of one of several: strongSwan carries on', () => {
    site(one(), 'one', 'nobody')
    sync()
    put(one(), 'one-two', { admin_state_up: false })
    sync()
    report()
    expect(statuses()).toEqual(['ACTIVE', 'ACTIVE'])
  })

  it('of one of several: libreswan drops that one', () => {
    site(south(), 'south', 'one')
    site(south(), 'south', 'nobody')
    sync()
    put(south(), 'south-one', { admin_state_up: false })
    sync()
    report()
    expect(connection(south(), 'south-one').status).toBe('DOWN')
    expect(service(south(), 'south')?.status).toBe('ACTIVE')
  })
})

describe('an ACTIVE tunnel', () => {
  beforeEach(() => {
    bothSites()
    report()
  })

  it('goes DOWN at the report after the other side was deleted; the service there keeps its status', () => {
    two().tables.ipsec_site_connections.delete('two-one')
    two().notify(idIn(two(), 'router', 'router1'))
    sync()
    report()
    expect(connection(one(), 'one-two').status).toBe('DOWN')
    expect(service(two(), 'two')?.status).toBe('ACTIVE')
  })

  it('outlives a PUT of other networks until it is negotiated anew', () => {
    put(one(), 'one-two', { peer_cidrs: ['20.20.99.0/24'] })
    sync()
    report()
    expect(statuses()).toEqual(['ACTIVE', 'ACTIVE'])
    put(two(), 'two-one', { admin_state_up: false })
    sync()
    put(two(), 'two-one', { admin_state_up: true })
    sync()
    report()
    expect(statuses()).toEqual(['DOWN', 'DOWN'])
  })

  it('keeps its status while the agent is dead, and all is taken in when it is back', () => {
    const [agent] = one().tables.agents.values()
    Object.assign(agent ?? {}, { alive: false })
    put(one(), 'one-two', { admin_state_up: false })
    report()
    expect(statuses()).toEqual(['ACTIVE', 'ACTIVE'])
    Object.assign(agent ?? {}, { alive: true })
    pass(1)
    expect(connection(one(), 'one-two').status).toBe('DOWN')
  })

  it('keeps its status on a router that is administratively down', () => {
    const id = idIn(one(), 'router', 'router1')
    Object.assign(one().tables.routers.get(id) ?? {}, { admin_state_up: false })
    one().notify(id)
    sync()
    report()
    expect(statuses()).toEqual(['ACTIVE', 'DOWN'])
  })

  it('lives on beside a later service on its router; of the services only the later one is reported', () => {
    one().tables.vpnservices.delete('later')
    Object.assign(service(one(), 'one') ?? {}, { status: 'DOWN' })
    addresses.set('later', '203.0.113.10')
    site(one(), 'later', 'nobody')
    sync()
    report()
    expect(connection(one(), 'later-nobody').status).toBe('DOWN')
    expect(service(one(), 'later')?.status).toBe('ACTIVE')
    expect(connection(one(), 'one-two').status).toBe('ACTIVE')
    expect(service(one(), 'one')?.status).toBe('DOWN')
  })

  it('does not come up again beside a later service on its router', () => {
    addresses.set('later', '203.0.113.10')
    site(one(), 'later', 'nobody')
    sync()
    put(one(), 'one-two', { admin_state_up: false })
    sync()
    put(one(), 'one-two', { admin_state_up: true })
    sync()
    report()
    expect(connection(one(), 'one-two').status).toBe('DOWN')
  })
})

/** Deletes the connection between two sites at one of them, and creates it again. */
function replace(region: Region, name: string, to: string) {
  region.tables.ipsec_site_connections.delete(`${name}-${to}`)
  region.notify(idIn(region, 'router', 'router1'))
  site(region, name, to, { id: `${name}-${to}-new` })
}
function restartService() {
  for (const admin_state_up of [false, true]) {
    Object.assign(service(one(), 'one') ?? {}, { admin_state_up })
    one().notify(idIn(one(), 'router', 'router1'))
    sync()
  }
}
const nothing = () => {}

/** What the driver did on the lab: docs/decisions/replacement-order.md. */
it.each([
  ['alone on both routers', '', nothing, nothing, ['ACTIVE', 'ACTIVE']],
  ['beside others at the first end', 'one', nothing, nothing, ['ACTIVE', 'ACTIVE']],
  ['beside others at the second end', 'two', nothing, nothing, ['ACTIVE', 'ACTIVE']],
  ['beside others at the second end, later', 'two', sync, nothing, ['ACTIVE', 'DOWN']],
  ['beside others at both ends', 'one two', nothing, nothing, ['DOWN', 'DOWN']],
  ['so, and the service restarted', 'one two', nothing, restartService, ['ACTIVE', 'ACTIVE']],
  ['so, until IKE authenticates', 'one two', nothing, () => pass(3600_000), ['ACTIVE', 'ACTIVE']],
])('a connection replaced at both ends: %s', (_what, shared, meanwhile, afterwards, expected) => {
  // The seeded branches are other tunnels of this router.
  one().tables.vpnservices.clear()
  begin()
  bothSites()
  if (shared.includes('one')) site(one(), 'one', 'nobody')
  if (shared.includes('two')) site(two(), 'two', 'nobody')
  sync()
  report()
  replace(one(), 'one', 'two')
  meanwhile()
  replace(two(), 'two', 'one')
  sync()
  report()
  afterwards()
  report()
  const ends = [connection(one(), 'one-two-new'), connection(two(), 'two-one-new')]
  expect(ends.map(({ status }) => status)).toEqual(expected)
})
