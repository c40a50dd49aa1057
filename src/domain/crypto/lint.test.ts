import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { algorithmOptions } from '../neutron/algorithm-options'
import { presetsFor, type IkeCrypto, type IpsecCrypto } from './presets'
import { cryptoProfiles } from './profiles'
import { auditPolicies, lintIke, lintIpsec, lintPair } from './lint'

const ike: IkeCrypto = {
  ike_version: 'v2',
  phase1_negotiation_mode: 'main',
  encryption_algorithm: 'aes-256',
  auth_algorithm: 'sha256',
  pfs: 'group14',
  lifetime: { units: 'seconds', value: 28_800 },
}
const ipsec: IpsecCrypto = {
  transform_protocol: 'esp',
  encapsulation_mode: 'tunnel',
  encryption_algorithm: 'aes-256',
  auth_algorithm: 'sha256',
  pfs: 'group14',
  lifetime: { units: 'seconds', value: 3600 },
}
const seconds = (value: number) => ({ units: 'seconds', value })
const codes = (findings: { code: string; severity: string }[]) =>
  findings.map(({ code, severity }) => `${code} ${severity}`)

describe('lintIke', () => {
  it.each<[string, Partial<IkeCrypto>, string[]]>([
    ['a sound policy', {}, []],
    [
      'what the API defaults to',
      { ike_version: 'v1', auth_algorithm: 'sha1', encryption_algorithm: 'aes-128', pfs: 'group5' },
      ['IKE-V1 weak', 'AUTH-WEAK weak', 'DH-WEAK weak'],
    ],
    [
      'aggressive mode',
      { ike_version: 'v1', phase1_negotiation_mode: 'aggressive' },
      ['IKE-AGGR broken', 'IKE-V1 weak'],
    ],
    ['aggressive says nothing in IKEv2', { phase1_negotiation_mode: 'aggressive' }, []],
    [
      'GCM in IKEv1',
      { ike_version: 'v1', encryption_algorithm: 'aes-256-gcm-16' },
      ['AEAD-V1 broken', 'IKE-V1 weak'],
    ],
    [
      'CTR in IKEv1',
      { ike_version: 'v1', encryption_algorithm: 'aes-256-ctr' },
      ['AEAD-V1 broken', 'IKE-V1 weak'],
    ],
    ['3DES', { encryption_algorithm: '3des' }, ['ENC-WEAK weak']],
    ['a short tag', { encryption_algorithm: 'aes-256-gcm-8' }, ['ENC-WEAK weak']],
    ['group 2', { pfs: 'group2' }, ['DH-WEAK broken']],
    ['group 22', { pfs: 'group22' }, ['DH-WEAK broken']],
    ['groups 23 to 25', { pfs: 'group24' }, ['DH-WEAK weak']],
    ['more than a day', { lifetime: seconds(86_401) }, ['LIFE-IKE-MAX weak']],
    ['a few minutes', { lifetime: seconds(300) }, ['LIFE-MIN weak']],
  ])('%s', (_what, change, expected) => expect(codes(lintIke({ ...ike, ...change }))).toEqual(expected))
})

describe('lintIpsec', () => {
  it.each<[string, Partial<IpsecCrypto>, string[]]>([
    ['a sound policy', {}, []],
    ['transport mode', { encapsulation_mode: 'transport' }, ['MODE-TRANSPORT broken']],
    ['AH with ESP', { transform_protocol: 'ah-esp' }, ['PROTO-AH-ESP broken']],
    ['AH', { transform_protocol: 'ah' }, ['PROTO-AH weak']],
    [
      'GCM, whose hash does not count',
      { encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha1' },
      ['AUTH-IGNORED note'],
    ],
    [
      '3DES for long',
      { encryption_algorithm: '3des', lifetime: seconds(7200) },
      ['ENC-WEAK weak', 'LIFE-3DES weak'],
    ],
    ['more than eight hours', { lifetime: seconds(28_801) }, ['LIFE-ESP-MAX weak']],
  ])('%s', (_what, change, expected) => expect(codes(lintIpsec({ ...ipsec, ...change }))).toEqual(expected))
})

it('looks at a pair of policies together', () => {
  expect(codes(lintPair({ ike, ipsec }))).toEqual([])
  expect(
    codes(lintPair({ ike: { ...ike, pfs: 'group20' }, ipsec: { ...ipsec, lifetime: ike.lifetime } })),
  ).toEqual(['LIFE-ORDER weak', 'DH-BALANCE note'])
})

const judged = (id: string, change: Partial<IkeCrypto>) =>
  lintIke(
    { ...ike, ...change },
    cryptoProfiles.find((profile) => profile.id === id),
  ).map(({ title }) => inEnglish(title))

describe('profiles', () => {
  it.each([
    ['nist', {}, []],
    ['nist', { pfs: 'group31' }, ['NIST doesn’t allow group 31']],
    ['bsi', {}, ['BSI doesn’t allow group 14']],
    ['bsi', { pfs: 'group19' }, []],
    ['cnsa', { encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha384', pfs: 'group20' }, []],
    ['cnsa', { pfs: 'group20', auth_algorithm: 'sha384' }, ['CNSA 1.0 doesn’t allow AES-256']],
  ])('%s judges %o', (id, change, titles) => expect(judged(id, change)).toEqual(titles))
})

it('finds nothing weak in any preset but the one that is called legacy', () => {
  const presets = presetsFor(algorithmOptions(new Set(['vpn-aes-ctr'])))
  const weak = presets.filter((preset) =>
    [...lintIke(preset.ike), ...lintIpsec(preset.ipsec), ...lintPair(preset)].some(
      ({ severity }) => severity !== 'note',
    ),
  )
  expect(weak.map(({ id }) => id)).toEqual(['legacy-v1'])
})

it('lists every weak policy, the broken ones first', () => {
  const owner = { project_id: 'p', description: '' }
  const audit = auditPolicies({
    ike: [
      { ...owner, ...ike, id: '1', name: 'sound' },
      { ...owner, ...ike, id: '2', name: 'a weak one', auth_algorithm: 'sha1' },
    ],
    ipsec: [{ ...owner, ...ipsec, id: '3', name: 'broken', pfs: 'group2' }],
  })
  expect(audit.map(({ policy }) => policy.name)).toEqual(['broken', 'a weak one'])
})

it('lists policies that are equally weak by name, numbers in it by size', () => {
  const owner = { project_id: 'p', description: '' }
  const weak = (id: string, name: string) => ({ ...owner, ...ike, id, name, auth_algorithm: 'sha1' as const })
  const audit = auditPolicies({ ike: [weak('1', 'site 10'), weak('2', 'site 9')], ipsec: [] })
  expect(audit.map(({ policy }) => policy.name)).toEqual(['site 9', 'site 10'])
})
