import { t, type PlainWords } from '../words/words'
import type { Finding, Repair } from '../finding/finding'
import type { HereFact } from './here'

interface LogMeaning extends Pick<Finding, 'severity' | 'title' | 'advice' | 'at' | 'repair'>, Beside {}

/** A meaning as its table has it, still to be said. */
interface MeaningWords extends Pick<Finding, 'severity' | 'at'>, Beside {
  title: PlainWords
  advice: PlainWords
  repair?: Repair & { label: PlainWords }
}

/** What a meaning is shown beside, and in place of which. */
interface Beside {
  /** Which values of this end belong beside it. */
  here?: HereFact
  /** Says more than this one: where one of them was found, this one is left out. */
  clearer?: readonly string[]
}

const change = { label: 'Change the parts of the connection', page: 'change-connection' } as const
const edit = { label: 'Edit the connection', page: 'edit-connection' } as const
const rotate = { label: 'New pre-shared key', page: 'rotate-psk' } as const
const ike = { label: 'Change the IKE policy', page: 'replace-ike-policy' } as const
const ipsec = { label: 'Change the IPsec policy', page: 'replace-ipsec-policy' } as const

/**
 * What a line of the other gateway’s log can mean, whichever vendor words it. “There” is the gateway whose log it is,
 * “here” this end (RFC 7296 sections 2.7, 2.9, 2.15 and 3.10.1; RFC 2409 section 5).
 */
export const meanings = {
  'LOG-KEY': {
    severity: 'broken',
    title: 'The two ends hold different pre-shared keys',
    advice:
      'Compare the key there with the one here, letter by letter and without blanks around it, or give both a new one.',
    at: 'tunnel',
    repair: rotate,
  },
  'LOG-AUTH': {
    severity: 'broken',
    title: 'One gateway did not accept who the other says it is',
    advice:
      'The pre-shared keys differ, or the identities do: compare the key first, then local and remote ID there with peer and local ID here.',
    at: 'tunnel',
    here: 'ids',
    repair: rotate,
    clearer: ['LOG-KEY', 'LOG-ID', 'LOG-METHOD'],
  },
  'LOG-ID': {
    severity: 'broken',
    title: 'The other gateway expects other identities',
    advice:
      'The remote ID there must be the local ID here, and the local ID there the peer ID here, of the same kind: address or name.',
    at: 'gateway',
    here: 'ids',
    repair: edit,
  },
  'LOG-METHOD': {
    severity: 'broken',
    title: 'The other gateway wants another way of authentication',
    advice: 'Set authentication by pre-shared key there, for both directions: Neutron has no other.',
    at: 'tunnel',
  },
  'LOG-NO-CONFIG': {
    severity: 'broken',
    title: 'The other gateway has no connection for this end',
    advice:
      'Compare the remote address there with this end’s external address, and whether the connection there is enabled and of the same IKE version.',
    at: 'gateway',
    here: 'addresses',
    clearer: ['LOG-IKE-VERSION', 'LOG-MODE'],
  },
  'LOG-IKE-VERSION': {
    severity: 'broken',
    title: 'The two ends speak different IKE versions',
    advice: 'Set the same IKE version at both ends, best version 2.',
    at: 'ike',
    here: 'ike',
    repair: ike,
  },
  'LOG-MODE': {
    severity: 'broken',
    title: 'The two ends want different phase 1 modes',
    advice: 'Set main mode at both ends, or use IKE version 2, which has no modes.',
    at: 'ike',
    here: 'ike',
    repair: ike,
  },
  'LOG-NO-PROPOSAL': {
    severity: 'broken',
    title: 'The two ends have no common proposal for IKE',
    advice:
      'Compare encryption, integrity (or hash and PRF) and Diffie-Hellman group of phase 1 there with the IKE policy here.',
    at: 'ike',
    here: 'ike',
    repair: ike,
  },
  'LOG-NO-PROPOSAL-IPSEC': {
    severity: 'broken',
    title: 'The two ends have no common proposal for the traffic',
    advice:
      'Compare protocol, encryption, integrity and PFS group of phase 2 there with the IPsec policy here. PFS is always on here.',
    at: 'ipsec',
    here: 'ipsec',
    repair: ipsec,
  },
  'LOG-PROPOSAL': {
    severity: 'broken',
    title: 'The two ends have no common proposal',
    advice:
      'The line does not say in which phase: compare phase 1 there with the IKE policy here, then phase 2 with the IPsec policy.',
    at: 'tunnel',
    here: 'policies',
    clearer: ['LOG-NO-PROPOSAL', 'LOG-NO-PROPOSAL-IPSEC', 'LOG-PFS', 'LOG-IKE-VERSION', 'LOG-MODE'],
  },
  'LOG-DH': {
    severity: 'weak',
    title: 'The other gateway asked for another Diffie-Hellman group',
    advice:
      'It costs one more round where both know the group, and fails where they do not: set the same group there as in the IKE policy here.',
    at: 'ike',
    here: 'ike',
    repair: ike,
  },
  'LOG-PFS': {
    severity: 'broken',
    title: 'The PFS groups differ',
    advice:
      'Set the same PFS group there as in the IPsec policy here. With IKE version 2 the tunnel comes up all the same and dies when its keys are first renewed.',
    at: 'ipsec',
    here: 'ipsec',
    repair: ipsec,
  },
  'LOG-TS': {
    severity: 'broken',
    title: 'The two ends name different networks',
    advice:
      'Local networks there must be the peer networks here, remote networks there the local ones here, with the same prefix lengths.',
    at: 'peer-networks',
    here: 'networks',
    repair: change,
  },
  'LOG-CHILD': {
    severity: 'broken',
    title: 'IKE came up, the part for the traffic did not',
    advice:
      'Key and identities are right. Compare phase 2 and the networks there with the IPsec policy and the networks here.',
    at: 'ipsec',
    here: 'ipsec',
    clearer: ['LOG-NO-PROPOSAL-IPSEC', 'LOG-PFS', 'LOG-TS', 'LOG-POLICY-EXISTS'],
  },
  'LOG-POLICY-EXISTS': {
    severity: 'broken',
    title: 'Another connection there already holds the same networks',
    advice: 'Remove the doubled connection there, or give each connection networks of its own.',
    at: 'peer-networks',
    here: 'networks',
  },
  'LOG-NO-ANSWER': {
    severity: 'broken',
    title: 'The other gateway gets no answer from here',
    advice:
      'Compare the remote address there with this end’s external address; let UDP 500, UDP 4500 and ESP pass between the two. Some daemons also stay silent where key or proposals differ.',
    at: 'tunnel',
    here: 'addresses',
    clearer: ['LOG-KEY', 'LOG-NO-PROPOSAL', 'LOG-IKE-VERSION'],
  },
  'LOG-DPD': {
    severity: 'weak',
    title: 'The other gateway took this end for dead',
    advice:
      'The tunnel was up and answers stopped: look for a line that drops, a NAT that forgets UDP 4500, or a restart here. Dead peer detection with restart brings it back.',
    at: 'tunnel',
    here: 'dpd',
    repair: edit,
  },
  'LOG-REKEY': {
    severity: 'weak',
    title: 'The keys could not be renewed',
    advice: 'Compare PFS group and lifetimes there with the IPsec policy here.',
    at: 'ipsec',
    here: 'ipsec',
    clearer: ['LOG-PFS'],
  },
  'LOG-NAT': {
    severity: 'note',
    title: 'There is a NAT between the two gateways',
    advice:
      'Let UDP 4500 pass. Behind a NAT a gateway presents its own address as identity: use that address, or a name, as ID at both ends. AH cannot pass.',
    at: 'peer',
    here: 'ids',
  },
  'LOG-REPLACED': {
    severity: 'note',
    title: 'A tunnel was replaced by a newer one of the same identities',
    advice:
      'Once is normal after a restart. Again and again means that two connections use the same pair of identities, or that both ends begin at once.',
    at: 'tunnel',
    here: 'ids',
  },
  'LOG-ENDED': {
    severity: 'note',
    title: 'The tunnel was ended in an orderly way',
    advice:
      'A gateway said goodbye: a change or a restart at one end, or a lifetime that ran out. Look for what stands before it.',
    at: 'tunnel',
  },
} as const satisfies Record<string, MeaningWords>

export type LogCode = keyof typeof meanings

/** The meaning of a code; every table of messages speaks in these. */
export function meaningOf(code: LogCode): LogMeaning {
  const { title, advice, repair, ...meaning }: MeaningWords = meanings[code]
  return {
    ...meaning,
    title: t(title),
    advice: t(advice),
    ...(repair ? { repair: { ...repair, label: t(repair.label) } } : {}),
  }
}
