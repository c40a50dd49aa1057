import { valueLabel } from '../labels'
import type { IkeCrypto, IpsecCrypto } from '../presets'
import { verdictOf, type JudgedAttribute } from './crypto-values'
import type { Finding } from './finding'

/** Rules for the cryptography of policies (ipsec-knowledge, sections 4.1 to 4.5). Each is one entry of a table. */

/** Either kind of policy, told apart by what it has. */
export type PolicyCrypto = { kind: 'ike'; crypto: IkeCrypto } | { kind: 'ipsec'; crypto: IpsecCrypto }

/** A rule: what it says of a policy, or nothing. */
export type CryptoRule = (policy: PolicyCrypto) => Omit<Finding, 'at'> | undefined

const attributeCodes: Readonly<Record<JudgedAttribute, string>> = {
  encryption_algorithm: 'ENC',
  auth_algorithm: 'AUTH',
  pfs: 'DH',
}

function valueRule(attribute: JudgedAttribute): CryptoRule {
  return (policy) => {
    if (attribute === 'auth_algorithm' && ignoresHash(policy)) return undefined
    const value = policy.crypto[attribute]
    const verdict = verdictOf(attribute, value)
    return (
      verdict && {
        code: `${attributeCodes[attribute]}-WEAK`,
        severity: verdict.severity,
        title: `${valueLabel(value)} is weak: ${verdict.why}`,
        evidence: [`${attribute} is ${value}`],
        advice: `Use ${better[attribute]}.`,
        source: verdict.source,
      }
    )
  }
}

const better: Readonly<Record<JudgedAttribute, string>> = {
  encryption_algorithm: 'AES-256, or AES-256-GCM-16 where both ends have it',
  auth_algorithm: 'SHA-256',
  pfs: 'group 14, or group 19 where both ends have it',
}

const aead = /-(?:gcm|ccm)-/
const ikeV2Only = /-(?:gcm-|ccm-|ctr$)/
/** The hash of an AEAD ESP policy is stored and unused (RFC 8221, section 6). */
const ignoresHash = ({ kind, crypto }: PolicyCrypto) =>
  kind === 'ipsec' && aead.test(crypto.encryption_algorithm)

/** Seconds. */
const day = 86_400
const longestEsp = 28_800

const ikeVersion: CryptoRule = ({ kind, crypto }) =>
  kind === 'ike' && crypto.ike_version === 'v1'
    ? {
        code: 'IKE-V1',
        severity: 'weak',
        title: 'IKEv1 is historic',
        evidence: ['ike_version is v1'],
        advice: 'Use IKEv2, which every device of the last ten years has.',
        source: 'RFC 9395',
      }
    : undefined

const aggressive: CryptoRule = ({ kind, crypto }) =>
  kind === 'ike' && crypto.ike_version === 'v1' && crypto.phase1_negotiation_mode === 'aggressive'
    ? {
        code: 'IKE-AGGR',
        severity: 'broken',
        title: 'Aggressive mode offers a hash of the key to anyone who asks',
        evidence: ['phase1_negotiation_mode is aggressive'],
        advice: 'Use main mode, or IKEv2: with aggressive mode the pre-shared key can be guessed offline.',
        source: 'strongSwan, security recommendations',
      }
    : undefined

const aeadInV1: CryptoRule = ({ kind, crypto }) =>
  kind === 'ike' && crypto.ike_version === 'v1' && ikeV2Only.test(crypto.encryption_algorithm)
    ? {
        code: 'AEAD-V1',
        severity: 'broken',
        title: `${valueLabel(crypto.encryption_algorithm)} does not exist in IKEv1`,
        evidence: ['ike_version is v1', `encryption_algorithm is ${crypto.encryption_algorithm}`],
        advice: 'Use IKEv2, or AES-256.',
        source: 'RFC 5282; RFC 5930',
      }
    : undefined

const longLifetime: CryptoRule = ({ kind, crypto: { lifetime } }) => {
  const most = kind === 'ike' ? day : longestEsp
  if (lifetime.value <= most) return undefined
  return {
    code: kind === 'ike' ? 'LIFE-IKE-MAX' : 'LIFE-ESP-MAX',
    severity: 'weak',
    title: `Keys live too long: more than ${most} s`,
    evidence: [`lifetime is ${lifetime.value} s`],
    advice: kind === 'ike' ? 'Use 28800 s; libreswan refuses more than a day.' : 'Use 3600 s.',
    source: 'NIST SP 800-77r1; libreswan ipsec.conf(5)',
  }
}

const shortLifetime: CryptoRule = ({ kind, crypto: { lifetime } }) => {
  const least = kind === 'ike' ? 900 : 300
  if (lifetime.value >= least) return undefined
  return {
    code: 'LIFE-MIN',
    severity: 'weak',
    title: `Keys are changed all the time: below ${least} s`,
    evidence: [`lifetime is ${lifetime.value} s`],
    advice:
      lifetime.value <= 360
        ? 'strongSwan subtracts three to six minutes before it rekeys, so that the tunnel just expires. Use 3600 s or more.'
        : 'Use 3600 s or more: AWS takes no less than 900, Azure 300.',
    source: 'strongSwan stroke_config.c; AWS and Azure documents',
  }
}

const longWith3des: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.encryption_algorithm === '3des' && crypto.lifetime.value > 3600
    ? {
        code: 'LIFE-3DES',
        severity: 'weak',
        title: '3DES with keys that live longer than an hour',
        evidence: [`lifetime is ${crypto.lifetime.value} s`],
        advice: 'Use AES, or at most 3600 s: 32 GB under one key give blocks away.',
        source: 'Sweet32',
      }
    : undefined

const unusedHash: CryptoRule = (policy) =>
  ignoresHash(policy)
    ? {
        code: 'AUTH-IGNORED',
        severity: 'note',
        title: 'The hash of this policy is not used',
        evidence: [`encryption_algorithm is ${policy.crypto.encryption_algorithm}`],
        advice: 'GCM and CCM protect integrity themselves. Nothing is to be done.',
        source: 'RFC 8221 section 6',
      }
    : undefined

const transport: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.encapsulation_mode === 'transport'
    ? {
        code: 'MODE-TRANSPORT',
        severity: 'broken',
        title: 'Transport mode protects only what the gateways themselves send',
        evidence: ['encapsulation_mode is transport'],
        advice: 'Use tunnel mode: networks behind the gateways cannot use transport mode.',
        source: 'RFC 4301 section 4.1',
      }
    : undefined

const ahAndEsp: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.transform_protocol === 'ah-esp'
    ? {
        code: 'PROTO-AH-ESP',
        severity: 'broken',
        title: 'AH with ESP is refused by the cloud’s drivers',
        evidence: ['transform_protocol is ah-esp'],
        advice: 'Use ESP.',
        source: 'neutron-vpnaas service_drivers/ipsec_validator.py',
      }
    : undefined

const noEncryption: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.transform_protocol === 'ah'
    ? {
        code: 'PROTO-AH',
        severity: 'weak',
        title: 'AH does not encrypt, and does not pass NAT',
        evidence: ['transform_protocol is ah'],
        advice: 'Use ESP.',
        source: 'RFC 8221 section 4; RFC 3948',
      }
    : undefined

/** Every rule, in the order in which findings are shown within one severity. */
export const cryptoRules: readonly CryptoRule[] = [
  aeadInV1,
  aggressive,
  transport,
  ahAndEsp,
  ikeVersion,
  noEncryption,
  valueRule('encryption_algorithm'),
  valueRule('auth_algorithm'),
  valueRule('pfs'),
  longLifetime,
  shortLifetime,
  longWith3des,
  unusedHash,
]
