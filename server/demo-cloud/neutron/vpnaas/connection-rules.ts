import { canonicalIp, cidrVersion, type IpVersion } from '../../../../src/domain/ip/address'
import { dpdDefaults, dpdViolation } from '../../../../src/domain/neutron/rules/dpd'
import {
  groupTypeViolation,
  groupVersionsViolation,
} from '../../../../src/domain/neutron/rules/endpoint-group'
import { ipVersionsViolation } from '../../../../src/domain/neutron/rules/ip-versions'
import { modeViolation } from '../../../../src/domain/neutron/rules/mode'
import { mtuViolation } from '../../../../src/domain/neutron/rules/mtu'
import { peerAddressViolation } from '../../../../src/domain/neutron/rules/peer-address'
import { maxPeerCidrLength, peerCidrVersionsViolation } from '../../../../src/domain/neutron/rules/peer-cidrs'
import { subnetOnRouterViolation } from '../../../../src/domain/neutron/rules/router'
import { pendingViolation } from '../../../../src/domain/neutron/rules/state'
import { transformProtocolViolation } from '../../../../src/domain/neutron/rules/transform-protocol'
import type { VpnService } from '../../../../src/domain/neutron/resources/vpn-service'
import { rulesOf } from '../../releases/releases'
import type { StoredConnection } from '../../world/world'
import type { Call } from '../wire/context'
import { endpointGroups } from './endpoint-groups'
import { internalError, refuse } from '../wire/errors'
import { ikePolicies, ipsecPolicies, maxInteger } from './policies'
import { find } from '../wire/resource'
import { gatewayAddresses, routerSubnetIds, subnetCidr } from '../core/routers/router-facts'
import { vpnServices } from './vpn-services'

/** The rules of a connection beyond its single attributes, in the order of the contract's section 6.1. */

/** DPD as sent: keys may be missing, and a number may be a text of digits, or a boolean that Python counts as 0 or 1. */
export interface SentDpd {
  action?: string
  interval?: number | string | boolean
  timeout?: number | string | boolean
}
type Dpd = Required<SentDpd>

/** The part of a connection that the rules look at. */
type Ends = Pick<
  StoredConnection,
  'peer_cidrs' | 'local_ep_group_id' | 'peer_ep_group_id' | 'mtu' | 'vpnservice_id'
>
type Sent = Ends & Pick<StoredConnection, 'ikepolicy_id' | 'ipsecpolicy_id' | 'peer_address'>

/** DPD with missing keys filled in: from the stored one on update, else from the defaults. */
export function mergedDpd(sent: SentDpd | undefined, stored: SentDpd = dpdDefaults): Dpd {
  return { ...dpdDefaults, ...stored, ...sent }
}

/** Steps 2 to 10 for a new connection. */
export function checkNew(values: Sent, dpd: Dpd, call: Call): void {
  const { tables } = call.region
  if (!tables.vpnservices.has(values.vpnservice_id)) throw internalError()
  refuseProtocol(values.ipsecpolicy_id, call)
  const service = find(vpnServices, values.vpnservice_id, call)
  find(ikePolicies, values.ikepolicy_id, call)
  find(ipsecPolicies, values.ipsecpolicy_id, call)
  checkEnds(service, { ends: values, dpd }, call)
  checkPeerAddress(service, values.peer_address, call)
}

/** The same for an update, on the row with the sent values; a sent address is checked, and the state last of all. */
export function checkUpdate(
  row: StoredConnection,
  sent: { values: Partial<Omit<Sent, 'dpd'>>; dpd: Dpd },
  call: Call,
): void {
  const service = call.region.tables.vpnservices.get(row.vpnservice_id)
  if (!service) throw internalError()
  checkEnds(service, { ends: { ...row, ...sent.values }, dpd: sent.dpd }, call)
  if (sent.values.peer_address !== undefined) checkPeerAddress(service, sent.values.peer_address, call)
  refuse(pendingViolation(row))
}

/** The columns with a size of their own. */
type Columns = Partial<
  Pick<StoredConnection, 'psk' | 'peer_id' | 'local_id' | 'peer_address' | 'peer_cidrs' | 'mtu'>
> & { dpd: Dpd }

/** What does not fit its column ends in a 500, since nothing checks it before the database (contract, section 6.5). */
export function refuseOversize(values: Columns): void {
  const { psk, peer_id, local_id, peer_address, peer_cidrs = [], mtu, dpd } = values
  const texts = [psk, peer_id, local_id, peer_address]
  const isOversize =
    texts.some((text) => text !== undefined && Array.from(text).length > 255) ||
    peer_cidrs.some((cidr) => cidr.length > maxPeerCidrLength) ||
    [mtu, dpd.interval, dpd.timeout].some((number) => Number(number ?? 0) > maxInteger)
  if (isOversize) throw internalError()
}

/**
 * The literal that a peer's address is stored as: a name is frozen to the address it has now. Python cannot encode a
 * name with an empty or too long label for the question, and nothing catches that.
 */
export function resolvedAddress(peerAddress: string, call: Call): string {
  if (canonicalIp(peerAddress) !== undefined) return peerAddress
  const labels = peerAddress.split('.')
  if (labels.some((label, index) => label.length > 63 || (label === '' && index < labels.length - 1)))
    throw internalError()
  return call.resolveHost(peerAddress) ?? peerAddress
}

/** Zed does not catch what its driver's validator throws: an unknown policy and `ah-esp` are 500s there. */
function refuseProtocol(ipsecPolicyId: string, call: Call): void {
  try {
    refuse(transformProtocolViolation(find(ipsecPolicies, ipsecPolicyId, call)))
  } catch (refusal) {
    throw rulesOf(call.region).losesDriverRefusals ? internalError() : refusal
  }
}

function checkEnds(service: VpnService, { ends, dpd }: { ends: Ends; dpd: Dpd }, call: Call): void {
  refuse(
    modeViolation({
      serviceSubnetId: service.subnet_id,
      peerCidrs: ends.peer_cidrs,
      localGroupId: ends.local_ep_group_id,
      peerGroupId: ends.peer_ep_group_id,
    }),
  )
  const versions =
    service.subnet_id === null ? groupVersions(service, ends, call) : legacyVersions(service, ends, call)
  refuse(ipVersionsViolation(versions))
  checkDpd(dpd)
  refuse(mtuViolation({ mtu: ends.mtu, ipVersion: versions.local ?? 4 }))
}

type Versions = { local: IpVersion | undefined; peer: IpVersion | undefined }

function groupVersions(service: VpnService, ends: Ends, call: Call): Versions {
  const local = find(endpointGroups, ends.local_ep_group_id ?? '', call)
  const peer = find(endpointGroups, ends.peer_ep_group_id ?? '', call)
  refuse(groupTypeViolation({ ...local, side: 'local' }))
  const routerId = service.router_id
  const subnetIds = routerSubnetIds(routerId, call)
  for (const subnetId of local.endpoints) {
    const facts = { subnetId, routerId, routerSubnetIds: subnetIds, attribute: 'local_ep_group_id' } as const
    refuse(subnetOnRouterViolation(facts))
  }
  const localVersions = local.endpoints.map((id) => subnetVersion(id, call))
  refuse(groupVersionsViolation({ id: local.id, versions: localVersions, side: 'local' }))
  refuse(groupTypeViolation({ ...peer, side: 'peer' }))
  const peerVersions = peer.endpoints.map(cidrVersion)
  refuse(groupVersionsViolation({ id: peer.id, versions: peerVersions, side: 'peer' }))
  return { local: localVersions[0], peer: peerVersions[0] }
}

function legacyVersions(service: VpnService, ends: Ends, call: Call): Versions {
  refuse(peerCidrVersionsViolation(ends.peer_cidrs))
  return { local: subnetVersion(service.subnet_id ?? '', call), peer: cidrVersion(ends.peer_cidrs[0] ?? '') }
}

function subnetVersion(id: string, call: Call): IpVersion | undefined {
  return cidrVersion(subnetCidr(call.region.tables.subnets.get(id)))
}

/** Two texts are compared as text, a text and a number not at all (contract, section 5.5). */
function checkDpd(dpd: Dpd): void {
  const [interval, timeout] = [dpd.interval, dpd.timeout].map((value) =>
    typeof value === 'boolean' ? Number(value) : value,
  )
  if (typeof interval === 'number' && typeof timeout === 'number') {
    refuse(dpdViolation({ interval, timeout }))
    return
  }
  if (typeof interval !== typeof timeout) throw internalError()
  refuse(dpdViolation({ interval: 0, timeout: String(timeout) > String(interval) ? 1 : 0 }))
}

function checkPeerAddress(service: VpnService, peerAddress: string, call: Call): void {
  const router = call.region.tables.routers.get(service.router_id)
  refuse(
    peerAddressViolation({
      peerAddress,
      resolved: resolvedAddress(peerAddress, call),
      routerId: service.router_id,
      gatewayAddresses: router ? gatewayAddresses(router) : [],
    }),
  )
}
