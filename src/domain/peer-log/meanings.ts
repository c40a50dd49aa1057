import { msg } from '../text/message'
import type { Finding } from '../finding/finding'
import type { HereFact } from './here'

interface LogMeaning extends Pick<Finding, 'severity' | 'title' | 'advice' | 'at' | 'repair'>, Beside {}

/** What a meaning is shown beside, and in place of which. */
interface Beside {
  /** Which values of this end belong beside it. */
  here?: HereFact
  /** Says more than this one: where one of them was found, this one is left out. */
  clearer?: readonly string[]
}

const change = { label: msg('Change policies and networks'), page: 'change-connection' } as const
const edit = { label: msg('Edit connection'), page: 'edit-connection' } as const
const rotate = { label: msg('Rotate pre-shared key'), page: 'rotate-psk' } as const
const ike = { label: msg('Replace IKE policy'), page: 'replace-ike-policy' } as const
const ipsec = { label: msg('Replace IPsec policy'), page: 'replace-ipsec-policy' } as const

/**
 * What a line of the other gateway’s log can mean, whichever vendor words it. “There” is the gateway whose log it is,
 * “here” this end (RFC 7296 sections 2.7, 2.9, 2.15 and 3.10.1; RFC 2409 section 5).
 */
export const meanings = {
  'LOG-KEY': {
    severity: 'broken',
    title: msg('The pre-shared keys on the two ends don’t match'),
    advice: msg(
      'Compare the keys on both ends character by character and check for spaces around them, or rotate the key on both ends.',
    ),
    at: 'tunnel',
    repair: rotate,
  },
  'LOG-AUTH': {
    severity: 'broken',
    title: msg('Authentication failed (pre-shared key or ID mismatch)'),
    advice: msg(
      'The pre-shared keys or the identities differ. Compare the key first, then the local and remote IDs on the peer with the peer and local IDs of this connection.',
    ),
    at: 'tunnel',
    here: 'ids',
    repair: rotate,
    clearer: ['LOG-KEY', 'LOG-ID', 'LOG-METHOD'],
  },
  'LOG-ID': {
    severity: 'broken',
    title: msg('The peer gateway expects different identities'),
    advice: msg(
      'The remote ID on the peer must match the local ID of this connection, and the local ID on the peer must match its peer ID. Both must be of the same type (address or name).',
    ),
    at: 'gateway',
    here: 'ids',
    repair: edit,
  },
  'LOG-METHOD': {
    severity: 'broken',
    title: msg('The peer gateway requires a different authentication method'),
    advice: msg(
      'On the peer, set authentication to pre-shared key in both directions. Neutron supports no other method.',
    ),
    at: 'tunnel',
  },
  'LOG-NO-CONFIG': {
    severity: 'broken',
    title: msg('The peer gateway has no connection for the local gateway'),
    advice: msg(
      'On the peer, check that the remote address matches the local external address, and that the connection is enabled and uses the same IKE version.',
    ),
    at: 'gateway',
    here: 'addresses',
    clearer: ['LOG-IKE-VERSION', 'LOG-MODE'],
  },
  'LOG-IKE-VERSION': {
    severity: 'broken',
    title: msg('The two ends use different IKE versions'),
    advice: msg('Set the same IKE version on both ends, preferably IKEv2.'),
    at: 'ike',
    here: 'ike',
    repair: ike,
  },
  'LOG-MODE': {
    severity: 'broken',
    title: msg('The two ends use different phase 1 modes'),
    advice: msg('Set main mode on both ends, or use IKEv2, which has no modes.'),
    at: 'ike',
    here: 'ike',
    repair: ike,
  },
  'LOG-NO-PROPOSAL': {
    severity: 'broken',
    title: msg('No matching IKE proposal (algorithm mismatch)'),
    advice: msg(
      'Compare the phase 1 encryption, integrity (or hash and PRF), and Diffie-Hellman group on the peer with the IKE policy.',
    ),
    at: 'ike',
    here: 'ike',
    repair: ike,
  },
  'LOG-NO-PROPOSAL-IPSEC': {
    severity: 'broken',
    title: msg('No matching IPsec proposal (algorithm mismatch)'),
    advice: msg(
      'Compare the phase 2 protocol, encryption, integrity, and PFS group on the peer with the IPsec policy. Neutron always uses PFS.',
    ),
    at: 'ipsec',
    here: 'ipsec',
    repair: ipsec,
  },
  'LOG-PROPOSAL': {
    severity: 'broken',
    title: msg('No matching proposal (algorithm mismatch)'),
    advice: msg(
      'The log doesn’t show the phase. Compare phase 1 with the IKE policy, then phase 2 with the IPsec policy.',
    ),
    at: 'tunnel',
    here: 'policies',
    clearer: ['LOG-NO-PROPOSAL', 'LOG-NO-PROPOSAL-IPSEC', 'LOG-PFS', 'LOG-IKE-VERSION', 'LOG-MODE'],
  },
  'LOG-DH': {
    severity: 'weak',
    title: msg('The peer gateway requested a different Diffie-Hellman group'),
    advice: msg(
      'If both ends support the group, negotiation needs one more round trip. Otherwise, it fails. Set the same group on the peer as in the IKE policy.',
    ),
    at: 'ike',
    here: 'ike',
    repair: ike,
  },
  'LOG-PFS': {
    severity: 'broken',
    title: msg('The PFS groups don’t match'),
    advice: msg(
      'Set the same PFS group on the peer as in the IPsec policy. With IKEv2, the tunnel comes up anyway, but goes down at the first rekey.',
    ),
    at: 'ipsec',
    here: 'ipsec',
    repair: ipsec,
  },
  'LOG-TS': {
    severity: 'broken',
    title: msg('The networks on the two ends don’t match'),
    advice: msg(
      'Local networks on the peer must match the peer networks of this connection. Remote networks on the peer must match its local networks. Prefix lengths must be the same.',
    ),
    at: 'peer-networks',
    here: 'networks',
    repair: change,
  },
  'LOG-CHILD': {
    severity: 'broken',
    title: msg('IKE (phase 1) came up, but IPsec (phase 2) didn’t'),
    advice: msg(
      'The key and identities are correct. Compare phase 2 and the networks on the peer with the IPsec policy and networks of this connection.',
    ),
    at: 'ipsec',
    here: 'ipsec',
    clearer: ['LOG-NO-PROPOSAL-IPSEC', 'LOG-PFS', 'LOG-TS', 'LOG-POLICY-EXISTS'],
  },
  'LOG-POLICY-EXISTS': {
    severity: 'broken',
    title: msg('Another connection on the peer gateway already uses the same networks'),
    advice: msg(
      'Delete the duplicate connection on the peer, or set different networks for each connection.',
    ),
    at: 'peer-networks',
    here: 'networks',
  },
  'LOG-NO-ANSWER': {
    severity: 'broken',
    title: msg('The peer gateway gets no response from the local gateway'),
    advice: msg(
      'Check that the remote address on the peer matches the local external address. Allow UDP 500, UDP 4500, and ESP between the two gateways. Some daemons also don’t respond if the key or proposals differ.',
    ),
    at: 'tunnel',
    here: 'addresses',
    clearer: ['LOG-KEY', 'LOG-NO-PROPOSAL', 'LOG-IKE-VERSION'],
  },
  'LOG-DPD': {
    severity: 'weak',
    title: msg('The peer gateway declared the local gateway dead'),
    advice: msg(
      'The tunnel was up, then responses stopped. Check for an unstable line, a NAT that drops UDP 4500 sessions, or a restart of the local gateway. DPD with the action restart reconnects the tunnel.',
    ),
    at: 'tunnel',
    here: 'dpd',
    repair: edit,
  },
  'LOG-REKEY': {
    severity: 'weak',
    title: msg('Rekeying failed'),
    advice: msg('Compare the PFS group and lifetimes on the peer with the IPsec policy.'),
    at: 'ipsec',
    here: 'ipsec',
    clearer: ['LOG-PFS'],
  },
  'LOG-NAT': {
    severity: 'note',
    title: msg('There’s a NAT between the two gateways'),
    advice: msg(
      'Allow UDP 4500. A gateway behind NAT sends its own address as its identity. Use that address, or a name, as the ID on both ends. AH doesn’t work through NAT.',
    ),
    at: 'peer',
    here: 'ids',
  },
  'LOG-REPLACED': {
    severity: 'note',
    title: msg('A newer tunnel with the same identities replaced the old one'),
    advice: msg(
      'Once is normal after a restart. If it repeats, two connections use the same pair of identities, or both ends initiate at the same time.',
    ),
    at: 'tunnel',
    here: 'ids',
  },
  'LOG-ENDED': {
    severity: 'note',
    title: msg('The tunnel was closed normally'),
    advice: msg(
      'A gateway closed the tunnel because of a change or restart on one end, or an expired lifetime. Check the lines before this one.',
    ),
    at: 'tunnel',
  },
} as const satisfies Record<string, LogMeaning>

export type LogCode = keyof typeof meanings

/** The meaning of a code; every table of messages speaks in these. */
export const meaningOf = (code: LogCode): LogMeaning => meanings[code]
