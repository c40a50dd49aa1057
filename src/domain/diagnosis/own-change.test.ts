import { expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import type { OwnChange } from '../plan/own-changes'
import { testTunnel } from '../plan/test-world'
import type { StatusChange } from '../status/status-history'
import { diagnose } from './diagnosis'

const { near, far, worlds } = testTunnel()
const minute = 60_000
const change: OwnChange = {
  what: 'ike-policy',
  at: 10 * minute,
  wasActive: true,
  values: [{ attribute: 'auth_algorithm', from: 'sha256', to: 'sha512' }],
}
const cameUp: StatusChange = { from: 'DOWN', to: 'ACTIVE', at: 11 * minute, seenBefore: 10 * minute }

/** The diagnosis of a tunnel to somebody else's gateway, two minutes after a change. */
function reasonsAfter(given: Partial<OwnChange>, more: { status?: string; changes?: StatusChange[] } = {}) {
  const connection = { ...near.connection, status: more.status ?? 'DOWN' }
  const { reasons } = diagnose({
    near: { world: near.world, connection },
    far: undefined,
    worlds: worlds.slice(0, 1),
    sameKey: undefined,
    driver: undefined,
    now: 12 * minute,
    since: undefined,
    changes: more.changes ?? [],
    ownChanges: [{ ...change, ...given }],
  })
  return inEnglish(reasons.filter(({ code }) => code.startsWith('OWN-')))
}

it('says what the user replaced, when, and what the peer has instead', () => {
  const [reason] = reasonsAfter({})
  expect(reason?.title).toBe('You replaced the IKE policy 2 min ago, but the peer still has the old one')
  expect(reason?.evidence[0]).toMatch(/SHA-256 → SHA-512$/)
  expect(reason?.certainty).toBe('likely')
  expect(reason?.repair?.page).toBe('export-peer')
})

it.each([
  ['the tunnel was down before', reasonsAfter({ wasActive: false }), ['possible']],
  ['the tunnel has come up since', reasonsAfter({}, { changes: [cameUp] }), []],
  ['the tunnel came up before', reasonsAfter({ at: 11.5 * minute }, { changes: [cameUp] }), ['likely']],
  ['the tunnel is up', reasonsAfter({}, { status: 'ACTIVE' }), []],
])('says it as surely as it can be where %s', (_when, reasons, certainties) =>
  expect(reasons.map(({ certainty }) => certainty)).toEqual(certainties),
)

it('leaves it to the comparison where the other end can be read', () => {
  const connection = { ...near.connection, status: 'DOWN' }
  const facts = { sameKey: true, driver: undefined, now: 0, since: undefined, ownChanges: [change] }
  const { reasons } = diagnose({ near: { world: near.world, connection }, far, worlds, ...facts })
  expect(reasons.map(({ code }) => code)).not.toContain('OWN-IKE')
})

it('names a changed peer address and changed identities, each with its way out', () => {
  const [address] = reasonsAfter({
    what: 'address',
    values: [{ attribute: 'peer_address', from: '192.0.2.1', to: '192.0.2.2' }],
  })
  expect(address).toMatchObject({
    code: 'OWN-ADDRESS',
    title: 'You changed the peer address 2 min ago',
    repair: { page: 'edit-connection' },
  })
  expect(address?.evidence[0]).toMatch(/192\.0\.2\.1 → 192\.0\.2\.2$/)
  const [identities] = reasonsAfter({ what: 'identities', values: [] })
  expect(identities).toMatchObject({ code: 'OWN-IDENTITIES', repair: { page: 'export-peer' } })
})
