import { lookUp } from '../look-up'
import type { Severity } from './finding'

/** The attributes whose values are judged one by one. */
export type JudgedAttribute = 'encryption_algorithm' | 'auth_algorithm' | 'pfs'

interface Verdict {
  severity: Severity
  why: string
  source: string
}

const shortTag = {
  severity: 'weak',
  why: 'its integrity tag is short',
  source: 'RFC 8247 section 2.1; RFC 8221 section 5',
} as const
const subgroup = {
  severity: 'weak',
  why: 'it has a small subgroup of unknown origin',
  source: 'RFC 8247 section 2.4',
} as const

/** What is wrong with single values; a value that is not in here is fine. */
const verdicts: Readonly<Record<JudgedAttribute, Readonly<Record<string, Verdict>>>> = {
  encryption_algorithm: {
    '3des': {
      severity: 'weak',
      why: 'its 64-bit blocks are open to Sweet32, and newer Neutron drops it',
      source: 'RFC 8221 section 5; neutron-lib vpn_no_sha1_3des',
    },
    ...Object.fromEntries(
      ['128', '192', '256'].flatMap((bits) => [
        [`aes-${bits}-gcm-8`, shortTag],
        [`aes-${bits}-gcm-12`, shortTag],
      ]),
    ),
  },
  auth_algorithm: {
    sha1: {
      severity: 'weak',
      why: 'SHA-1 is on its way out, and newer Neutron drops it',
      source: 'RFC 8247 sections 2.2 and 2.3; neutron-lib vpn_no_sha1_3des',
    },
  },
  pfs: {
    group2: { severity: 'broken', why: '1024 bits can be broken', source: 'RFC 8247 section 2.4' },
    group5: { severity: 'weak', why: '1536 bits are too few', source: 'RFC 8247 section 2.4' },
    group22: {
      severity: 'broken',
      why: 'it must not be used: a subgroup of 160 bits',
      source: 'RFC 8247 section 2.4',
    },
    group23: subgroup,
    group24: subgroup,
    group25: {
      severity: 'weak',
      why: '192 bits of curve are too few',
      source: 'strongSwan, list of weak algorithms',
    },
  },
}

/** What is wrong with a value, or undefined where nothing is. */
export function verdictOf(attribute: JudgedAttribute, value: string): Verdict | undefined {
  return lookUp(verdicts[attribute], value)
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ike_version: { v1: 'IKEv1 is historic (RFC 9395)' },
  phase1_negotiation_mode: { aggressive: 'offers a hash of the pre-shared key to anyone who asks' },
}

/** Why a value of any attribute is weak, in a few words, or undefined where it is not. */
export function weaknessOf(attribute: string, value: string): string | undefined {
  if (!isJudged(attribute)) return lookUp(lookUp(words, attribute) ?? {}, value)
  const verdict = verdictOf(attribute, value)
  return verdict && `${verdict.why} (${verdict.source.split(';')[0]})`
}

function isJudged(attribute: string): attribute is JudgedAttribute {
  return Object.hasOwn(verdicts, attribute)
}
