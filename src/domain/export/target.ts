import { plainRefusals } from './plain-values'
import { lookUp } from '../text/own-entry'
import type { Finding } from '../finding/finding'
import { valueLabel } from '../crypto/algorithm-labels'
import type { AlgorithmOptions } from '../neutron/algorithm-options'
import type { Names } from './name-tables'
import type { PeerSide } from './peer-side'
import type { Refusal } from './refusal'
import { msg, type Message, type DisplayText } from '../text/message'

/** A device or service whose configuration the panel writes. */
export interface ExportTarget {
  id: string
  label: string
  /** `site.conf`, by the connection's name. */
  fileName: (name: string) => string
  /** How far what it writes was checked, shown beside it. */
  checked: Message
  names: Names
  /** Pre-shared keys that the file can hold, where those are not all that fit on a line. */
  keys?: RegExp
  /** What this device asks beyond names for algorithms. */
  limits?: (side: PeerSide) => Refusal[]
  /** The file. `psk` is the key, or what stands in its place. */
  write: (side: PeerSide, words: SideWords, psk: string) => string
}

/** A side's algorithms in a device's words. */
export interface SideWords {
  ikeEncryption: string
  /** The hash of IKE; with an AEAD cipher it is the PRF. */
  ikeHash: string
  ikeGroup: string
  espEncryption: string
  /** Undefined with an AEAD cipher, which needs none. */
  espHash: string | undefined
  pfsGroup: string
  isIkeAead: boolean
}

/** What an export comes to: the file, or why there is none. */
export type Exported = { text: string } | { refusals: Finding[] }

const aead = /-(?:gcm|ccm)-/

/** The key, or what stands in its place, and what the cloud's policies can hold. */
export interface ExportContext {
  psk: string
  options: AlgorithmOptions
}

/** Writes the other gateway's configuration, or says what its device cannot express and what both could. */
export function exportFor(target: ExportTarget, side: PeerSide, { psk, options }: ExportContext): Exported {
  const refusals = [
    ...plainRefusals(side, psk, target.keys),
    ...algorithmRefusals(target, side, options),
    ...(target.limits?.(side) ?? []),
  ]
  if (refusals.length > 0) return { refusals: refusalFindings(target, refusals) }
  return { text: target.write(side, wordsOf(target.names, side), psk) }
}

function wordsOf(names: Names, { ike, ipsec }: PeerSide): SideWords {
  return {
    ikeEncryption: lookUp(names.ikeEncryption, ike.encryption_algorithm) ?? '',
    ikeHash: lookUp(names.ikeHash, ike.auth_algorithm) ?? '',
    ikeGroup: lookUp(names.ikeGroup, ike.pfs) ?? '',
    espEncryption: lookUp(names.espEncryption, ipsec.encryption_algorithm) ?? '',
    espHash: aead.test(ipsec.encryption_algorithm) ? undefined : lookUp(names.espHash, ipsec.auth_algorithm),
    pfsGroup: lookUp(names.pfsGroup, ipsec.pfs) ?? '',
    isIkeAead: aead.test(ike.encryption_algorithm),
  }
}

function algorithmRefusals(
  { label, names }: ExportTarget,
  { ike, ipsec }: PeerSide,
  options: AlgorithmOptions,
): Refusal[] {
  // A policy that must change its AEAD cipher needs a hash the device knows, too.
  const keepsAead =
    aead.test(ipsec.encryption_algorithm) &&
    lookUp(names.espEncryption, ipsec.encryption_algorithm) !== undefined
  const checks = [
    {
      at: 'ike',
      attribute: 'encryption_algorithm',
      value: ike.encryption_algorithm,
      known: names.ikeEncryption,
      likely: ['aes-256', 'aes-128'],
    },
    {
      at: 'ike',
      attribute: 'auth_algorithm',
      value: ike.auth_algorithm,
      known: names.ikeHash,
      likely: ['sha256'],
    },
    { at: 'ike', attribute: 'pfs', value: ike.pfs, known: names.ikeGroup, likely: ['group19', 'group14'] },
    {
      at: 'ipsec',
      attribute: 'encryption_algorithm',
      value: ipsec.encryption_algorithm,
      known: names.espEncryption,
      likely: ['aes-256', 'aes-128'],
    },
    ...(keepsAead
      ? []
      : [
          {
            at: 'ipsec',
            attribute: 'auth_algorithm',
            value: ipsec.auth_algorithm,
            known: names.espHash,
            likely: ['sha256'],
          } as const,
        ]),
    {
      at: 'ipsec',
      attribute: 'pfs',
      value: ipsec.pfs,
      known: names.pfsGroup,
      likely: ['group19', 'group14'],
    },
  ] as const
  return checks
    .filter(({ value, known }) => lookUp(known, value) === undefined)
    .map(({ at, attribute, value, known, likely }) => {
      const taken = likely.filter((candidate) => known[candidate] !== undefined)
      const common = taken.find((candidate) => options[attribute].includes(candidate))
      return {
        at,
        attribute,
        reason: hasNone(label, valueLabel(value), at),
        instead: common ?? taken[0] ?? likely[0],
        isValue: common !== undefined,
      }
    })
}

function hasNone(device: string, value: string, at: 'ike' | 'ipsec'): Message {
  return at === 'ike'
    ? msg('{device} doesn’t support {value} in phase 1', { device, value })
    : msg('{device} doesn’t support {value} in phase 2', { device, value })
}

/** Refusals as findings. The repair of each brings all that its policy needs, so that one plan is enough for it. */
export function refusalFindings(
  target: { id: string; label: DisplayText },
  refusals: readonly Refusal[],
): Finding[] {
  return refusals.map((refusal) => {
    const inPolicy = refusals.filter(({ at, isValue = true }) => at === refusal.at && isValue)
    const values = Object.fromEntries(
      inPolicy.flatMap(({ attribute, instead }) =>
        typeof instead === 'string' ? [[attribute, instead]] : [],
      ),
    )
    return asFinding(target, refusal, values)
  })
}

function asFinding(
  { id, label }: { id: string; label: DisplayText },
  refusal: Refusal,
  values: Readonly<Record<string, string>>,
): Finding {
  const { attribute, reason, at } = refusal
  return {
    code: `EXPORT-${id.toUpperCase()}-${attribute.toUpperCase().replaceAll('_', '-')}`,
    severity: 'broken',
    title: reason,
    evidence: evidenceOf(attribute, at),
    advice: adviceOf(refusal),
    source: msg('{device}, documented values', { device: label }),
    at,
    ...(at === 'peer' || Object.keys(values).length === 0
      ? {}
      : {
          repair: {
            label: msg('Replace policy'),
            page: at === 'ike' ? ('replace-ike-policy' as const) : ('replace-ipsec-policy' as const),
            values,
          },
        }),
  }
}

function adviceOf({ attribute, instead, at, isTool, isValue = true }: Refusal): Message {
  if (at === 'peer' || isTool) return msg('Use {instead}.', { instead })
  if (!isValue || typeof instead !== 'string')
    return msg('This cloud offers no value that the device supports. Select another format.')
  return msg(
    'Set the policy to {value}, or select another format. A file with another value wouldn’t match the cloud.',
    { value: attribute === 'lifetime' ? msg('{count} s', { count: instead }) : valueLabel(instead) },
  )
}

function evidenceOf(attribute: string, at: Refusal['at']): Message[] {
  if (at === 'peer') return []
  return at === 'ike'
    ? [msg('{attribute} of the IKE policy', { attribute })]
    : [msg('{attribute} of the IPsec policy', { attribute })]
}
