import { lookUp } from '../text/own-entry'
import type { Severity } from '../finding/finding'
import { msg, type Message, type DisplayText } from '../text/message'

/** The attributes whose values are judged one by one. */
export type JudgedAttribute = 'encryption_algorithm' | 'auth_algorithm' | 'pfs'

interface Verdict {
  severity: Severity
  why: Message
  source: DisplayText
}

const broken = (why: Message, source: DisplayText): Verdict => ({ severity: 'broken', why, source })
const weak = (why: Message, source: DisplayText): Verdict => ({ severity: 'weak', why, source })

const shortTag = weak(msg('its integrity tag is too short'), 'RFC 8247 section 2.1; RFC 8221 section 5')
const subgroup = weak(msg('it has a small subgroup of unknown origin'), 'RFC 8247 section 2.4')

/** What is wrong with single values; a value that is not in here is fine. */
const verdicts: Readonly<Record<JudgedAttribute, Readonly<Record<string, Verdict>>>> = {
  encryption_algorithm: {
    '3des': weak(
      msg('its 64-bit blocks are vulnerable to Sweet32, and newer Neutron releases reject it'),
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
    sha1: weak(
      msg('it’s deprecated, and newer Neutron releases reject it'),
      'RFC 8247 sections 2.2 and 2.3; neutron-lib vpn_no_sha1_3des',
    ),
  },
  pfs: {
    group2: broken(msg('1024-bit groups can be broken'), 'RFC 8247 section 2.4'),
    group5: weak(msg('1536-bit groups are too weak'), 'RFC 8247 section 2.4'),
    group22: broken(
      msg('it must not be used because its subgroup has only 160 bits'),
      'RFC 8247 section 2.4',
    ),
    group23: subgroup,
    group24: subgroup,
    group25: weak(msg('192-bit curves are too weak'), msg('strongSwan, list of weak algorithms')),
  },
}

/** What is wrong with a value, or undefined where nothing is. */
export function verdictOf(attribute: JudgedAttribute, value: string): Verdict | undefined {
  return lookUp(verdicts[attribute], value)
}

const words: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  ike_version: { v1: msg('IKEv1 is deprecated (RFC 9395)') },
  phase1_negotiation_mode: {
    aggressive: msg('exposes a hash of the pre-shared key to anyone who requests it'),
  },
}

/** Why a value of any attribute is weak, in a few words, or undefined where it is not. */
export function weaknessOf(attribute: string, value: string): Message | undefined {
  if (isJudged(attribute)) {
    const verdict = verdictOf(attribute, value)
    return verdict && msg('{why} ({source})', { why: verdict.why, source: firstOf(verdict.source) })
  }
  return lookUp(lookUp(words, attribute) ?? {}, value)
}

/** Returns the first of several sources. */
const firstOf = (source: DisplayText): DisplayText =>
  typeof source === 'string' ? (source.split(';')[0] ?? '') : source

function isJudged(attribute: string): attribute is JudgedAttribute {
  return Object.hasOwn(verdicts, attribute)
}
