import { describe, expect, it } from 'vitest'
import { testTunnel } from '../plan/test-world'
import type { TunnelEnd } from '../plan/world'
import { fingerprintOf, peerSideOf, type PeerSide } from './peer-side'
import { exportFor } from './target'
import { exportTargets } from './targets'

const psk = 'k'.repeat(44)
const end = testTunnel().near

function sideOf(given: TunnelEnd = end): PeerSide {
  const side = peerSideOf(given)
  if (!side) throw new Error('The end was read whole')
  return side
}

/** The side of the test tunnel with other policies. */
function withCrypto(
  ike: Partial<PeerSide['ike']>,
  ipsec: Partial<PeerSide['ipsec']> = {},
  more: Partial<PeerSide> = {},
): PeerSide {
  const side = sideOf()
  return { ...side, ...more, ike: { ...side.ike, ...ike }, ipsec: { ...side.ipsec, ...ipsec } }
}

function textFor(id: string, side: PeerSide): string {
  const target = exportTargets.find((one) => one.id === id)
  const exported = target && exportFor(target, side, psk)
  if (!exported) throw new Error(`no target ${id}`)
  return 'text' in exported
    ? exported.text
    : exported.refusals.map(({ title, advice }) => `${title}. ${advice}`).join(' ')
}

const gcm = { encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha256', pfs: 'group14' }

describe.each(exportTargets)('$label', ({ id }) => {
  it('writes the other end of a plain tunnel', async () => {
    await expect(textFor(id, sideOf())).toMatchFileSnapshot(`golden/${id}.txt`)
  })

  it('writes several networks, names as identities, and a cloud that waits', async () => {
    const side = withCrypto(
      {},
      {},
      {
        ownNetworks: ['10.2.10.0/24', '10.2.20.0/24'],
        cloudId: { type: 'fqdn', value: 'cloud.example' },
        ownId: { type: 'fqdn', value: 'branch.example' },
        mustStart: true,
      },
    )
    await expect(textFor(id, side)).toMatchFileSnapshot(`golden/${id}-names.txt`)
  })
})

describe('peerSideOf', () => {
  it('turns the tunnel round', () => {
    expect(sideOf()).toMatchObject({
      cloudAddress: '10.1.0.1',
      ownAddress: '10.2.0.1',
      ownNetworks: ['10.2.10.0/24'],
      cloudNetworks: ['10.1.10.0/24'],
      mustStart: false,
    })
  })

  it('takes a peer ID that is another address for the one behind NAT', () => {
    const side = sideOf({ ...end, connection: { ...end.connection, peer_id: '192.168.1.2' } })
    expect([side.isBehindNat, side.ownAddress]).toEqual([true, '192.168.1.2'])
  })

  it('has another fingerprint once anything but the site’s name is another', () => {
    const print = fingerprintOf(sideOf())
    expect(fingerprintOf(withCrypto({}))).toBe(print)
    expect(fingerprintOf(withCrypto({ pfs: 'group19' }))).not.toBe(print)
  })
})

/** ipsec-knowledge, appendix B. */
describe('the test vectors', () => {
  it.each([
    ['swanctl', withCrypto(gcm, gcm), ['aes256gcm16-prfsha256-modp2048', 'aes256gcm16-modp2048']],
    ['fortigate', withCrypto(gcm, gcm), ['aes256gcm-prfsha256', 'set proposal aes256gcm\n', 'dhgrp 14']],
    ['azure', withCrypto(gcm, gcm), ['GCMAES256', 'SHA256', 'DHGroup14', 'PFS2048']],
    ['routeros', withCrypto(gcm, gcm), ['has no AES-256-GCM-16 in phase 1', 'Use AES-256 ']],
    ['aws', withCrypto({ encryption_algorithm: 'aes-192' }), ['has no AES-192 in phase 1', 'Use AES-256 ']],
    ['gcp', withCrypto({}, { auth_algorithm: 'sha384' }), ['has no SHA-384 for the traffic', 'Use SHA-256 ']],
    [
      'azure',
      withCrypto({}, { auth_algorithm: 'sha384' }),
      ['has no SHA-384 for the traffic', 'Use SHA-256 '],
    ],
    ['aws', withCrypto({ pfs: 'group31' }), ['has no group 31 in phase 1', 'Use group 19 ']],
    ['azure', withCrypto({ pfs: 'group31' }), ['has no group 31 in phase 1', 'Use group 19 ']],
    ['ios-xe', withCrypto({ pfs: 'group31' }), ['has no group 31 in phase 1', 'Use group 19 ']],
    ['srx', withCrypto({ pfs: 'group31' }), ['has no group 31 in phase 1', 'Use group 19 ']],
    [
      'swanctl',
      sideOf({
        ...end,
        connection: { ...end.connection, peer_id: 'branch.example', local_id: '198.51.100.1' },
      }),
      ['fqdn:198.51.100.1'],
    ],
  ])('%s', (id, side, parts) => {
    const text = textFor(id, side)
    for (const part of parts) expect(text).toContain(part)
  })
})

it('writes the key only where it was given, and nothing of it in a placeholder file', () => {
  const target = exportTargets[0]
  const exported = target && exportFor(target, sideOf(), 'PRE-SHARED-KEY')
  expect(exported && 'text' in exported && exported.text).toContain('secret = "PRE-SHARED-KEY"')
})
