import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import type { Recreation } from '../plan/own-changes'
import { connectionOf, testTunnel } from '../plan/test-world'
import type { StatusChange } from '../status/status-history'
import { diagnose } from './diagnosis'
import type { DiagnosisFacts } from './reason'

const minute = 60_000
const { near, worlds } = testTunnel()
const recreation: Recreation = { at: 10 * minute, wasActive: true, ikeLifetime: 3600 }
const cameUp: StatusChange = { from: 'DOWN', to: 'ACTIVE', at: 11 * minute, seenBefore: 10 * minute }

interface Given extends Partial<DiagnosisFacts> {
  status?: string
  adminStateUp?: boolean
  /** Whether the router carries another tunnel. */
  shared?: boolean
}

/** The diagnosis of a tunnel two minutes after its connection was created again. */
function reasonsFor({ status = 'DOWN', adminStateUp = true, shared = true, ...facts }: Given) {
  const connection = { ...near.connection, status, admin_state_up: adminStateUp }
  const connections = [connection, ...(shared ? [connectionOf('A', '192.0.2.9', 'beside')] : [])]
  const { reasons } = diagnose({
    near: { world: { ...near.world, connections }, connection },
    far: undefined,
    worlds,
    sameKey: undefined,
    driver: undefined,
    now: 12 * minute,
    since: undefined,
    recreation,
    ...facts,
  })
  return inEnglish(reasons.filter(({ code }) => code === 'OLD-TUNNEL'))
}

describe('a connection that was created again on a router with other tunnels', () => {
  it('is Down because the old tunnel is still in use: what shows it, and what helps', () => {
    const [reason] = reasonsFor({})
    expect(reason?.certainty).toBe('likely')
    expect(reason?.evidence).toEqual([
      'the connection was re-created 2 min ago',
      'tunnel: VPN service one-service, 1 other tunnel on its router',
    ])
    expect(reason?.advice).toMatch(/at most 1 h after the change.*disable the VPN service/)
    expect(reason?.repair?.page).toBe('vpn-service')
  })

  it.each<[string, Given]>([
    ['it is up', { status: 'ACTIVE' }],
    ['it is disabled', { adminStateUp: false }],
    ['it is alone on its router, whose daemon started again', { shared: false }],
    ['the daemon is Libreswan, which restarts', { driver: 'libreswan' }],
    ['no plan of the user created it again', { recreation: undefined }],
    ['the tunnel was down before', { recreation: { ...recreation, wasActive: false } }],
    ['it has come up since', { changes: [cameUp] }],
    ['IKE has authenticated again since', { now: 71 * minute }],
  ])('is Down for another reason where %s', (_why, given) => expect(reasonsFor(given)).toEqual([]))
})
