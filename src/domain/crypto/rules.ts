import { valueLabel } from './algorithm-labels'
import type { IkeCrypto, IpsecCrypto } from './presets'
import { verdictOf, type JudgedAttribute } from './verdicts'
import type { Finding } from '../finding/finding'
import { msg, type Message } from '../text/message'
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
        title: msg('{value} is weak: {why}', { value: valueLabel(value), why: verdict.why }),
        evidence: [attributeIs(attribute, value)],
        advice: better[attribute],
        source: verdict.source,
      }
    )
  }
}

const better: Readonly<Record<JudgedAttribute, Message>> = {
  encryption_algorithm: msg('Use AES-256 or, if both ends support it, AES-256-GCM-16.'),
  auth_algorithm: msg('Use SHA-256.'),
  pfs: msg('Use group 14 or, if both ends support it, group 19.'),
}

const aead = /-(?:gcm|ccm)-/
const ikeV2Only = /-(?:gcm-|ccm-|ctr$)/
/** The hash of an AEAD ESP policy is stored and unused (RFC 8221, section 6). */
const ignoresHash = ({ kind, crypto }: PolicyCrypto) =>
  kind === 'ipsec' && aead.test(crypto.encryption_algorithm)

/** Seconds. */
const day = 86_400
const longestEsp = 28_800

const lifetimeIs = (seconds: number) => msg('lifetime is {seconds} s', { seconds })

const ikeVersion: CryptoRule = ({ kind, crypto }) =>
  kind === 'ike' && crypto.ike_version === 'v1'
    ? {
        code: 'IKE-V1',
        severity: 'weak',
        title: msg('IKEv1 is deprecated'),
        evidence: [attributeIs('ike_version', 'v1')],
        advice: msg('Use IKEv2. Most devices from the last ten years support it.'),
        source: 'RFC 9395',
      }
    : undefined

const aggressive: CryptoRule = ({ kind, crypto }) =>
  kind === 'ike' && crypto.ike_version === 'v1' && crypto.phase1_negotiation_mode === 'aggressive'
    ? {
        code: 'IKE-AGGR',
        severity: 'broken',
        title: msg('Aggressive mode exposes a hash of the pre-shared key'),
        evidence: [attributeIs('phase1_negotiation_mode', 'aggressive')],
        advice: msg(
          'Use main mode or IKEv2. With aggressive mode, the pre-shared key can be guessed offline.',
        ),
        source: msg('strongSwan, security recommendations'),
      }
    : undefined

const aeadInV1: CryptoRule = ({ kind, crypto }) =>
  kind === 'ike' && crypto.ike_version === 'v1' && ikeV2Only.test(crypto.encryption_algorithm)
    ? {
        code: 'AEAD-V1',
        severity: 'broken',
        title: msg('IKEv1 doesn’t support {value}', { value: valueLabel(crypto.encryption_algorithm) }),
        evidence: [
          attributeIs('ike_version', 'v1'),
          attributeIs('encryption_algorithm', crypto.encryption_algorithm),
        ],
        advice: msg('Use IKEv2 or AES-256.'),
        source: 'RFC 5282; RFC 5930',
      }
    : undefined

const longLifetime: CryptoRule = ({ kind, crypto: { lifetime } }) => {
  const most = kind === 'ike' ? day : longestEsp
  if (lifetime.value <= most) return undefined
  return {
    code: kind === 'ike' ? 'LIFE-IKE-MAX' : 'LIFE-ESP-MAX',
    severity: 'weak',
    title: msg('Lifetime too long (more than {seconds} s)', { seconds: most }),
    evidence: [lifetimeIs(lifetime.value)],
    advice: kind === 'ike' ? msg('Use 28800 s. Libreswan rejects more than one day.') : msg('Use 3600 s.'),
    source: 'NIST SP 800-77r1; libreswan ipsec.conf(5)',
  }
}

const shortLifetime: CryptoRule = ({ kind, crypto: { lifetime } }) => {
  const least = kind === 'ike' ? 900 : 300
  if (lifetime.value >= least) return undefined
  return {
    code: 'LIFE-MIN',
    severity: 'weak',
    title: msg('Rekeying too often (less than {seconds} s)', { seconds: least }),
    evidence: [lifetimeIs(lifetime.value)],
    advice:
      lifetime.value <= 360
        ? msg(
            'strongSwan starts rekeying three to six minutes before the lifetime ends, so this tunnel expires instead. Use 3600 s or more.',
          )
        : msg('Use 3600 s or more. AWS requires at least 900 s, and Azure at least 300 s.'),
    source: msg('strongSwan stroke_config.c; AWS and Azure documentation'),
  }
}

const longWith3des: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.encryption_algorithm === '3des' && crypto.lifetime.value > 3600
    ? {
        code: 'LIFE-3DES',
        severity: 'weak',
        title: msg('3DES with a lifetime of more than one hour'),
        evidence: [lifetimeIs(crypto.lifetime.value)],
        advice: msg('Use AES, or a lifetime of at most 3600 s. Encrypting 32 GB with one key leaks blocks.'),
        source: 'Sweet32',
      }
    : undefined

const unusedHash: CryptoRule = (policy) =>
  ignoresHash(policy)
    ? {
        code: 'AUTH-IGNORED',
        severity: 'note',
        title: msg('The hash algorithm of this policy isn’t used'),
        evidence: [attributeIs('encryption_algorithm', policy.crypto.encryption_algorithm)],
        advice: msg('GCM and CCM protect integrity themselves. No action is needed.'),
        source: 'RFC 8221 section 6',
      }
    : undefined

const transport: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.encapsulation_mode === 'transport'
    ? {
        code: 'MODE-TRANSPORT',
        severity: 'broken',
        title: msg('Transport mode protects only traffic that the gateways themselves send'),
        evidence: [attributeIs('encapsulation_mode', 'transport')],
        advice: msg('Use tunnel mode. Networks behind the gateways can’t use transport mode.'),
        source: 'RFC 4301 section 4.1',
      }
    : undefined

const ahAndEsp: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.transform_protocol === 'ah-esp'
    ? {
        code: 'PROTO-AH-ESP',
        severity: 'broken',
        title: msg('The cloud’s drivers reject AH with ESP'),
        evidence: [attributeIs('transform_protocol', 'ah-esp')],
        advice: msg('Use ESP.'),
        source: 'neutron-vpnaas service_drivers/ipsec_validator.py',
      }
    : undefined

const noEncryption: CryptoRule = ({ kind, crypto }) =>
  kind === 'ipsec' && crypto.transform_protocol === 'ah'
    ? {
        code: 'PROTO-AH',
        severity: 'weak',
        title: msg('AH doesn’t encrypt, and doesn’t work through NAT'),
        evidence: [attributeIs('transform_protocol', 'ah')],
        advice: msg('Use ESP.'),
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
