import { cidrVersion, ipVersionOf } from '../address'
import { identityIssue } from '../forms/identity'
import { dpdActions, encapsulationModes, ikeVersions, phase1Modes, transformProtocols } from '../options'
import { shownText } from '../shown'
import type { PeerSide } from './peer-side'
import { refusal } from './sheet'
import type { Refusal } from './target'

/** Keys that a device's file holds as they are: what would end the line or the word they stand in is not in them. */
export const keysOf = {
  /** Between quotes in which quotes can be escaped, or alone in a field of a form. */
  line: /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u,
  /** Between quotes that nothing escapes. */
  quoted: /^[^"\p{Cc}\p{Zl}\p{Zp}]*$/u,
  /** Without quotes; a question mark asks for help. */
  word: /^[!#->@-~]*$/,
} as const

/**
 * Why values of a connection cannot stand in a device's file: they were not written by Neutron's own rules, and might
 * say something else in the device's language. `keys` is what pre-shared keys the file can hold.
 */
export function plainRefusals(side: PeerSide, psk: string, keys: RegExp = keysOf.line): Refusal[] {
  return [
    ...identityRefusals(side),
    ...networkRefusals(side),
    ...wordRefusals(side),
    ...keyRefusals(psk, keys),
  ]
}

function identityRefusals({ ownId, cloudId, ownAddress }: PeerSide): Refusal[] {
  const names = [
    { attribute: 'peer_id', what: 'peer ID', value: ownId.value },
    { attribute: 'local_id', what: 'local ID', value: cloudId.value },
    { attribute: 'peer_address', what: 'peer address', value: ownAddress },
  ]
  return names
    .filter(({ value }) => value === '' || (ipVersionOf(value) === undefined && identityIssue(value)))
    .map(({ attribute, what, value }) =>
      refusal(
        'peer',
        attribute,
        `No file can hold this ${what} safely: ${shownText(value) || 'it is empty'}`,
        'letters, digits and . _ : - in it',
      ),
    )
}

function networkRefusals({ ownNetworks, cloudNetworks }: PeerSide): Refusal[] {
  return [...ownNetworks, ...cloudNetworks]
    .filter((network) => cidrVersion(network) === undefined)
    .slice(0, 1)
    .map((network) =>
      refusal('peer', 'endpoints', `This is no network: ${shownText(network)}`, 'CIDRs such as 10.2.0.0/16'),
    )
}

/** Words that stand in files as Neutron spells them, or decide what stands there. */
function wordRefusals({ ike, ipsec, dpd }: PeerSide): Refusal[] {
  const words = [
    { at: 'ike', attribute: 'ike_version', value: ike.ike_version, known: ikeVersions },
    {
      at: 'ike',
      attribute: 'phase1_negotiation_mode',
      value: ike.phase1_negotiation_mode,
      known: phase1Modes,
    },
    {
      at: 'ipsec',
      attribute: 'transform_protocol',
      value: ipsec.transform_protocol,
      known: transformProtocols,
    },
    {
      at: 'ipsec',
      attribute: 'encapsulation_mode',
      value: ipsec.encapsulation_mode,
      known: encapsulationModes,
    },
    { at: 'peer', attribute: 'dpd', value: dpd.action, known: dpdActions },
  ] as const
  return words
    .filter(({ value, known }) => !known.some((one) => one === value))
    .map(({ at, attribute, value, known }) =>
      refusal(at, attribute, `The ${attribute} ${shownText(value)} is none that is known`, known[0]),
    )
}

/** The key itself is in no text of a refusal. */
function keyRefusals(psk: string, keys: RegExp): Refusal[] {
  if (keys.test(psk)) return []
  return [
    refusal(
      'peer',
      'psk',
      'The pre-shared key has a character that this file cannot hold',
      'a generated key',
    ),
  ]
}
