import { valueLabel } from './algorithm-labels'
import type { Finding } from '../finding/finding'
import type { PolicyCrypto } from './rules'
import { msg, type Message } from '../text/message'
import { attributeIs } from '../finding/attribute-is'

/** What an organisation asks for beyond the rules for everybody (ipsec-knowledge, section 4.6). */
export interface CryptoProfile {
  id: 'default' | 'nist' | 'bsi' | 'cnsa'
  label: string
  description: Message
  /** What it does not allow, as findings. */
  judge: (policy: PolicyCrypto) => Omit<Finding, 'at'>[]
}

const groups = (...numbers: number[]) => numbers.map((number) => `group${number}`)

/** What a profile allows; an attribute that is not in here is free. */
interface Allowed {
  ikeVersions?: readonly string[]
  encryption?: (value: string) => boolean
  hashes?: readonly string[]
  groups?: readonly string[]
}

function judgeBy(name: string, source: string, allowed: Allowed): CryptoProfile['judge'] {
  return ({ kind, crypto }) => {
    const hashCounts = kind === 'ike' || !/-(?:gcm|ccm)-/.test(crypto.encryption_algorithm)
    const checks: [attribute: string, value: string, isAllowed: boolean][] = [
      ...(kind === 'ike'
        ? [
            [
              'ike_version',
              crypto.ike_version,
              allowed.ikeVersions?.includes(crypto.ike_version) ?? true,
            ] as const,
          ]
        : []),
      [
        'encryption_algorithm',
        crypto.encryption_algorithm,
        allowed.encryption?.(crypto.encryption_algorithm) ?? true,
      ],
      [
        'auth_algorithm',
        crypto.auth_algorithm,
        !hashCounts || (allowed.hashes?.includes(crypto.auth_algorithm) ?? true),
      ],
      ['pfs', crypto.pfs, allowed.groups?.includes(crypto.pfs) ?? true],
    ].map(([attribute, value, isAllowed]) => [String(attribute), String(value), isAllowed === true])
    return checks
      .filter(([, , isAllowed]) => !isAllowed)
      .map(([attribute, value]) => ({
        code: `PROFILE-${name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '-')}`,
        severity: 'weak',
        title: msg('{profile} doesn’t allow {value}', { profile: name, value: valueLabel(value) }),
        evidence: [attributeIs(attribute, value)],
        advice: msg('Change the policy, or select another profile for this audit.'),
        source,
      }))
  }
}

const strongHashes = ['sha256', 'sha384', 'sha512']

/** The profiles that a user can switch between; the first is for everybody. */
export const cryptoProfiles: readonly [CryptoProfile, ...CryptoProfile[]] = [
  {
    id: 'default',
    label: 'IETF',
    description: msg('Based on current IETF guidance (RFC 8221, RFC 8247).'),
    judge: () => [],
  },
  {
    id: 'nist',
    label: 'NIST',
    description: msg('SP 800-77r1: at least 112 bits, no 3DES, no SHA-1.'),
    judge: judgeBy('NIST', 'NIST SP 800-77r1', {
      encryption: (value) => value.startsWith('aes-'),
      hashes: strongHashes,
      groups: groups(14, 15, 16, 17, 18, 19, 20, 21),
    }),
  },
  {
    id: 'bsi',
    label: 'BSI',
    description: msg('TR-02102-3: IKEv2, groups of at least 3000 bits or curves of at least 250 bits.'),
    judge: judgeBy('BSI', 'BSI TR-02102-3', {
      ikeVersions: ['v2'],
      encryption: (value) => /^aes-(?:128|192|256)(?:-(?:gcm|ccm)-(?:12|16))?$/.test(value),
      hashes: strongHashes,
      groups: groups(15, 16, 17, 18, 19, 20, 21, 28, 29, 30),
    }),
  },
  {
    id: 'cnsa',
    label: 'CNSA 1.0',
    description: msg(
      'RFC 9206: AES-256-GCM, SHA-384, group 20. Certificates aren’t checked because Neutron doesn’t support them.',
    ),
    judge: judgeBy('CNSA 1.0', 'RFC 9206', {
      ikeVersions: ['v2'],
      encryption: (value) => value === 'aes-256-gcm-16',
      hashes: ['sha384', 'sha512'],
      groups: groups(15, 16, 20),
    }),
  },
]

/** The profile of this id; the one for everybody where there is none of it. */
export const profileOf = (id: string | undefined): CryptoProfile =>
  cryptoProfiles.find((profile) => profile.id === id) ?? cryptoProfiles[0]
