import { lookUp } from '../text/own-entry'
import type { Severity } from '../finding/finding'
import { t, type PlainWords } from '../words/words'

/** The attributes whose values are judged one by one. */
export type JudgedAttribute = 'encryption_algorithm' | 'auth_algorithm' | 'pfs'

interface Verdict {
  severity: Severity
  why: string
  source: string
}

const broken = (why: string, source: string): Verdict => ({ severity: 'broken', why, source })
const weak = (why: string, source: string): Verdict => ({ severity: 'weak', why, source })

const shortTag = () => weak(t('its integrity tag is short'), 'RFC 8247 section 2.1; RFC 8221 section 5')
const subgroup = () => weak(t('it has a small subgroup of unknown origin'), 'RFC 8247 section 2.4')

/** What is wrong with single values; a value that is not in here is fine. */
const verdicts: Readonly<Record<JudgedAttribute, Readonly<Record<string, () => Verdict>>>> = {
  encryption_algorithm: {
    '3des': () =>
      weak(
        t('its 64-bit blocks are open to Sweet32, and newer Neutron drops it'),
        'RFC 8221 section 5; neutron-lib vpn_no_sha1_3des',
      ),
    ...Object.fromEntries(
      ['128', '192', '256'].flatMap((bits) => [
        [`aes-${bits}-gcm-8`, shortTag],
        [`aes-${bits}-gcm-12`, shortTag],
      ]),
    ),
  },
  auth_algorithm: {
    sha1: () =>
      weak(
        t('SHA-1 is on its way out, and newer Neutron drops it'),
        'RFC 8247 sections 2.2 and 2.3; neutron-lib vpn_no_sha1_3des',
      ),
  },
  pfs: {
    group2: () => broken(t('1024 bits can be broken'), 'RFC 8247 section 2.4'),
    group5: () => weak(t('1536 bits are too few'), 'RFC 8247 section 2.4'),
    group22: () => broken(t('it must not be used: a subgroup of 160 bits'), 'RFC 8247 section 2.4'),
    group23: subgroup,
    group24: subgroup,
    group25: () => weak(t('192 bits of curve are too few'), t('strongSwan, list of weak algorithms')),
  },
}

/** What is wrong with a value, or undefined where nothing is. */
export function verdictOf(attribute: JudgedAttribute, value: string): Verdict | undefined {
  return lookUp(verdicts[attribute], value)?.()
}

const words: Readonly<Record<string, Readonly<Record<string, PlainWords>>>> = {
  ike_version: { v1: 'IKEv1 is historic (RFC 9395)' },
  phase1_negotiation_mode: { aggressive: 'offers a hash of the pre-shared key to anyone who asks' },
}

/** Why a value of any attribute is weak, in a few words, or undefined where it is not. */
export function weaknessOf(attribute: string, value: string): string | undefined {
  if (isJudged(attribute)) {
    const verdict = verdictOf(attribute, value)
    return verdict && t('{why} ({source})', { why: verdict.why, source: verdict.source.split(';')[0] ?? '' })
  }
  const why = lookUp(lookUp(words, attribute) ?? {}, value)
  return why && t(why)
}

function isJudged(attribute: string): attribute is JudgedAttribute {
  return Object.hasOwn(verdicts, attribute)
}
