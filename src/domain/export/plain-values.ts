import { cidrVersion, ipVersionOf } from '../ip/address'
import { identityIssue } from '../site/ike-identity'
import {
  dpdActions,
  encapsulationModes,
  ikeVersions,
  phase1Modes,
  transformProtocols,
} from '../neutron/algorithm-options'
import { shownText } from '../text/visible-text'
import type { PeerSide } from './peer-side'
import { msg } from '../text/message'
import { refusal, type Refusal } from './refusal'

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
    {
      attribute: 'peer_id',
      reason: 'This peer ID can’t be written to a file safely: {value}',
      value: ownId.value,
    },
    {
      attribute: 'local_id',
      reason: 'This local ID can’t be written to a file safely: {value}',
      value: cloudId.value,
    },
    {
      attribute: 'peer_address',
      reason: 'This peer address can’t be written to a file safely: {value}',
      value: ownAddress,
    },
  ] as const
  return names
    .filter(({ value }) => value === '' || (ipVersionOf(value) === undefined && identityIssue(value)))
    .map(({ attribute, reason, value }) =>
      refusal(
        'peer',
        attribute,
        msg(reason, { value: shownText(value) || msg('(empty)') }),
        msg('only letters, digits, and . _ : -'),
      ),
    )
}

function networkRefusals({ ownNetworks, cloudNetworks }: PeerSide): Refusal[] {
  return [...ownNetworks, ...cloudNetworks]
    .filter((network) => cidrVersion(network) === undefined)
    .slice(0, 1)
    .map((network) =>
      refusal(
        'peer',
        'endpoints',
        msg('Invalid network: {value}', { value: shownText(network) }),
        msg('CIDRs such as 10.2.0.0/16'),
      ),
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
      refusal(
        at,
        attribute,
        msg('Unknown value for {attribute}: {value}', { attribute, value: shownText(value) }),
        known[0],
      ),
    )
}

/** The key itself is in no text of a refusal. */
function keyRefusals(psk: string, keys: RegExp): Refusal[] {
  if (keys.test(psk)) return []
  return [
    refusal(
      'peer',
      'psk',
      msg('The pre-shared key contains a character that this format doesn’t support'),
      msg('a generated key'),
    ),
  ]
}
