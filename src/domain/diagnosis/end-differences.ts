import type { EndDifference } from '../site/negotiation'
import type { DiagnosisFacts, Reason } from './reason'
import type { FindingPlace, Repair } from '../finding/finding'
import { msg, type Message } from '../text/message'

/** What a difference between two ends that are both ours means for the tunnel. */
export function differenceFindings(
  differences: readonly EndDifference[],
  facts: Pick<DiagnosisFacts, 'near'>,
): Reason[] {
  const isUp = facts.near.connection.status === 'ACTIVE'
  return byRank(differences).flatMap((difference) => reasonOf(difference, isUp))
}

interface FieldWords {
  code: string
  title: Message
  at: FindingPlace
  advice: Message
  repair?: Repair
}

const change: Repair = { label: msg('Change policies and networks'), page: 'change-connection' }
const edit: Repair = { label: msg('Edit connection'), page: 'edit-connection' }
const ike: Repair = { label: msg('Replace IKE policy on both ends'), page: 'replace-ike-policy' }
const ipsec: Repair = { label: msg('Replace IPsec policy on both ends'), page: 'replace-ipsec-policy' }

const crypto = (code: string, what: Message, repair: Repair): FieldWords => ({
  code,
  title: msg('The two ends use different {what}', { what }),
  at: repair === ike ? 'ike' : 'ipsec',
  advice: msg('Set the same policy values on both ends.'),
  repair,
})

/** In the order of experience: what keeps tunnels down most often comes first (ipsec-knowledge, section 2). */
const words: Readonly<Record<EndDifference['field'], FieldWords>> = {
  admin_state_up: {
    code: 'ADMIN-DOWN',
    title: msg('One end is disabled'),
    at: 'tunnel',
    advice: msg('Enable the connection and its VPN service on both ends.'),
    repair: edit,
  },
  'ikepolicy.ike_version': crypto('IKE-VERSION', msg('IKE versions'), ike),
  psk: {
    code: 'PSK-DIFFERENT',
    title: msg('The pre-shared keys on the two ends don’t match'),
    at: 'tunnel',
    advice: msg('Rotate the key on both ends in one plan.'),
    repair: { label: msg('Rotate key on both ends'), page: 'rotate-psk' },
  },
  peer_address: {
    code: 'PEER-ADDRESS',
    title: msg('The peer address isn’t the peer site’s external address'),
    at: 'peer',
    advice: msg('Set the peer address to the peer site’s external address.'),
    repair: edit,
  },
  external_address: {
    code: 'PEER-ADDRESS-THERE',
    title: msg('The peer site has a different address for the local gateway'),
    at: 'gateway',
    advice: msg('In the peer site, set the peer address to the local external address.'),
  },
  peer_id: {
    code: 'PEER-ID',
    title: msg('The peer ID doesn’t match the identity that the peer sends'),
    at: 'peer',
    advice: msg('Use the addresses as identities on both ends, or use the same names.'),
    repair: edit,
  },
  local_id: {
    code: 'LOCAL-ID',
    title: msg('The local ID doesn’t match the identity that the peer expects'),
    at: 'gateway',
    advice: msg('Use the addresses as identities on both ends, or use the same names.'),
    repair: edit,
  },
  local_cidrs: {
    code: 'TS-MIRROR-LOCAL',
    title: msg('The local networks don’t match the peer networks of the peer site'),
    at: 'local',
    advice: msg('The local networks on each end must exactly match the peer networks set on its peer.'),
    repair: change,
  },
  peer_cidrs: {
    code: 'TS-MIRROR-PEER',
    title: msg('The peer networks don’t match the local networks of the peer site'),
    at: 'peer-networks',
    advice: msg('The local networks on each end must exactly match the peer networks set on its peer.'),
    repair: change,
  },
  'ikepolicy.phase1_negotiation_mode': crypto('IKE-MODE', msg('phase 1 modes'), ike),
  'ikepolicy.encryption_algorithm': crypto('IKE-ENC', msg('IKE encryption algorithms'), ike),
  'ikepolicy.auth_algorithm': crypto('IKE-AUTH', msg('IKE integrity algorithms'), ike),
  'ikepolicy.pfs': crypto('IKE-DH', msg('Diffie-Hellman groups'), ike),
  'ipsecpolicy.transform_protocol': crypto('ESP-PROTOCOL', msg('IPsec protocols'), ipsec),
  'ipsecpolicy.encapsulation_mode': crypto('ESP-MODE', msg('encapsulation modes'), ipsec),
  'ipsecpolicy.encryption_algorithm': crypto('ESP-ENC', msg('IPsec encryption algorithms'), ipsec),
  'ipsecpolicy.auth_algorithm': crypto('ESP-AUTH', msg('IPsec integrity algorithms'), ipsec),
  'ipsecpolicy.pfs': {
    ...crypto('ESP-PFS', msg('PFS groups'), ipsec),
    advice: msg(
      'Set the same group on both ends. Otherwise, the tunnel comes up but goes down at the first rekey.',
    ),
  },
  initiator: {
    code: 'INIT-NONE',
    title: msg('Both ends are set to response-only'),
    at: 'tunnel',
    advice: msg('Set the initiator on one end to “Bidirectional”.'),
    repair: edit,
  },
  'ikepolicy.lifetime': crypto('IKE-LIFETIME', msg('IKE lifetimes'), ike),
  'ipsecpolicy.lifetime': crypto('ESP-LIFETIME', msg('IPsec lifetimes'), ipsec),
}

const order = Object.keys(words)

function byRank(differences: readonly EndDifference[]): EndDifference[] {
  return differences.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

function reasonOf({ field, ours, theirs, effect }: EndDifference, isUp: boolean): Reason[] {
  const { code, title, at, advice, repair } = words[field]
  const isLifetime = field.endsWith('.lifetime')
  if (isLifetime) return []
  const found = {
    code,
    title,
    at,
    evidence: ours === undefined ? [] : bothValues(ours, theirs),
    advice,
    source: msg('RFC 7296 sections 2.7, 2.9, and 2.15; measured on a real cloud'),
    ...(repair ? { repair } : {}),
  }
  if (effect === 'partial') {
    const inPart = msg('Only networks that match on both ends can reach each other. {advice}', {
      advice: found.advice,
    })
    return [{ ...found, severity: 'broken', certainty: isUp ? 'certain' : 'likely', advice: inPart }]
  }
  if (effect === 'none')
    return isUp ? [notAsWritten(found)] : [{ ...found, severity: 'weak', certainty: 'possible' }]
  // What would keep a tunnel down cannot be what runs: the old configuration is still at work.
  return isUp ? [notAsWritten(found)] : [{ ...found, severity: 'broken', certainty: 'certain' }]
}

function bothValues(ours: string, theirs: string | undefined): Message[] {
  return [
    msg('this connection: {value}', { value: ours || msg('none') }),
    msg('peer connection: {value}', { value: theirs || msg('none') }),
  ]
}

function notAsWritten(found: Omit<Reason, 'severity' | 'certainty'>): Reason {
  const { code, title, advice } = found
  return {
    ...found,
    code: `RUNS-OTHERWISE-${code}`,
    title: msg('The running tunnel doesn’t match its configuration. {difference}', {
      difference: title,
    }),
    advice: msg(
      'The tunnel is up anyway because strongSwan accepts more than its policy allows, or still runs an older configuration. {advice}',
      { advice },
    ),
    severity: 'weak',
    certainty: 'certain',
  }
}
