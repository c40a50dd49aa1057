import * as z from 'zod/mini'
import { dpdDefaults } from '../../neutron/rules/dpd'
import { defaultMtu } from '../../neutron/rules/mtu'
import { transformProtocolViolation } from '../../neutron/rules/transform-protocol'
import { initiators } from '../../neutron/algorithm-options'
import { maxPskLength } from '../../crypto/psk'
import type { EndpointGroup } from '../../neutron/resources/endpoint-group'
import type { IkePolicy } from '../../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../../neutron/resources/ipsec-policy'
import type { Subnet } from '../../neutron/resources/network'
import type { Dpd, SiteConnection } from '../../neutron/resources/site-connection'
import type { VpnService } from '../../neutron/resources/vpn-service'
import {
  dpdIssue,
  identityIssues,
  localVersionOf,
  mtuIssue,
  peerAddressIssue,
  selectorIssues,
} from '../connection-rules'
import {
  at,
  atMost,
  choice,
  crossField,
  descriptionField,
  issueOf,
  nameField,
  picked,
  trimmed,
  wholeNumber,
  type FieldIssue,
} from '../fields'
import type { RouterFacts } from '../../site/router-facts'
import { encodeMessage, msg, type Message } from '../../text/message'
import { isSame } from '../../text/equal'
import { maxInteger } from '../../neutron/value-limits'

/** What the form must know of the objects that a connection stands on. `before` is the connection being edited. */
export interface ConnectionContext {
  services: readonly VpnService[]
  groups: readonly EndpointGroup[]
  subnets: readonly Subnet[]
  routers: readonly RouterFacts[]
  ikePolicies: readonly IkePolicy[]
  ipsecPolicies: readonly IpsecPolicy[]
  before?: SiteConnection
}

/** The DPD actions to offer: no driver can be relied on to take the other two (contract, sections 3.4 and 13). */
export const offeredDpdActions = ['hold', 'clear', 'restart'] as const
const maxMtu = 65_535

/** Dead peer detection; times in seconds. `current` is what the cloud already holds. */
export function dpdField(current?: Dpd) {
  return z.object({
    action: choice(offeredDpdActions, current?.action),
    interval: wholeNumber(1, maxInteger, current?.interval),
    timeout: wholeNumber(1, maxInteger, current?.timeout),
  })
}

export const mtuField = (current?: number) => wholeNumber(0, maxMtu, current)

export const missingPsk = msg('Enter or generate a pre-shared key') satisfies Message

/** A pre-shared key of 1 to 255 characters; while editing, '' keeps the one in use. */
export function pskField(editing: boolean) {
  const key = z.string().check(z.maxLength(maxPskLength, atMost(maxPskLength)))
  return editing ? key : key.check(z.minLength(1, { error: encodeMessage(missingPsk) }))
}

/**
 * The form of a site connection. Values are spelled as Neutron spells its attributes. The chosen service decides
 * whether `peer_cidrs` or the two groups count; what the other mode's inputs held is ignored. An empty `peer_id`
 * stands for the peer address, '' for a group that is not chosen.
 */
export function siteConnectionForm(context: ConnectionContext) {
  return connectionFields(context).check(crossField((values) => connectionIssues(values, context)))
}

/** What an existing connection refers to is frozen, and not judged again. */
function connectionFields({ services, ikePolicies, ipsecPolicies, before }: ConnectionContext) {
  return z.object({
    name: nameField,
    description: descriptionField,
    vpnservice_id: picked(msg('Select a VPN service'), before ? undefined : services),
    ikepolicy_id: picked(msg('Select an IKE policy'), before ? undefined : ikePolicies),
    ipsecpolicy_id: picked(msg('Select an IPsec policy'), before ? undefined : ipsecPolicies),
    peer_address: trimmed.check(z.minLength(1, { error: encodeMessage(msg('Enter the peer address')) })),
    peer_id: trimmed,
    local_id: trimmed,
    peer_cidrs: z.array(trimmed),
    local_ep_group_id: z.string(),
    peer_ep_group_id: z.string(),
    psk: pskField(before !== undefined),
    initiator: choice(initiators, before?.initiator),
    mtu: mtuField(before?.mtu),
    dpd: dpdField(before?.dpd),
    admin_state_up: z.boolean(),
  })
}
export type SiteConnectionValues = z.infer<ReturnType<typeof connectionFields>>

/** What the form starts with. It is created enabled: created disabled it would hang in PENDING_CREATE (contract, 7.5). */
export const siteConnectionDefaults: SiteConnectionValues = {
  name: '',
  description: '',
  vpnservice_id: '',
  ikepolicy_id: '',
  ipsecpolicy_id: '',
  peer_address: '',
  peer_id: '',
  local_id: '',
  peer_cidrs: [],
  local_ep_group_id: '',
  peer_ep_group_id: '',
  psk: '',
  initiator: 'bi-directional',
  mtu: defaultMtu,
  dpd: { ...dpdDefaults },
  admin_state_up: true,
}

/** What the form of a new connection starts with as a copy of another: enabled, whatever that one is (contract, 7.5). */
export function siteConnectionCopy(original: SiteConnection): SiteConnectionValues {
  return { ...siteConnectionValues(original), admin_state_up: true }
}

/** What the form starts with when a connection is edited; the pre-shared key in use is not shown. */
export function siteConnectionValues(connection: SiteConnection): SiteConnectionValues {
  const { name, description, vpnservice_id, ikepolicy_id, ipsecpolicy_id, peer_address, peer_id } = connection
  const { local_id, peer_cidrs, local_ep_group_id, peer_ep_group_id } = connection
  const { initiator, mtu, dpd, admin_state_up } = connection
  return {
    name,
    description,
    vpnservice_id,
    ikepolicy_id,
    ipsecpolicy_id,
    peer_address,
    peer_id,
    local_id,
    peer_cidrs: [...peer_cidrs],
    local_ep_group_id: local_ep_group_id ?? '',
    peer_ep_group_id: peer_ep_group_id ?? '',
    psk: '',
    initiator,
    mtu,
    dpd: { ...dpd },
    admin_state_up,
  }
}

/** The form's field that shows a refusal of this request attribute: a subnet off the router is the local group's. */
export function connectionFieldOf(attribute: string): string {
  return attribute === 'subnet_id' ? 'local_ep_group_id' : attribute
}

/** What the connection already holds stays allowed, as other tools may have set it: only what was changed is judged. */
function connectionIssues(values: SiteConnectionValues, context: ConnectionContext): FieldIssue[] {
  const { before } = context
  const service = context.services.find(({ id }) => id === values.vpnservice_id)
  const router = context.routers.find(({ id }) => id === service?.router_id)
  const facts = service && { service, router, groups: context.groups, subnets: context.subnets }
  return [
    ...policyIssues(values, context),
    ...(facts && !isHeld(values, before, selectors) ? selectorIssues(values, facts) : []),
    ...peerIssues(values, router, before),
    ...(isHeld(values.dpd, before?.dpd, ['interval', 'timeout'])
      ? []
      : at(['dpd', 'timeout'], dpdIssue(values.dpd))),
    ...(isHeld(values, before, ['mtu'])
      ? []
      : at(['mtu'], mtuIssue(values.mtu, facts && localVersionOf(values, facts)))),
  ]
}

const selectors = ['peer_cidrs', 'local_ep_group_id', 'peer_ep_group_id'] as const

/** Whether these values are what the object being edited has. */
function isHeld<V extends object>(
  values: V,
  held: { [K in keyof V]?: unknown } | undefined,
  names: readonly (keyof V)[],
): boolean {
  // '' stands for a group that is not there.
  return held !== undefined && names.every((name) => isSame(values[name] ?? '', held[name] ?? ''))
}

function policyIssues(
  values: SiteConnectionValues,
  { ipsecPolicies, before }: ConnectionContext,
): FieldIssue[] {
  const policy = before ? undefined : ipsecPolicies.find(({ id }) => id === values.ipsecpolicy_id)
  const violation = policy && transformProtocolViolation(policy)
  return violation ? [issueOf(violation, 'ipsecpolicy_id')] : []
}

function peerIssues(
  values: SiteConnectionValues,
  router: RouterFacts | undefined,
  before: SiteConnection | undefined,
): FieldIssue[] {
  const { peer_address, peer_id, local_id } = values
  const sameAddress = isHeld(values, before, ['peer_address'])
  const sameIds = isHeld(values, before, ['peer_id', 'local_id'])
  const ids = identityIssues({ peerAddress: peer_address, peerId: peer_id, localId: local_id })
  return [
    ...(sameAddress ? [] : at(['peer_address'], peerAddressIssue(peer_address, router))),
    ...(sameIds ? [] : [...at(['peer_id'], ids.peerId), ...at(['local_id'], ids.localId)]),
  ]
}
