import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { algorithmOptions, type AlgorithmOptions } from '../neutron/algorithm-options'
import { testTunnel } from '../plan/test-world'
import { peerSideOf, type PeerSide } from './peer-side'
import { exportFor } from './target'
import { exportTargets } from './targets'

const base = algorithmOptions(new Set())
const extended = algorithmOptions(new Set(['vpn-aes-ctr']))

function plainSide(): PeerSide {
  const side = peerSideOf(testTunnel().near)
  if (!side) throw new Error('The end was read whole')
  return side
}
const plain = plainSide()

const algorithms = {
  encryption_algorithm: fc.constantFrom(...extended.encryption_algorithm),
  auth_algorithm: fc.constantFrom(...extended.auth_algorithm),
  pfs: fc.constantFrom(...extended.pfs),
}
const sides = fc
  .record({
    ike: fc.record({ ...algorithms, ike_version: fc.constantFrom('v1', 'v2') }),
    ipsec: fc.record({ ...algorithms, encapsulation_mode: fc.constantFrom('tunnel', 'transport') }),
  })
  .map(({ ike, ipsec }) => ({ ...plain, ike: { ...plain.ike, ...ike }, ipsec: { ...plain.ipsec, ...ipsec } }))

/** A side with what the refusals' repairs bring. */
function repaired(side: PeerSide, id: string, options: AlgorithmOptions): PeerSide {
  const exported = resultOf(side, id, options)
  if ('text' in exported) return side
  const valuesAt = (page: string) =>
    exported.refusals.find(({ repair }) => repair?.page === page)?.repair?.values
  return {
    ...side,
    ike: { ...side.ike, ...valuesAt('replace-ike-policy') },
    ipsec: { ...side.ipsec, ...valuesAt('replace-ipsec-policy') },
  }
}

function resultOf(side: PeerSide, id: string, options: AlgorithmOptions) {
  const target = exportTargets.find((one) => one.id === id)
  if (!target) throw new Error(`no target ${id}`)
  return exportFor(target, side, { psk: 'k'.repeat(44), options })
}

describe.each(exportTargets)('$label', ({ id }) => {
  it('takes the policies that a refusal offers', () => {
    fc.assert(
      fc.property(sides, fc.constantFrom(base, extended), (side, options) => {
        expect(resultOf(repaired(side, id, options), id, options)).toHaveProperty('text')
      }),
    )
  })
})

describe('the vectors of the knowledge this is built on', () => {
  const gcm = { encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha256', pfs: 'group14' }

  it('offers only what the cloud’s policies can hold', () => {
    const side = { ...plain, ike: { ...plain.ike, pfs: 'group5' } }
    expect(repaired(side, 'aws', base).ike.pfs).toBe('group14')
  })

  it('offers AES-256 with SHA-256 for phase 1 of RouterOS in place of GCM', () => {
    const side = { ...plain, ike: { ...plain.ike, ...gcm }, ipsec: { ...plain.ipsec, ...gcm } }
    expect(repaired(side, 'routeros', extended).ike).toMatchObject({
      encryption_algorithm: 'aes-256',
      auth_algorithm: 'sha256',
    })
    expect(repaired(side, 'routeros', extended).ipsec).toEqual(side.ipsec)
  })
})
