import * as z from 'zod/mini'
import type { IpVersion } from '../../ip/address'
import { duplicatesOf } from './peer-cidrs'
import { subnetTextReason } from './subnet-text'
import type { Violation } from './violation'

/** What is known of a group that is to be created. */
export interface EndpointsFacts {
  type: string
  endpoints: readonly string[]
  /** Whether a subnet of this id exists and the caller may see it. */
  subnetExists: (id: string) => boolean
  /** The request as Neutron prints it, a Python dict; it ends up in the message for an empty group. */
  shownGroup: string
}

/**
 * A UUID as Neutron takes it: hex with dashes, braces and `urn:uuid:` where one likes, without the version and variant
 * that RFC 9562 asks for (oslo.utils uuidutils.py, is_uuid_like).
 */
export const neutronUuid = z.string().check(
  z.refine((text) =>
    /^[0-9a-f]{32}$/i.test(
      text
        .replace('urn:', '')
        .replace('uuid:', '')
        .replace(/^[{}]+|[{}]+$|-/g, ''),
    ),
  ),
)

/**
 * A new group needs endpoints of its type: CIDRs, or ids of visible subnets; other types are not looked into
 * (neutron-vpnaas db/vpn/vpn_validator.py, validate_endpoint_group; contract, sections 5.6 and 6.2).
 */
export function endpointsViolation(facts: EndpointsFacts): Violation | undefined {
  if (facts.endpoints.length === 0) {
    return refusal(
      'MissingEndpointForEndpointGroup',
      `No endpoints specified for endpoint group '${facts.shownGroup}'`,
    )
  }
  if (facts.type === 'cidr') return firstOf(facts.endpoints, cidrEndpointViolation)
  if (facts.type === 'subnet') {
    return firstOf(facts.endpoints, (endpoint) => subnetEndpointViolation(endpoint, facts.subnetExists))
  }
  return undefined
}

/** Up to release 27 duplicates end in a 500, from 28 in this refusal (contract, sections 5.6 and 6.5). */
export function duplicateEndpointsViolation(group: {
  type: string
  endpoints: readonly string[]
}): Violation | undefined {
  const [duplicate] = duplicatesOf(group.endpoints)
  if (duplicate === undefined) return undefined
  return invalidEndpoint(duplicate, group.type, 'Endpoints have to be unique')
}

/**
 * A connection's local group must be of type `subnet`, its peer group of type `cidr`
 * (neutron-vpnaas db/vpn/vpn_db.py, _validate_local_endpoints and _validate_peer_endpoints; contract, section 6.2).
 */
export function groupTypeViolation(group: {
  id: string
  type: string
  side: 'local' | 'peer'
}): Violation | undefined {
  const expected = group.side === 'local' ? 'subnet' : 'cidr'
  if (group.type === expected) return undefined
  return {
    type: 'WrongEndpointGroupType',
    status: 400,
    message: `Endpoint group ${group.id} type is '${group.type}' and should be '${expected}'`,
    attribute: `${group.side}_ep_group_id`,
  }
}

/**
 * All endpoints of a group that a connection uses must be of one IP version
 * (neutron-vpnaas db/vpn/vpn_validator.py, _check_peer_epg_cidrs and _check_local_epg_subnets; contract, section 6.2).
 */
export function groupVersionsViolation(group: {
  id: string
  versions: readonly (IpVersion | undefined)[]
  side: 'local' | 'peer'
}): Violation | undefined {
  if (new Set(group.versions).size <= 1) return undefined
  return {
    type: 'MixedIPVersionsForIPSecEndpoints',
    status: 400,
    message:
      `Endpoints in group ${group.id} do not have the same IP version, ` +
      'as required for IPSec site-to-site connection',
    attribute: `${group.side}_ep_group_id`,
  }
}

function cidrEndpointViolation(endpoint: string): Violation | undefined {
  return subnetTextReason(endpoint) ? invalidEndpoint(endpoint, 'cidr', 'Invalid CIDR') : undefined
}

function subnetEndpointViolation(
  endpoint: string,
  subnetExists: EndpointsFacts['subnetExists'],
): Violation | undefined {
  if (!neutronUuid.safeParse(endpoint).success) return invalidEndpoint(endpoint, 'subnet', 'Invalid UUID')
  if (subnetExists(endpoint)) return undefined
  return refusal('NonExistingSubnetInEndpointGroup', `Subnet ${endpoint} in endpoint group does not exist`)
}

function invalidEndpoint(endpoint: string, type: string, why: string): Violation {
  return refusal(
    'InvalidEndpointInEndpointGroup',
    `Endpoint '${endpoint}' is invalid for group type '${type}': ${why}`,
  )
}

function refusal(type: string, message: string): Violation {
  return { type, status: 400, message, attribute: 'endpoints' }
}

function firstOf(
  items: readonly string[],
  rule: (item: string) => Violation | undefined,
): Violation | undefined {
  for (const item of items) {
    const violation = rule(item)
    if (violation) return violation
  }
  return undefined
}
