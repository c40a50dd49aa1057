import type { EndDifference } from '../site/negotiation'
import type { DiagnosisFacts, Reason } from './reason'
import type { FindingPlace, Repair } from '../finding/finding'
import { t, type PlainWords } from '../words/words'

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
  title: () => string
  at: FindingPlace
  advice: PlainWords
  repair?: RepairWords
}

type RepairWords = Repair & { label: PlainWords }

const change: RepairWords = { label: 'Change the parts of the connection', page: 'change-connection' }
const edit: RepairWords = { label: 'Edit the connection', page: 'edit-connection' }
const ike: RepairWords = { label: 'Change the IKE policy at both ends', page: 'replace-ike-policy' }
const ipsec: RepairWords = { label: 'Change the IPsec policy at both ends', page: 'replace-ipsec-policy' }

const crypto = (code: string, what: PlainWords, repair: RepairWords): FieldWords => ({
  code,
  title: () => t('The two ends want different {what}', { what: t(what) }),
  at: repair === ike ? 'ike' : 'ipsec',
  advice: 'Give both ends the same policy values.',
  repair,
})

/** In the order of experience: what keeps tunnels down most often comes first (ipsec-knowledge, section 2). */
const words: Readonly<Record<EndDifference['field'], FieldWords>> = {
  admin_state_up: {
    code: 'ADMIN-DOWN',
    title: () => t('One end is disabled'),
    at: 'tunnel',
    advice: 'Enable the connection, and its VPN service, at both ends.',
    repair: edit,
  },
  'ikepolicy.ike_version': crypto('IKE-VERSION', 'IKE versions', ike),
  psk: {
    code: 'PSK-DIFFERENT',
    title: () => t('The two ends hold different pre-shared keys'),
    at: 'tunnel',
    advice: 'Give both ends a new key in one go.',
    repair: { label: 'New key for both ends', page: 'rotate-psk' },
  },
  peer_address: {
    code: 'PEER-ADDRESS',
    title: () => t('The peer address is not the other end’s external address'),
    at: 'peer',
    advice: 'Set the peer address to where the other end is.',
    repair: edit,
  },
  external_address: {
    code: 'PEER-ADDRESS-THERE',
    title: () => t('The other end looks for this one at another address'),
    at: 'gateway',
    advice: 'Set the peer address of the other end to this end’s external address.',
  },
  peer_id: {
    code: 'PEER-ID',
    title: () => t('This end expects another identity than the other one presents'),
    at: 'peer',
    advice: 'Use the addresses as identities at both ends, or the same names.',
    repair: edit,
  },
  local_id: {
    code: 'LOCAL-ID',
    title: () => t('This end presents another identity than the other one expects'),
    at: 'gateway',
    advice: 'Use the addresses as identities at both ends, or the same names.',
    repair: edit,
  },
  local_cidrs: {
    code: 'TS-MIRROR-LOCAL',
    title: () => t('This side’s networks are not what the other end expects'),
    at: 'local',
    advice: 'Each end’s networks must be the other’s peer networks, exactly.',
    repair: change,
  },
  peer_cidrs: {
    code: 'TS-MIRROR-PEER',
    title: () => t('The peer networks are not what the other end offers'),
    at: 'peer-networks',
    advice: 'Each end’s networks must be the other’s peer networks, exactly.',
    repair: change,
  },
  'ikepolicy.phase1_negotiation_mode': crypto('IKE-MODE', 'phase 1 modes', ike),
  'ikepolicy.encryption_algorithm': crypto('IKE-ENC', 'encryption for IKE', ike),
  'ikepolicy.auth_algorithm': crypto('IKE-AUTH', 'integrity for IKE', ike),
  'ikepolicy.pfs': crypto('IKE-DH', 'Diffie-Hellman groups', ike),
  'ipsecpolicy.transform_protocol': crypto('ESP-PROTOCOL', 'protocols', ipsec),
  'ipsecpolicy.encapsulation_mode': crypto('ESP-MODE', 'encapsulation modes', ipsec),
  'ipsecpolicy.encryption_algorithm': crypto('ESP-ENC', 'encryption for the traffic', ipsec),
  'ipsecpolicy.auth_algorithm': crypto('ESP-AUTH', 'integrity for the traffic', ipsec),
  'ipsecpolicy.pfs': {
    ...crypto('ESP-PFS', 'PFS groups', ipsec),
    advice: 'Give both ends the same group: the tunnel comes up, and dies when its keys are first renewed.',
  },
  initiator: {
    code: 'INIT-NONE',
    title: () => t('Both ends wait for the other to begin'),
    at: 'tunnel',
    advice: 'Set the initiator of one end to bi-directional.',
    repair: edit,
  },
  'ikepolicy.lifetime': crypto('IKE-LIFETIME', 'IKE lifetimes', ike),
  'ipsecpolicy.lifetime': crypto('ESP-LIFETIME', 'IPsec lifetimes', ipsec),
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
    title: title(),
    at,
    evidence: ours === undefined ? [] : bothValues(ours, theirs),
    advice: t(advice),
    source: t('RFC 7296 sections 2.7, 2.9 and 2.15; measured on a real cloud'),
    ...(repair ? { repair: { ...repair, label: t(repair.label) } } : {}),
  }
  if (effect === 'partial') {
    const inPart = t('Only the networks that both name alike reach each other. {advice}', {
      advice: found.advice,
    })
    return [{ ...found, severity: 'broken', certainty: isUp ? 'certain' : 'likely', advice: inPart }]
  }
  if (effect === 'none')
    return isUp ? [notAsWritten(found)] : [{ ...found, severity: 'weak', certainty: 'possible' }]
  // What would keep a tunnel down cannot be what runs: the old configuration is still at work.
  return isUp ? [notAsWritten(found)] : [{ ...found, severity: 'broken', certainty: 'certain' }]
}

function bothValues(ours: string, theirs: string | undefined): string[] {
  return [
    t('here: {value}', { value: ours || t('none') }),
    t('there: {value}', { value: theirs || t('none') }),
  ]
}

/** A title inside another one begins small; Han has no case. */
function notAsWritten(found: Omit<Reason, 'severity' | 'certainty'>): Reason {
  const { code, title, advice } = found
  return {
    ...found,
    code: `RUNS-OTHERWISE-${code}`,
    title: t('What runs is not what is written: {difference}', {
      difference: `${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    }),
    advice: t(
      'The tunnel is up all the same: strongSwan takes more than its policy says, or still runs an older configuration. {advice}',
      { advice },
    ),
    severity: 'weak',
    certainty: 'certain',
  }
}
