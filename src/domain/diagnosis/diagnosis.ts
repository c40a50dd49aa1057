import { compareEnds, type EndDifference } from '../site/negotiation'
import { negotiatingEnd } from '../site/negotiating-end'
import { differenceFindings } from './end-differences'
import { findingKey } from '../finding/finding'
import { oneEndFindings } from './one-end-rules'
import type { Certainty, DiagnosisFacts, Reason } from './reason'
import { msg, type Message } from '../text/message'

export interface Diagnosis {
  /** The likeliest first. */
  reasons: Reason[]
  /** What the panel cannot look at, said plainly. */
  notSeen: Message[]
}

/**
 * Why a tunnel is not up, or carries nothing although it is: every rule looks at what was read, and the reasons are
 * ranked, certain before likely before possible, in the order of experience within each (ipsec-knowledge, section 2).
 */
export function diagnose(facts: DiagnosisFacts): Diagnosis {
  const reasons = [...oneEndFindings(facts), ...bothEndsReasons(facts)]
  const ranked = unique(reasons).toSorted((a, b) => rank.indexOf(a.certainty) - rank.indexOf(b.certainty))
  return { reasons: ranked, notSeen: notSeen(facts) }
}

const rank: readonly Certainty[] = ['certain', 'likely', 'possible']

/** What a diagnosis compares two ends by. */
type EndsFacts = Pick<DiagnosisFacts, 'near' | 'far' | 'driver' | 'sameKey'>

/** What the differences between two ends that are both ours mean. */
export function bothEndsReasons(facts: EndsFacts): Reason[] {
  const { near, far } = facts
  if (!far) return []
  const differences = compareEnds(negotiatingEnd(near, facts.driver), negotiatingEnd(far, facts.driver))
  const known = differences.filter(({ field }) => field !== 'psk')
  const key: EndDifference[] = facts.sameKey === false ? [{ field: 'psk', effect: 'down' }] : []
  return differenceFindings([...key, ...known], facts)
}

/** Two rules may see the same thing from both sides: the surer one says it. */
function unique(reasons: readonly Reason[]): Reason[] {
  const found = new Map<string, Reason>()
  for (const reason of reasons) {
    const key = findingKey(reason)
    const before = found.get(key)
    if (!before || rank.indexOf(reason.certainty) < rank.indexOf(before.certainty)) found.set(key, reason)
  }
  return [...found.values()]
}

function notSeen({ near, far, sameKey, driver, machines, agents }: DiagnosisFacts): Message[] {
  const isUp = near.connection.status === 'ACTIVE'
  return [
    ...(far ? [] : [msg('The peer gateway’s settings (it isn’t in a site you’re signed in to)')]),
    ...(far && sameKey === undefined ? [msg('Whether both ends have the same pre-shared key')] : []),
    ...(isUp && !machines ? [msg('Whether the instances’ security groups allow traffic from the peer')] : []),
    ...(agents ? [] : [msg('Whether a VPN agent serves the router (visible to administrators only)')]),
    msg('The gateways’ logs, and whether UDP 500, UDP 4500, and ESP are allowed on the path'),
    ...(driver === undefined
      ? [msg('Which IKE daemon the cloud uses (rules for strongSwan and Libreswan were both applied)')]
      : []),
  ]
}
