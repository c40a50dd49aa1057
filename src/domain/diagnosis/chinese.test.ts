import { describe, expect, it } from 'vitest'
import { devicePresets } from '../export/device-presets'
import type { EndDifference } from '../site/negotiation'
import { algorithmOptions } from '../neutron/algorithm-options'
import { testTunnel } from '../plan/test-world'
import { presetsFor } from '../crypto/presets'
import { cryptoProfiles } from '../crypto/profiles'
import { weaknessOf } from '../crypto/verdicts'
import { inChinese } from '../../testing/in-english'
import { diagnose } from './diagnosis'
import { differenceFindings } from './end-differences'
import { meaningOf, meanings, type LogCode } from '../peer-log/meanings'
import { isNotChinese, notInChinese } from './test-chinese'

const { near, worlds } = testTunnel()
const options = algorithmOptions(new Set(['vpn-aes-ctr']))
const differences: EndDifference[] = [
  { field: 'psk', effect: 'down' },
  { field: 'ikepolicy.ike_version', ours: 'v1', theirs: 'v2', effect: 'down' },
  { field: 'ipsecpolicy.pfs', ours: 'group14', theirs: 'group19', effect: 'none' },
  { field: 'peer_cidrs', ours: '', theirs: '10.0.0.0/24', effect: 'partial' },
]

describe('who reads Chinese', () => {
  it('reads what another gateway’s log means', () => {
    const codes = Object.keys(meanings).filter((code): code is LogCode => code in meanings)
    expect(notInChinese(inChinese(codes.map(meaningOf)))).toEqual([])
  })

  it.each(['DOWN', 'ACTIVE'])('reads how the ends of a tunnel differ that is %s', (status) => {
    const facts = { near: { ...near, connection: { ...near.connection, status } } }
    const found = inChinese(differenceFindings(differences, facts))
    expect(found).toHaveLength(differences.length)
    expect(notInChinese(found)).toEqual([])
    expect(found.flatMap(({ evidence }) => evidence).filter(isNotChinese)).toEqual([])
  })

  it('reads what a diagnosis finds, and what it could not see', () => {
    const facts = { worlds, far: undefined, sameKey: undefined, driver: undefined, now: 0, since: undefined }
    const states = ['PENDING_CREATE', 'DOWN', 'ACTIVE'].map((status) =>
      inChinese(diagnose({ ...facts, near: { ...near, connection: { ...near.connection, status } } })),
    )
    expect(notInChinese(states.flatMap(({ reasons }) => reasons))).toEqual([])
    expect(states.flatMap(({ notSeen }) => notSeen).filter(isNotChinese)).toEqual([])
  })

  it('reads presets, profiles and why a value is weak', () => {
    const presets = [...presetsFor(options), ...devicePresets(options)]
    const weak = [weaknessOf('pfs', 'group25'), weaknessOf('ike_version', 'v1')]
    const texts = [...presets, ...cryptoProfiles].map(({ description }) => description)
    expect(inChinese([...texts, ...weak]).filter((text = '') => isNotChinese(text))).toEqual([])
  })
})
