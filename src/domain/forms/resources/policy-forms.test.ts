import { describe, expect, it } from 'vitest'
import { algorithmOptions } from '../../neutron/algorithm-options'
import {
  ikePolicyDefaults,
  ikePolicyForm,
  ikePolicyValues,
  toIkePolicyCreate,
  toIkePolicyUpdate,
} from './ike-policy-form'
import { inChinese, inEnglish } from '../../../testing/in-english'
import { decodeMessage } from '../../text/message'
import { ipsecPolicyDefaults, ipsecPolicyForm, toIpsecPolicyCreate } from './ipsec-policy-form'

const options = algorithmOptions(new Set())
const extended = algorithmOptions(new Set(['vpn-aes-ctr']))
const good = { ...ikePolicyDefaults(options), name: 'strong' }
const stored = { ...toIkePolicyCreate(good), id: 'i1', project_id: 'p1' }

describe('ikePolicyForm', () => {
  it('takes its defaults with a name', () => {
    expect(ikePolicyForm(options).safeParse(good).success).toBe(true)
  })

  it.each([
    ['name', { name: '  ' }],
    ['name', { name: 'a'.repeat(256) }],
    ['name', { name: 'two\nlines' }],
    ['lifetime', { lifetime: 59 }],
    ['lifetime', { lifetime: 2 ** 31 }],
    ['lifetime', { lifetime: 3600.5 }],
    ['lifetime', { lifetime: '' }],
    ['pfs', { pfs: 'group19' }],
    ['auth_algorithm', { auth_algorithm: 'SHA256' }],
  ])('marks %s in %o', (field, change) => {
    const result = ikePolicyForm(options).safeParse({ ...good, ...change })
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  it('says what is wrong in the language of the screen, not of the form’s making', () => {
    const form = ikePolicyForm(extended)
    const wrong = { name: '', lifetime: 59, pfs: 'x', ike_version: 'v1', encryption_algorithm: 'aes-256-ctr' }
    const { error } = form.safeParse({ ...good, ...wrong })
    const said = error?.issues.map(({ message }) => decodeMessage(message))
    expect(inEnglish(said)).toEqual([
      'Enter a name',
      'This cloud doesn’t offer this value',
      'Must be at least 60',
      'Requires IKEv2',
    ])
    expect(inChinese(said)).toEqual(['请输入名称', '此云不提供该值', '不能小于 60', '需要 IKEv2'])
  })

  it('keeps a value that came back from the cloud, though it is not offered', () => {
    const before = { ...stored, pfs: 'group31' }
    expect(ikePolicyForm(options, before).safeParse(ikePolicyValues(before)).success).toBe(true)
  })

  it('refuses AEAD in IKEv1', () => {
    const values = { ...good, ike_version: 'v1', encryption_algorithm: 'aes-256-gcm-16' }
    expect(ikePolicyForm(extended).safeParse(values).error?.issues[0]?.path).toEqual(['encryption_algorithm'])
  })
})

describe('the bodies of an IKE policy', () => {
  it('sends every enum on create, and the mode only as IKEv1 has it', () => {
    expect(toIkePolicyCreate({ ...good, phase1_negotiation_mode: 'aggressive' })).toEqual({
      name: 'strong',
      description: '',
      ike_version: 'v2',
      phase1_negotiation_mode: 'main',
      encryption_algorithm: 'aes-256',
      auth_algorithm: 'sha256',
      pfs: 'group14',
      lifetime: { units: 'seconds', value: 28_800 },
    })
  })

  it('sends on update what changed', () => {
    expect(toIkePolicyUpdate(ikePolicyValues(stored), stored)).toEqual({})
    expect(toIkePolicyUpdate({ ...good, lifetime: 3600 }, stored)).toEqual({
      lifetime: { units: 'seconds', value: 3600 },
    })
  })
})

describe('ipsecPolicyForm', () => {
  const values = { ...ipsecPolicyDefaults(options), name: 'strong' }

  it.each([
    ['esp', true],
    ['ah', true],
    ['ah-esp', false],
  ])('takes %s: %s', (transform_protocol, taken) => {
    expect(ipsecPolicyForm(options).safeParse({ ...values, transform_protocol }).success).toBe(taken)
  })

  it('sends every enum on create', () => {
    expect(toIpsecPolicyCreate(values)).toMatchObject({
      transform_protocol: 'esp',
      encapsulation_mode: 'tunnel',
    })
  })
})
