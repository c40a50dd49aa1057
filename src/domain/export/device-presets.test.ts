import { describe, expect, it } from 'vitest'
import { anyPresetOf, devicePresets } from './device-presets'
import { lintIke, lintIpsec, lintPair } from '../crypto/lint'
import { algorithmOptions } from '../neutron/algorithm-options'

const clouds = {
  zed: algorithmOptions(new Set(['vpnaas'])),
  extended: algorithmOptions(new Set(['vpnaas', 'vpn-aes-ctr'])),
  noWeak: algorithmOptions(new Set(['vpnaas', 'vpn-no-sha1-3des'])),
}

describe.each(Object.entries(clouds))('on %s', (_name, options) => {
  it.each(devicePresets(options))('the best for $label has no weakness', ({ ike, ipsec }) => {
    const findings = [...lintIke(ike), ...lintIpsec(ipsec), ...lintPair({ ike, ipsec })]
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })
})

it.each([
  ['best-routeros', { ike: ['aes-256', 'sha256', 'group20'], ipsec: ['aes-256-gcm-16', 'group20'] }],
  ['best-swanctl', { ike: ['aes-256-gcm-16', 'sha384', 'group20'], ipsec: ['aes-256-gcm-16', 'group20'] }],
  ['best-azure', { ike: ['aes-256-gcm-16', 'sha384', 'group20'], ipsec: ['aes-256-gcm-16', 'group20'] }],
  ['best-gcp', { ike: ['aes-256-gcm-16', 'sha384', 'group20'], ipsec: ['aes-256-gcm-16', 'group20'] }],
])('%s is the strongest that both take', (id, { ike, ipsec }) => {
  const preset = anyPresetOf(id, clouds.extended)
  expect(Object.values(preset?.ike ?? {})).toEqual(expect.arrayContaining(ike))
  expect(Object.values(preset?.ipsec ?? {})).toEqual(expect.arrayContaining(ipsec))
})

it('is what every device takes where the cloud has no more', () => {
  expect(anyPresetOf('best-swanctl', clouds.zed)?.ike).toMatchObject({
    auth_algorithm: 'sha384',
    pfs: 'group14',
  })
  expect(anyPresetOf('best-unheard-of', clouds.zed)).toBeUndefined()
})
