import { valueLabel } from './algorithm-labels'
import type { IkeCrypto, IpsecCrypto } from './presets'
import { verdictOf, type JudgedAttribute } from './verdicts'
import type { Finding } from '../finding/finding'
import { t, type PlainWords } from '../words/words'
import { attributeIs } from '../finding/attribute-is'

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
        title: t('{value} is weak: {why}', { value: valueLabel(value), why: verdict.why }),
        evidence: [attributeIs(attribute, value)],
        advice: t(better[attribute]),
        source: verdict.source,
      }
    )
  }
}

const better: Readonly<Record<JudgedAttribute, PlainWords>> = {
  encryption_algorithm: 'Use AES-256, or AES-256-GCM-16 where both ends have it.',
  auth_algorithm: 'Use SHA-256.',
  pfs: 'Use group 14, or group 19 where both ends have it.',
}

const aead = /-(?:gcm|ccm)-/
const ikeV2Only = /-(?:gcm-|ccm-|ctr$)/
/** The hash of an AEAD ESP policy is stored and unused (RFC 8221, section 6). */
const ignoresHash = ({ kind, crypto }: PolicyCrypto) =>
  kind === 'ipsec' && aead.test(crypto.encryption_algorithm)

/** Seconds. */
const day = 86_400
const longestEsp = 28_800

const lifetimeIs = (seconds: number) => t('lifetime is {seconds} s', { seconds })

const ikeVersion: CryptoRule = ({ kind, crypto }) =>
  kind === 'ike' && crypto.ike_version === 'v1'
    ? {
        code: 'IKE-V1',
        severity: 'weak',
        title: t('IKEv1 is historic'),
        evidence: [attributeIs('ike_version', 'v1')],
        advice: t('Use IKEv2, which every device of the last ten years has.'),
        source: 'RFC 9395',
      }
    : undefined

const aggressive: CryptoRule = ({ kind, crypto }) =>
  kind === 'ike' && crypto.ike_version === 'v1' && crypto.phase1_negotiation_mode === 'aggressive'
    ? {
        code: 'IKE-AGGR',
        severity: 'broken',
        title: t('Aggressive mode offers a hash of the key to anyone who asks'),
        evidence: [attributeIs('phase1_negotiation_mode', 'aggressive')],
        advice: t('Use main mode, or IKEv2: with aggressive mode the pre-shared key can be guessed offline.'),
        source: t('strongSwan, security recommendations'),
      }
    : undefined

const aeadInV1: CryptoRule = ({ kind, crypto }) =>
  kind === 'ike' && crypto.ike_version === 'v1' && ikeV2Only.test(crypto.encryption_algorithm)
    ? {
        code: 'AEAD-V1',
        severity: 'broken',
        title: t('{value} does not exist in IKEv1', { value: valueLabel(crypto.encryption_algorithm) }),
        evidence: [
          attributeIs('ike_version', 'v1'),
          attributeIs('encryption_algorithm', crypto.encryption_algorithm),
        ],
        advice: t('Use IKEv2, or AES-256.'),
        source: 'RFC 5282; RFC 5930',
      }
    : undefined

const longLifetime: CryptoRule = ({ kind, crypto: { lifetime } }) => {
  const most = kind === 'ike' ? day : longestEsp
  if (lifetime.value <= most) return undefined
  return {
    code: kind === 'ike' ? 'LIFE-IKE-MAX' : 'LIFE-ESP-MAX',
    severity: 'weak',
    title: t('Keys live too long: more than {seconds} s', { seconds: most }),
    evidence: [lifetimeIs(lifetime.value)],
    advice: kind === 'ike' ? t('Use 28800 s; libreswan refuses more than a day.') : t('Use 3600 s.'),
    source: 'NIST SP 800-77r1; libreswan ipsec.conf(5)',
  }
}

const shortLifetime: CryptoRule = ({ kind, crypto: { lifetime } }) => {
  const least = kind === 'ike' ? 900 : 300
  if (lifetime.value >= least) return undefined
  return {
    code: 'LIFE-MIN',
    severity: 'weak',
    title: t('Keys are changed all the time: below {seconds} s', { seconds: least }),
    evidence: [lifetimeIs(lifetime.value)],
    advice:
      lifetime.value <= 360
        ? t(
            'strongSwan subtracts three to six minutes before it rekeys, so that the tunnel just expires. Use 3600 s or more.',
          )
        : t('Use 3600 s or more: AWS takes no less than 900, Azure 300.'),
    source: t('strongSwan stroke_config.c; AWS and Azure documents'),
  }
}

const longWith3des: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.encryption_algorithm === '3des' && crypto.lifetime.value > 3600
    ? {
        code: 'LIFE-3DES',
        severity: 'weak',
        title: t('3DES with keys that live longer than an hour'),
        evidence: [lifetimeIs(crypto.lifetime.value)],
        advice: t('Use AES, or at most 3600 s: 32 GB under one key give blocks away.'),
        source: 'Sweet32',
      }
    : undefined

const unusedHash: CryptoRule = (policy) =>
  ignoresHash(policy)
    ? {
        code: 'AUTH-IGNORED',
        severity: 'note',
        title: t('The hash of this policy is not used'),
        evidence: [attributeIs('encryption_algorithm', policy.crypto.encryption_algorithm)],
        advice: t('GCM and CCM protect integrity themselves. Nothing is to be done.'),
        source: 'RFC 8221 section 6',
      }
    : undefined

const transport: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.encapsulation_mode === 'transport'
    ? {
        code: 'MODE-TRANSPORT',
        severity: 'broken',
        title: t('Transport mode protects only what the gateways themselves send'),
        evidence: [attributeIs('encapsulation_mode', 'transport')],
        advice: t('Use tunnel mode: networks behind the gateways cannot use transport mode.'),
        source: 'RFC 4301 section 4.1',
      }
    : undefined

const ahAndEsp: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.transform_protocol === 'ah-esp'
    ? {
        code: 'PROTO-AH-ESP',
        severity: 'broken',
        title: t('AH with ESP is refused by the cloud’s drivers'),
        evidence: [attributeIs('transform_protocol', 'ah-esp')],
        advice: t('Use ESP.'),
        source: 'neutron-vpnaas service_drivers/ipsec_validator.py',
      }
    : undefined

const noEncryption: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.transform_protocol === 'ah'
    ? {
        code: 'PROTO-AH',
        severity: 'weak',
        title: t('AH does not encrypt, and does not pass NAT'),
        evidence: [attributeIs('transform_protocol', 'ah')],
        advice: t('Use ESP.'),
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
