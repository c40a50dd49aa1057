import { cidrVersion } from '../../ip/address'
import { subnetTextReason } from './subnet-text'
import { invalidInput, type Violation } from './violation'

/** What the column `ipsecpeercidrs.cidr` holds, in characters; a longer text is answered with a 500 (contract, 6.5). */
export const maxPeerCidrLength = 32

/**
 * Why Neutron refuses a list of CIDRs, or undefined: duplicates first, by their text, then each CIDR's format
 * (neutron-lib api/validators/__init__.py, validate_subnet_list; contract, section 6.2).
 */
export function peerCidrsReason(peerCidrs: readonly string[]): string | undefined {
  const duplicates = duplicatesOf(peerCidrs)
  if (duplicates.length > 0) return `Duplicate items in the list: '${duplicates.join(', ')}'`
  for (const cidr of peerCidrs) {
    const reason = subnetTextReason(cidr)
    if (reason) return reason
  }
  return undefined
}

/** The refusal of `peer_cidrs` that the attribute layer makes of that reason. */
export function peerCidrsViolation(peerCidrs: readonly string[]): Violation | undefined {
  const reason = peerCidrsReason(peerCidrs)
  return reason === undefined ? undefined : invalidInput('peer_cidrs', reason)
}

/**
 * All peer CIDRs must be of one IP version
 * (neutron-vpnaas db/vpn/vpn_validator.py, _validate_compatible_ip_versions; contract, section 6.2).
 */
export function peerCidrVersionsViolation(peerCidrs: readonly string[]): Violation | undefined {
  if (new Set(peerCidrs.map(cidrVersion)).size <= 1) return undefined
  return {
    type: 'MixedIPVersionsForPeerCidrs',
    status: 400,
    message: 'Peer CIDRs do not have the same IP version, as required for IPSec site-to-site connection',
    attribute: 'peer_cidrs',
  }
}

/** The texts that occur more than once, in order of their second occurrence. */
export function duplicatesOf(items: readonly string[]): string[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const item of items) {
    if (seen.has(item)) repeated.add(item)
    seen.add(item)
  }
  return [...repeated]
}
