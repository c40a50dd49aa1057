import { weaknessOf } from './verdicts'
import { describe, expect, it } from 'vitest'
import { algorithmOptions } from '../neutron/algorithm-options'
import { defaultIkePolicy, defaultIpsecPolicy, presetOf, presetsFor } from './presets'

const zed = algorithmOptions(new Set(['vpnaas']))
const extended = algorithmOptions(new Set(['vpnaas', 'vpn-aes-ctr']))
const noWeak = algorithmOptions(new Set(['vpnaas', 'vpn-no-sha1-3des']))

describe('presetsFor', () => {
  it.each([
    ['Zed', zed, ['compatible', 'legacy-v1']],
    ['2025.1', extended, ['compatible', 'modern', 'modern-aead', 'legacy-v1']],
    ['a cloud without weak values', noWeak, ['compatible', 'legacy-v1']],
  ])('%s', (_cloud, options, ids) => {
    expect(presetsFor(options).map(({ id }) => id)).toEqual(ids)
  })

  it('does not find what the cloud cannot express', () => {
    expect(presetOf('modern', zed)).toBeUndefined()
    expect(presetOf('modern', extended)?.ipsec.encryption_algorithm).toBe('aes-256-gcm-16')
  })
})

it('recommends IKEv2 with AES-256, SHA-256 and group 14', () => {
  const algorithms = { encryption_algorithm: 'aes-256', auth_algorithm: 'sha256', pfs: 'group14' }
  expect(defaultIkePolicy(zed)).toMatchObject({
    ike_version: 'v2',
    ...algorithms,
    lifetime: { value: 28_800 },
  })
  expect(defaultIpsecPolicy(zed)).toMatchObject({ ...algorithms, lifetime: { value: 3600 } })
})

it.each([
  ['auth_algorithm', 'sha1', true],
  ['encryption_algorithm', '3des', true],
  ['pfs', 'group2', true],
  ['pfs', 'group5', true],
  ['phase1_negotiation_mode', 'aggressive', true],
  ['ike_version', 'v1', true],
  ['pfs', 'group14', false],
  ['auth_algorithm', 'sha256', false],
  ['unknown', 'v1', false],
])('%s %s is weak: %s', (attribute, value, weak) => {
  expect(weaknessOf(attribute, value) !== undefined).toBe(weak)
})
