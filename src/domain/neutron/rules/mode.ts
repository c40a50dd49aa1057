import type { Violation } from './violation'

/** What decides and fills a connection's mode; ids are null or absent where not given. */
export interface ModeFacts {
  /** `subnet_id` of the connection's service: set means legacy mode. */
  serviceSubnetId: string | null | undefined
  peerCidrs: readonly string[] | null | undefined
  localGroupId: string | null | undefined
  peerGroupId: string | null | undefined
}

/**
 * A service with a subnet wants `peer_cidrs` and no groups, one without wants two groups and no `peer_cidrs`
 * (neutron-vpnaas db/vpn/vpn_validator.py, validate_ipsec_conn_optional_args; contract, sections 5.5 and 6.2).
 */
export function modeViolation(facts: ModeFacts): Violation | undefined {
  return facts.serviceSubnetId ? legacyViolation(facts) : groupViolation(facts)
}

function legacyViolation(facts: ModeFacts): Violation | undefined {
  if (!facts.peerCidrs?.length) {
    return {
      type: 'MissingPeerCidrs',
      status: 400,
      message: 'Missing peer CIDRs for IPsec site-to-site connection',
      attribute: 'peer_cidrs',
    }
  }
  const given = sides(facts, (id) => Boolean(id))
  if (given.length === 0) return undefined
  return {
    type: 'InvalidEndpointGroup',
    status: 400,
    message: `Endpoint ${groups(given)} cannot be specified, when VPN Service has subnet specified`,
    attribute: `${given[0]}_ep_group_id`,
  }
}

function groupViolation(facts: ModeFacts): Violation | undefined {
  if (facts.peerCidrs?.length) {
    return {
      type: 'PeerCidrsInvalid',
      status: 400,
      message: 'Peer CIDRs cannot be specified, when using endpoint groups',
      attribute: 'peer_cidrs',
    }
  }
  const missing = sides(facts, (id) => !id)
  if (missing.length === 0) return undefined
  return {
    type: 'MissingRequiredEndpointGroup',
    status: 400,
    message: `Missing endpoint ${groups(missing)} for IPSec site-to-site connection`,
    attribute: `${missing[0]}_ep_group_id`,
  }
}

function sides(facts: ModeFacts, wanted: (id: string | null | undefined) => boolean): string[] {
  return [...(wanted(facts.localGroupId) ? ['local'] : []), ...(wanted(facts.peerGroupId) ? ['peer'] : [])]
}

function groups(which: string[]): string {
  return `${which.length > 1 ? 'groups' : 'group'} ${which.join(' and ')}`
}
