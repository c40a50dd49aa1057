import { compareEnds, type EndDifference } from '../site/negotiation'
import { negotiatingEnd } from '../site/negotiating-end'
import { differenceFindings } from './end-differences'
import { findingKey } from '../finding/finding'
import { oneEndFindings } from './one-end-rules'
import type { Certainty, DiagnosisFacts, Reason } from './reason'
import { t } from '../words/words'

export interface Diagnosis {
  /** The likeliest first. */
  reasons: Reason[]
  /** What the panel cannot look at, said plainly. */
  notSeen: string[]
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

function notSeen({ near, far, sameKey, driver, machines, agents }: DiagnosisFacts): string[] {
  const isUp = near.connection.status === 'ACTIVE'
  return [
    ...(far ? [] : [t('The other gateway’s settings: it is at no site that you are signed in at.')]),
    ...(far && sameKey === undefined ? [t('Whether both ends hold the same key.')] : []),
    ...(isUp && !machines ? [t('Whether the security groups of the machines let the other side in.')] : []),
    ...(agents ? [] : [t('Whether an agent serves the router: administrators see that.')]),
    t('The gateways’ logs, and whether UDP 500, UDP 4500 and ESP pass on the way.'),
    ...(driver === undefined
      ? [t('Which daemon the cloud runs: the rules of strongSwan and Libreswan were both applied.')]
      : []),
  ]
}
