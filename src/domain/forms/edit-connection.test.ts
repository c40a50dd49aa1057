import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { siteConnectionValues, type SiteConnectionValues } from './resources/site-connection-form'
import { concernsPeer, editConnectionPlan } from './edit-connection'
import { outageOf } from '../plan/downtime/outage'
import { testTunnel } from '../plan/test-world'
import type { SiteWorld } from '../site/site-snapshot'
import type { TunnelEnd } from '../site/connection-end'

/** A tunnel whose far end is elsewhere, with one more group for either side. */
function foreignTunnel(): { near: TunnelEnd; worlds: SiteWorld[] } {
  const { near } = testTunnel()
  const [local, peer] = near.world.groups
  if (!local || !peer) throw new Error('not reached')
  const groups = [
    ...near.world.groups,
    { ...local, id: 'local-2', endpoints: ['A-two-net'] },
    { ...peer, id: 'peer-2', endpoints: [...peer.endpoints, '10.9.0.0/24'] },
  ]
  const world = { ...near.world, groups }
  return { near: { world, connection: near.connection }, worlds: [world] }
}

function waitingAfter(edit: Partial<SiteConnectionValues>, { near, worlds } = foreignTunnel()): string[] {
  const values = { ...siteConnectionValues(near.connection), ...edit }
  const plan = editConnectionPlan(near, values, { worlds, seen: near.connection })
  return outageOf(plan, worlds).waiting.map(({ effect }) => effect)
}

const concerns = (edit: Partial<SiteConnectionValues>) => {
  const { connection } = foreignTunnel().near
  return concernsPeer({ ...siteConnectionValues(connection), ...edit }, connection)
}

describe('an edit of a tunnel to a gateway elsewhere', () => {
  it.each<[string, Partial<SiteConnectionValues>, string[]]>([
    ['another peer address', { peer_address: '192.0.2.77', peer_id: '192.0.2.77' }, ['down']],
    ['another peer ID', { peer_id: 'gateway.example.org' }, ['down']],
    ['another local ID', { local_id: 'here.example.org' }, ['down']],
    ['another key', { psk: 'another-key-0123456789' }, ['down']],
    ['other networks here', { local_ep_group_id: 'local-2' }, ['down']],
    ['one more peer network', { peer_ep_group_id: 'peer-2' }, ['partial']],
  ])('%s waits for the peer', (_what, edit, effects) => {
    expect(concerns(edit)).toBe(true)
    expect(waitingAfter(edit)).toEqual(effects)
  })

  it.each<[string, Partial<SiteConnectionValues>]>([
    ['nothing', {}],
    ['a name and a description', { name: 'renamed', description: 'text' }],
    ['what each end decides alone', { mtu: 1300, dpd: { action: 'restart', interval: 10, timeout: 60 } }],
    ['disabled', { admin_state_up: false }],
  ])('%s is no concern of the peer', (_what, edit) => {
    expect(concerns(edit)).toBe(false)
    expect(waitingAfter(edit)).toEqual([])
  })
})

test('a peer of one’s own is not asked for a change that it has already', () => {
  const { near, far, worlds } = testTunnel()
  const waiting = waitingAfter({ psk: 'another-key-0123456789' }, { near, worlds })
  expect(far).toBeDefined()
  expect(waiting).toEqual([])
})

test('whatever is half typed, it is told', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (address, peerId, localId) => {
      const edit = { peer_address: address, peer_id: peerId, local_id: localId }
      expect(waitingAfter(edit).length).toBeLessThanOrEqual(1)
    }),
  )
})

test('the plan holds no key', () => {
  const { near, worlds } = foreignTunnel()
  const values = { ...siteConnectionValues(near.connection), psk: 'another-key-0123456789' }
  expect(JSON.stringify(editConnectionPlan(near, values, { worlds, seen: near.connection }))).not.toContain(
    values.psk,
  )
})

test('the plan changes all that was edited, and knows the former key for its undo', () => {
  const { near, worlds } = foreignTunnel()
  const values = { ...siteConnectionValues(near.connection), name: 'renamed', psk: 'another-key-0123456789' }
  const plan = editConnectionPlan(near, values, { worlds, seen: near.connection })
  expect(plan.steps).toMatchObject([
    {
      does: 'update',
      target: near.connection.id,
      body: { name: 'renamed' },
      psk: 'new-psk',
      formerPsk: 'old-psk',
    },
  ])
  expect(JSON.stringify(plan)).not.toContain('another-key')
})
