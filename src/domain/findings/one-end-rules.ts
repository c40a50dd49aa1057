import type { DiagnosisFacts, Reason } from './diagnosis'
import { cryptography } from './rules/cryptography'
import { disabled } from './rules/disabled'
import { driverTraps } from './rules/driver-traps'
import { gateway } from './rules/gateway'
import { identities } from './rules/identities'
import { missingPeer, unknownPeer } from './rules/peer'
import { pending } from './rules/pending'
import type { Rule } from './rules/rule'
import { selectors } from './rules/selectors'

/** The rules that need no other end, in the order in which their reasons are shown (ipsec-knowledge, sections 2, 5, A). */
const rules: readonly Rule[] = [
  disabled,
  gateway,
  pending,
  missingPeer,
  driverTraps,
  identities,
  selectors,
  cryptography,
  unknownPeer,
]

/** What one end's own configuration says. */
export function oneEndFindings(facts: DiagnosisFacts): Reason[] {
  return rules.flatMap((rule) => rule(facts))
}
