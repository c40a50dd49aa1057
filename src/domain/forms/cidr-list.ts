import { canonicalCidr, cidrVersion, hasHostBits, overlaps } from '../address'
import { duplicatesOf, maxPeerCidrLength, peerCidrVersionsViolation } from '../neutron-rules/peer-cidrs'
import { subnetTextReason } from '../neutron-rules/subnet-text'
import { adviseOnError } from '../error-advice'
import { t } from '../words/words'

/** What else decides whether a list of CIDRs will do. */
export interface CidrListFacts {
  /** The CIDRs of the local side, which a peer CIDR must not overlap. */
  localCidrs?: readonly string[]
  /** Whether the texts go into `peer_cidrs`, whose column holds 32 characters. */
  legacy?: boolean
}

/**
 * What is wrong with a list of CIDRs, most basic first, or undefined where it will do: CIDRs without host bits, none
 * twice, one IP version, no overlap with the local side (contract, section 13).
 */
export function cidrListIssue(cidrs: readonly string[], facts: CidrListFacts = {}): string | undefined {
  if (cidrs.length === 0) return t('Enter at least one CIDR, such as 10.2.0.0/16')
  for (const cidr of cidrs) {
    const issue = cidrIssue(cidr, facts)
    if (issue) return issue
  }
  const [duplicate] = duplicatesOf(canonicalCidrs(cidrs))
  if (duplicate !== undefined) return t('{entry} stands in the list twice', { entry: duplicate })
  const mixed = peerCidrVersionsViolation(cidrs)
  return mixed && adviseOnError(mixed).title
}

/** CIDRs as they go to the cloud: zero host bits, RFC 5952 text, which also keeps IPv6 within the column. */
export function canonicalCidrs(cidrs: readonly string[]): string[] {
  return cidrs.map((cidr) => canonicalCidr(cidr) ?? cidr)
}

function cidrIssue(cidr: string, facts: CidrListFacts): string | undefined {
  if (subnetTextReason(cidr) || cidrVersion(cidr) === undefined)
    return t('{text} is not a CIDR', { text: shown(cidr) })
  const canonical = canonicalCidr(cidr) ?? cidr
  if (hasHostBits(cidr))
    return t('{cidr} names a host: did you mean {network}?', { cidr, network: canonical })
  if (facts.legacy && canonical.length > maxPeerCidrLength) {
    return t('{cidr} is longer than the {count} characters that the cloud stores', {
      cidr: canonical,
      count: maxPeerCidrLength,
    })
  }
  const local = facts.localCidrs?.find((other) => overlaps(cidr, other))
  return local === undefined ? undefined : t('{cidr} overlaps the local subnet {local}', { cidr, local })
}

const shownLength = 45

function shown(text: string): string {
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
}
