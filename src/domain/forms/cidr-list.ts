import { canonicalCidr, cidrVersion, hasHostBits, overlaps, canonicalCidrs } from '../ip/address'
import { maxPeerCidrLength, peerCidrVersionsViolation } from '../neutron/rules/peer-cidrs'
import { subnetTextReason } from '../neutron/rules/subnet-text'
import { adviseOnError } from '../errors/error-advice'
import { msg, type Message } from '../text/message'
import type { FieldIssue } from './fields'

/** What else decides whether a list of CIDRs will do. */
export interface CidrListFacts {
  /** The CIDRs of the local side, which a peer CIDR must not overlap. */
  localCidrs?: readonly string[]
  /** Whether the texts go into `peer_cidrs`, whose column holds 32 characters. */
  legacy?: boolean
}

/** What is wrong with a list of CIDRs: with one entry, by its place, or with the list as a whole. */
export interface CidrListIssue {
  index?: number
  message: Message
}

/**
 * Returns everything that is wrong with a list of CIDRs: each bad entry has its own message. Wanted are CIDRs without host
 * bits, none twice, one IP version, no overlap with the local side (contract, section 13).
 */
export function cidrListIssues(cidrs: readonly string[], facts: CidrListFacts = {}): CidrListIssue[] {
  if (cidrs.length === 0) return [{ message: msg('Enter at least one CIDR, such as 10.2.0.0/16') }]
  const canonical = canonicalCidrs(cidrs)
  const issues = cidrs.flatMap((cidr, index): CidrListIssue[] => {
    const isRepeated = canonical.indexOf(canonical[index] ?? cidr) < index
    const message =
      cidrIssue(cidr, facts) ?? (isRepeated ? msg('{entry} is listed twice', { entry: cidr }) : undefined)
    return message === undefined ? [] : [{ index, message }]
  })
  if (issues.length > 0) return issues
  const mixed = peerCidrVersionsViolation(cidrs)
  return mixed ? [{ message: adviseOnError(mixed).title }] : []
}

/** Returns the issues of a field that holds a list of CIDRs, each at its entry. */
export const cidrFieldIssues = (
  field: string,
  cidrs: readonly string[],
  facts?: CidrListFacts,
): FieldIssue[] =>
  cidrListIssues(cidrs, facts).map(({ index, message }) => ({
    path: index === undefined ? [field] : [field, index],
    message,
  }))

/** Returns the entries of a list of CIDRs in which nothing is wrong. */
export function usableCidrs(cidrs: readonly string[], facts?: CidrListFacts): string[] {
  const bad = new Set(cidrListIssues(cidrs, facts).map(({ index }) => index))
  return cidrs.filter((_, index) => !bad.has(index))
}

/** Returns the network of a CIDR that names a host in it, which was probably meant; undefined for any other text. */
export const networkMeantBy = (text: string): string | undefined =>
  hasHostBits(text) ? canonicalCidr(text) : undefined

function cidrIssue(cidr: string, facts: CidrListFacts): Message | undefined {
  if (subnetTextReason(cidr) || cidrVersion(cidr) === undefined)
    return msg('{text} isn’t a valid CIDR', { text: shown(cidr) })
  const canonical = canonicalCidr(cidr) ?? cidr
  if (hasHostBits(cidr)) return msg('{cidr} has host bits set', { cidr })
  if (facts.legacy && canonical.length > maxPeerCidrLength) {
    return msg('{cidr} is longer than the {count} characters that the cloud stores', {
      cidr: canonical,
      count: maxPeerCidrLength,
    })
  }
  const local = facts.localCidrs?.find((other) => overlaps(cidr, other))
  return local === undefined ? undefined : msg('{cidr} overlaps the local subnet {local}', { cidr, local })
}

const shownLength = 45

function shown(text: string): string {
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
}
