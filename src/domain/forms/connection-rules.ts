import * as z from 'zod/mini'
import { cidrVersion, ipVersionOf, type IpVersion, canonicalCidrs } from '../ip/address'
import { dpdViolation } from '../neutron/rules/dpd'
import { groupTypeViolation, groupVersionsViolation } from '../neutron/rules/endpoint-group'
import { ipVersionsViolation } from '../neutron/rules/ip-versions'
import { modeViolation } from '../neutron/rules/mode'
import { minimumMtu, mtuViolation } from '../neutron/rules/mtu'
import { peerAddressViolation } from '../neutron/rules/peer-address'
import { subnetOnRouterViolation } from '../neutron/rules/router'
import type { Violation } from '../neutron/rules/violation'
import type { EndpointGroup } from '../neutron/resources/endpoint-group'
import type { Subnet } from '../neutron/resources/network'
import type { VpnService } from '../neutron/resources/vpn-service'
import { identityIssue, identityPairIssue } from '../site/ike-identity'
import { cidrFieldIssues, cidrListIssues } from './cidr-list'
import { issueOf, type FieldIssue } from './fields'
import type { RouterFacts } from '../site/router-facts'
import { msg, type Message, type DisplayText } from '../text/message'
import { modeOf } from '../neutron/connection-mode'
import { maxTextLength } from '../neutron/value-limits'

/** The values of a connection that its networks are judged by. */
export interface SelectorValues {
  peer_cidrs: readonly string[]
  local_ep_group_id: string
  peer_ep_group_id: string
}

/** What else decides; a router that is not known here is left to the cloud. */
export interface SelectorFacts {
  service: VpnService
  router: RouterFacts | undefined
  groups: readonly EndpointGroup[]
  subnets: readonly Subnet[]
}

/** What is wrong with a connection's networks, in the order in which Neutron judges them (contract, section 6.1). */
export function selectorIssues(values: SelectorValues, facts: SelectorFacts): FieldIssue[] {
  return modeOf(facts.service) === 'peer-cidrs' ? cidrIssues(values, facts) : groupIssues(values, facts)
}

/** The IP version of the local side, or undefined where it is not known. */
export function localVersionOf(values: SelectorValues, facts: SelectorFacts): IpVersion | undefined {
  return localSubnetsOf(values, facts)[0]?.ip_version
}

/** An address literal or a host name of at most 255 characters; '' is reported by the required rule. */
export function peerAddressIssue(address: string, router: RouterFacts | undefined): DisplayText | undefined {
  if (address === '') return undefined
  if (address.length > maxTextLength)
    return msg('Must be at most {count} characters', { count: maxTextLength })
  if (ipVersionOf(address) === undefined) {
    return addressFormIssue(address)
  }
  if (!router?.hasGateway) return undefined
  if (router.gatewayAddresses.includes(address)) return msg('This is the router’s own address')
  if (router.gatewayAddresses.length === 0) return undefined
  const violation = peerAddressViolation({
    peerAddress: address,
    resolved: address,
    routerId: router.id,
    gatewayAddresses: router.gatewayAddresses,
  })
  return violation && issueOf(violation, '').message
}

/** What is wrong with what is no IP address, as nearly as can be told; undefined for a host name. */
function addressFormIssue(address: string): Message | undefined {
  const [scheme] = /^[a-z][a-z\d+.-]*:\/\//i.exec(address) ?? []
  if (scheme !== undefined) {
    return msg('Enter only the address or hostname, without {scheme} or a path', { scheme })
  }
  if (address.includes('/')) return msg('Enter a single address, without the slash and the text after it')
  if (/^[^:]+:\d+$/.test(address)) return msg('Don’t include a port, because IKE uses UDP 500 and 4500')
  if (address.includes(':')) return msg('Enter a valid IPv6 address')
  if (/^[\d.]+$/.test(address)) {
    return msg('Enter a valid IPv4 address, which has four numbers from 0 to 255')
  }
  return hostname.safeParse(address).success
    ? undefined
    : msg('Enter a valid hostname that uses only letters, digits, hyphens, and dots')
}

/** The two identities together; the peer's is the peer address where it is empty. */
export function identityIssues(values: { peerAddress: string; peerId: string; localId: string }): {
  peerId: Message | undefined
  localId: DisplayText | undefined
} {
  const pair = identityPairIssue(values.peerId || values.peerAddress, values.localId)
  return { peerId: identityIssue(values.peerId), localId: identityIssue(values.localId) ?? pair }
}

/** The MTU in bytes against the local side's IP version; 0 would switch the cloud's own check off (contract, 13). */
export function mtuIssue(mtu: number, version: IpVersion | undefined): Message | undefined {
  const least = minimumMtu[version ?? 4]
  const tooSmall = mtu === 0 || mtuViolation({ mtu, ipVersion: version ?? 4 })
  return tooSmall ? msg('Must be at least {count} bytes', { count: least }) : undefined
}

/** DPD's timeout against its interval, in seconds. */
export function dpdIssue(dpd: { interval: number; timeout: number }): DisplayText | undefined {
  const violation = dpdViolation(dpd)
  return violation && issueOf(violation, '').message
}

const hostname = z.hostname()

function cidrIssues(values: SelectorValues, facts: SelectorFacts): FieldIssue[] {
  const local = localSubnetsOf(values, facts)
  const issues = cidrFieldIssues('peer_cidrs', values.peer_cidrs, {
    legacy: true,
    localCidrs: local.map(({ cidr }) => cidr),
  })
  if (issues.length > 0) return issues
  return versionIssues(local, values.peer_cidrs, 'peer_cidrs')
}

function groupIssues(values: SelectorValues, facts: SelectorFacts): FieldIssue[] {
  const groupOf = (side: Side) => facts.groups.find(({ id }) => id === values[`${side}_ep_group_id`])
  const missing = (['local', 'peer'] as const).filter((side) => !groupOf(side))
  if (missing.length > 0) return missing.flatMap((side) => missingGroupIssue(side))
  const localGroup = groupOf('local')
  const peerGroup = groupOf('peer')
  const local = localSubnetsOf(values, facts)
  const own = [...localGroupIssues(localGroup, local, facts.router), ...peerGroupIssues(peerGroup)]
  if (own.length > 0 || !peerGroup) return own
  const [overlap] = cidrListIssues(canonicalCidrs(peerGroup.endpoints), {
    localCidrs: local.map(({ cidr }) => cidr),
  })
  if (overlap) return [{ path: ['peer_ep_group_id'], message: overlap.message }]
  return versionIssues(local, peerGroup.endpoints, 'peer_ep_group_id')
}

type Side = 'local' | 'peer'

function missingGroupIssue(side: Side): FieldIssue[] {
  const violation = modeViolation({
    serviceSubnetId: null,
    peerCidrs: [],
    localGroupId: side === 'local' ? null : 'chosen',
    peerGroupId: side === 'peer' ? null : 'chosen',
  })
  return violation ? [issueOf(violation, `${side}_ep_group_id`)] : []
}

function localGroupIssues(
  group: EndpointGroup | undefined,
  subnets: readonly Subnet[],
  router: RouterFacts | undefined,
): FieldIssue[] {
  if (!group) return []
  const attached = new Set(router?.subnetIds)
  const offRouter = router && group.endpoints.find((id) => !attached.has(id))
  const violation =
    groupTypeViolation({ ...group, side: 'local' }) ??
    (router && offRouter !== undefined ? notAttached(offRouter, router.id) : undefined) ??
    groupVersionsViolation({
      id: group.id,
      side: 'local',
      versions: subnets.map((subnet) => subnet.ip_version),
    })
  return asIssues(violation, 'local_ep_group_id')
}

function notAttached(subnetId: string, routerId: string): Violation | undefined {
  return subnetOnRouterViolation({
    subnetId,
    routerId,
    routerSubnetIds: new Set(),
    attribute: 'local_ep_group_id',
  })
}

function peerGroupIssues(group: EndpointGroup | undefined): FieldIssue[] {
  if (!group) return []
  const violation =
    groupTypeViolation({ ...group, side: 'peer' }) ??
    groupVersionsViolation({ id: group.id, side: 'peer', versions: group.endpoints.map(cidrVersion) })
  return asIssues(violation, 'peer_ep_group_id')
}

function versionIssues(local: readonly Subnet[], peerCidrs: readonly string[], field: string): FieldIssue[] {
  const [first] = local
  const [peer] = peerCidrs
  if (!first || peer === undefined) return []
  return asIssues(ipVersionsViolation({ local: first.ip_version, peer: cidrVersion(peer) }), field)
}

function localSubnetsOf(values: SelectorValues, { service, groups, subnets }: SelectorFacts): Subnet[] {
  const group = groups.find(({ id }) => id === values.local_ep_group_id)
  const ids = new Set(service.subnet_id ? [service.subnet_id] : group?.endpoints)
  return subnets.filter(({ id }) => ids.has(id))
}

function asIssues(violation: Violation | undefined, field: string): FieldIssue[] {
  return violation ? [issueOf(violation, field)] : []
}
