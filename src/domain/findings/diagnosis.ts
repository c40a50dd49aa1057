import { compareEnds, type EndDifference, type NegotiationDriver } from '../negotiation'
import type { Agent } from '../resources/agent'
import type { Machine } from '../machines'
import { negotiatingEnd } from '../plan/negotiating-end'
import type { OwnChange, Recreation } from '../plan/own-changes'
import type { SiteWorld, TunnelEnd } from '../plan/world'
import type { StatusChange } from '../timeline'
import { differenceFindings } from './difference-findings'
import { findingKey, type Finding } from './finding'
import { oneEndFindings } from './one-end-rules'
import { t } from '../words/words'

/** How sure a reason is: proven by what was read, likely by the rules, or no more than worth a look. */
type Certainty = 'certain' | 'likely' | 'possible'

/** A reason why a tunnel is down, or up without traffic. */
export interface Reason extends Finding {
  certainty: Certainty
}

/** What a diagnosis goes by. Times are milliseconds since the epoch. */
export interface DiagnosisFacts {
  near: TunnelEnd
  /** The other end, where it is ours. */
  far: TunnelEnd | undefined
  /** Every site that was read. */
  worlds: readonly SiteWorld[]
  /** Whether both ends hold the same key; undefined where it was not compared. */
  sameKey: boolean | undefined
  /** Undefined: not known, so the rules of both hold. */
  driver: NegotiationDriver | undefined
  /** The machines on the networks here; undefined where they were not read. */
  machines?: readonly Machine[] | undefined
  /** The agents that serve the router here; undefined where the user may not ask. */
  agents?: readonly Agent[] | undefined
  now: number
  /** What the user's own plans changed of the connection here, the latest first. */
  ownChanges?: readonly OwnChange[]
  /** When the user's own plans last created the connection here again. */
  recreation?: Recreation | undefined
  /** The transitions that were seen, oldest first. */
  changes?: readonly StatusChange[]
  /** When the status was first seen here; undefined where it is as it was on arrival. */
  since: number | undefined
}

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
