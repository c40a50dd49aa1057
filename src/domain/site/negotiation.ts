import { canonicalCidr, canonicalIp, overlaps } from '../ip/address'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'

/** The IKE daemon behind a VPN service; any strict device is treated as libreswan, which insists on its proposals. */
export type NegotiationDriver = 'strongswan' | 'libreswan'

/** An identity as the daemon sends or expects it: the type is part of it. */
export interface EffectiveId {
  type: 'ip' | 'fqdn'
  value: string
}

type Algorithms = 'encryption_algorithm' | 'auth_algorithm' | 'pfs' | 'lifetime'

/** One end of a tunnel as its daemon is configured: effective facts, not the typed ones. */
export interface TunnelEnd {
  driver: NegotiationDriver
  externalAddress: string
  peerAddress: string
  localId: EffectiveId
  peerId: EffectiveId
  psk: string
  ikePolicy: Pick<IkePolicy, Algorithms | 'ike_version' | 'phase1_negotiation_mode'>
  ipsecPolicy: Pick<IpsecPolicy, Algorithms | 'transform_protocol' | 'encapsulation_mode'>
  localCidrs: string[]
  peerCidrs: string[]
  /** `bi-directional` or `response-only`. */
  initiator: string
  adminStateUp: boolean
}

/** What may differ, named after the attribute of ours: addresses, ids and CIDRs are compared crosswise. */
type EndField =
  | 'admin_state_up'
  | 'external_address'
  | 'peer_address'
  | 'local_id'
  | 'peer_id'
  | 'psk'
  | 'local_cidrs'
  | 'peer_cidrs'
  | 'initiator'
  | `ikepolicy.${keyof TunnelEnd['ikePolicy']}`
  | `ipsecpolicy.${keyof TunnelEnd['ipsecPolicy']}`

/**
 * A difference between two ends. `theirs` is what the other end has where ours has `ours`; both are absent for the
 * pre-shared key. Effect `partial`: the tunnel comes up, but for some of the networks only.
 */
export interface EndDifference {
  field: EndField
  ours?: string
  theirs?: string
  effect: 'down' | 'partial' | 'none'
}

/**
 * The identities a daemon is given for what a connection says (neutron-vpnaas services/vpn/service_drivers/
 * base_ipsec.py, make_vpnservice_dict; ipsec-knowledge section 0): both are addresses, or both names; where one typed
 * identity is no address, the other is turned into a name as well. A blank local id is the service's own address.
 */
export function effectiveIds(connection: { peerId: string; localId: string; externalAddress: string }): {
  local: EffectiveId
  peer: EffectiveId
} {
  const { peerId, localId, externalAddress } = connection
  const own: EffectiveId = { type: 'ip', value: canonicalIp(externalAddress) ?? externalAddress }
  const peer = canonicalIp(peerId)
  const local = canonicalIp(localId)
  if (peer !== undefined && (localId === '' || local !== undefined)) {
    return {
      local: local === undefined ? own : { type: 'ip', value: local },
      peer: { type: 'ip', value: peer },
    }
  }
  return {
    local: localId === '' ? own : { type: 'fqdn', value: localId },
    peer: { type: 'fqdn', value: peerId },
  }
}

/**
 * Every difference between two ends that are meant for each other, with what it does (docs/diagnosis.md;
 * ipsec-knowledge sections 5.7, A.1, A.2). The pre-shared keys are compared and never returned.
 */
export function compareEnds(ours: TunnelEnd, theirs: TunnelEnd): EndDifference[] {
  return [
    ...adminStates(ours, theirs),
    ...mirrored('peer_address', addressOf(ours.peerAddress), addressOf(theirs.externalAddress)),
    ...mirrored('external_address', addressOf(ours.externalAddress), addressOf(theirs.peerAddress)),
    ...mirrored('peer_id', idText(ours.peerId), idText(theirs.localId)),
    ...mirrored('local_id', idText(ours.localId), idText(theirs.peerId)),
    ...(ours.psk === theirs.psk ? [] : [{ field: 'psk', effect: 'down' } as const]),
    ...ikeDifferences(ours, theirs),
    ...ipsecDifferences(ours, theirs),
    ...cidrDifferences(ours, theirs),
    ...initiators(ours, theirs),
  ]
}

/** Whether two ends agree on a tunnel, if only for some of their networks. */
export function tunnelComesUp(ours: TunnelEnd, theirs: TunnelEnd): boolean {
  return compareEnds(ours, theirs).every(({ effect }) => effect !== 'down')
}

function mirrored(field: EndField, ours: string, theirs: string): EndDifference[] {
  return difference(field, { ours, theirs }, 'down')
}

function difference(
  field: EndField,
  { ours, theirs }: { ours: string; theirs: string },
  effect: EndDifference['effect'],
): EndDifference[] {
  return ours === theirs ? [] : [{ field, ours, theirs, effect }]
}

function adminStates(ours: TunnelEnd, theirs: TunnelEnd): EndDifference[] {
  if (ours.adminStateUp && theirs.adminStateUp) return []
  return [
    {
      field: 'admin_state_up',
      ours: String(ours.adminStateUp),
      theirs: String(theirs.adminStateUp),
      effect: 'down',
    },
  ]
}

/** strongSwan always starts by itself; two libreswans that both wait never meet (ipsec-knowledge A.1, A.2). */
function initiators(ours: TunnelEnd, theirs: TunnelEnd): EndDifference[] {
  const bothWait = [ours, theirs].every(
    ({ initiator, driver }) => initiator === 'response-only' && driver === 'libreswan',
  )
  const texts = { ours: ours.initiator, theirs: theirs.initiator }
  return bothWait ? [{ field: 'initiator', ...texts, effect: 'down' }] : []
}

/** strongSwan's proposals are wishes, to which it adds its defaults; libreswan takes nothing but what it was told. */
function proposalEffect(ours: TunnelEnd, theirs: TunnelEnd): 'down' | 'none' {
  return ours.driver === 'libreswan' || theirs.driver === 'libreswan' ? 'down' : 'none'
}

function ikeDifferences(one: TunnelEnd, other: TunnelEnd): EndDifference[] {
  const ours = one.ikePolicy
  const theirs = other.ikePolicy
  const versions = { ours: ours.ike_version, theirs: theirs.ike_version }
  const modes = { ours: ours.phase1_negotiation_mode, theirs: theirs.phase1_negotiation_mode }
  const hasModes = ours.ike_version === 'v1' && theirs.ike_version === 'v1'
  const effect = proposalEffect(one, other)
  const proposals = (['encryption_algorithm', 'auth_algorithm', 'pfs'] as const).flatMap((name) =>
    difference(`ikepolicy.${name}`, { ours: ours[name], theirs: theirs[name] }, effect),
  )
  return [
    ...difference('ikepolicy.ike_version', versions, 'down'),
    ...(hasModes ? difference('ikepolicy.phase1_negotiation_mode', modes, 'down') : []),
    ...proposals,
    ...difference('ikepolicy.lifetime', lifetimes(ours, theirs), 'none'),
  ]
}

function ipsecDifferences(one: TunnelEnd, other: TunnelEnd): EndDifference[] {
  const ours = one.ipsecPolicy
  const theirs = other.ipsecPolicy
  const effect = proposalEffect(one, other)
  const carriesOwnHash = isAead(ours.encryption_algorithm) && isAead(theirs.encryption_algorithm)
  const compared = carriesOwnHash
    ? (['encryption_algorithm', 'pfs'] as const)
    : (['encryption_algorithm', 'auth_algorithm', 'pfs'] as const)
  return [
    ...(['transform_protocol', 'encapsulation_mode'] as const).flatMap((name) =>
      difference(`ipsecpolicy.${name}`, { ours: ours[name], theirs: theirs[name] }, 'down'),
    ),
    ...compared.flatMap((name) =>
      difference(`ipsecpolicy.${name}`, { ours: ours[name], theirs: theirs[name] }, effect),
    ),
    ...difference('ipsecpolicy.lifetime', lifetimes(ours, theirs), 'none'),
  ]
}

function isAead(encryption: string): boolean {
  return /-(gcm|ccm)-/.test(encryption)
}

function lifetimes(ours: Pick<IkePolicy, 'lifetime'>, theirs: Pick<IkePolicy, 'lifetime'>) {
  return { ours: String(ours.lifetime.value), theirs: String(theirs.lifetime.value) }
}

/**
 * Two strongSwans narrow to what both have and come up for that; libreswan makes one SA for each pair that both have
 * alike (ipsec-knowledge sections 3.4 and 5.3, TS-MIRROR). Nothing in common on either side keeps the tunnel down.
 */
function cidrDifferences(ours: TunnelEnd, theirs: TunnelEnd): EndDifference[] {
  const isStrict = proposalEffect(ours, theirs) === 'down'
  return [
    ...cidrSets('local_cidrs', { ours: ours.localCidrs, theirs: theirs.peerCidrs }, isStrict),
    ...cidrSets('peer_cidrs', { ours: ours.peerCidrs, theirs: theirs.localCidrs }, isStrict),
  ]
}

function cidrSets(
  field: EndField,
  sets: { ours: string[]; theirs: string[] },
  isStrict: boolean,
): EndDifference[] {
  const [ours, theirs] = [canonicalSet(sets.ours), canonicalSet(sets.theirs)]
  const meet = (a: string, b: string) => (isStrict ? a === b : overlaps(a, b))
  const hasCommon = ours.some((a) => theirs.some((b) => meet(a, b)))
  return difference(
    field,
    { ours: ours.join(', '), theirs: theirs.join(', ') },
    hasCommon ? 'partial' : 'down',
  )
}

function canonicalSet(cidrs: string[]): string[] {
  return [...new Set(cidrs.map((cidr) => canonicalCidr(cidr) ?? cidr))].toSorted()
}

function addressOf(text: string): string {
  return canonicalIp(text) ?? text
}

function idText({ type, value }: EffectiveId): string {
  return type === 'fqdn' ? `@${value}` : value
}
