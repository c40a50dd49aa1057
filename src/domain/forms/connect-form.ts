import { z } from 'zod'
import { dpdDefaults } from '../neutron-rules/dpd'
import { initiators, type AlgorithmOptions } from '../options'
import { uniqueName } from '../names'
import type { ConnectSiteInput } from '../plan/connect-site'
import { serviceFor } from '../plan/reuse'
import { presetOf, presetsFor } from '../presets'
import type { IpsecPolicy } from '../resources/ipsec-policy'
import type { Subnet } from '../resources/network'
import type { VpnService } from '../resources/vpn-service'
import { transformProtocolViolation } from '../neutron-rules/transform-protocol'
import { ipVersionsViolation } from '../neutron-rules/ip-versions'
import { externalGatewayViolation, subnetOnRouterViolation } from '../neutron-rules/router'
import { cidrVersion } from '../address'
import { cidrListIssue } from './cidr-list'
import { dpdIssue, identityIssues, mtuIssue, peerAddressIssue } from './connection-rules'
import { subnetsIssue } from './endpoint-group-form'
import { at, choice, issueOf, nameField, picked, report, type FieldIssue } from './fields'
import { defaultMtu, dpdField, mtuField, pskField } from './site-connection-form'
import type { RouterFacts } from './router-facts'

/** What the guided flow must know of the cloud. */
export interface ConnectContext {
  options: AlgorithmOptions
  routers: readonly RouterFacts[]
  subnets: readonly Subnet[]
  services: readonly VpnService[]
  ipsecPolicies: readonly IpsecPolicy[]
}

/**
 * The form of the guided flow: a connection from nothing. An empty `peerId` stands for the peer address, an empty
 * `localId` for the service's external address; `dpd` times are in seconds, `mtu` in bytes.
 */
export function connectForm(context: ConnectContext) {
  return connectFields(context.options).superRefine((values, zodContext) =>
    report(
      [...localIssues(values, context), ...peerIssues(values, context), ...otherIssues(values, context)],
      zodContext,
    ),
  )
}
export type ConnectValues = z.infer<ReturnType<typeof connectFields>>

/** The flow's steps and the fields that each must have right before the next. */
export const connectSteps = [
  { id: 'local', fields: ['routerId', 'subnetIds'] },
  { id: 'peer', fields: ['peerAddress', 'peerCidrs', 'peerId', 'localId'] },
  { id: 'security', fields: ['security', 'psk'] },
  { id: 'review', fields: ['name', 'initiator', 'mtu', 'dpd'] },
] as const satisfies readonly { id: string; fields: readonly (keyof ConnectValues)[] }[]

/**
 * What the flow starts with: everything that has one sensible value is set, so that at most the router, the subnets,
 * the peer's address and its CIDRs are entered. `psk` is a generated key; `takenNames` are the connections' names.
 */
export function connectDefaults(given: {
  context: ConnectContext
  takenNames: Iterable<string>
  psk: string
}): ConnectValues {
  const usable = given.context.routers.filter(
    ({ hasGateway, subnetIds }) => hasGateway && subnetIds.length > 0,
  )
  const router = usable.length === 1 ? usable[0] : undefined
  return {
    name: uniqueName('site-to-site', given.takenNames),
    routerId: router?.id ?? '',
    subnetIds: router?.subnetIds.length === 1 ? [...router.subnetIds] : [],
    peerAddress: '',
    peerId: '',
    localId: '',
    peerCidrs: [],
    security: { kind: 'preset', presetId: presetsFor(given.context.options)[0]?.id ?? '' },
    psk: given.psk,
    initiator: 'bi-directional',
    mtu: defaultMtu,
    dpd: { ...dpdDefaults },
  }
}

/**
 * The values as input of the plan, without the pre-shared key; undefined where the chosen preset is not one that this
 * cloud can express, which the form refuses.
 */
export function toConnectSiteInput(
  values: ConnectValues,
  options: AlgorithmOptions,
): ConnectSiteInput | undefined {
  const { psk: _kept, security, ...rest } = values
  if (security.kind === 'existing') return { ...rest, security }
  const preset = presetOf(security.presetId, options)
  return preset && { ...rest, security: { kind: 'crypto', ike: preset.ike, ipsec: preset.ipsec } }
}

/** The flow's field that shows a refusal of this request attribute, or undefined where none does. */
export function connectFieldOf(attribute: string): keyof ConnectValues | undefined {
  return fieldByAttribute[attribute]
}

const fieldByAttribute: Readonly<Record<string, keyof ConnectValues>> = {
  name: 'name',
  router_id: 'routerId',
  vpnservice_id: 'routerId',
  subnet_id: 'subnetIds',
  local_ep_group_id: 'subnetIds',
  peer_ep_group_id: 'peerCidrs',
  peer_cidrs: 'peerCidrs',
  endpoints: 'peerCidrs',
  peer_address: 'peerAddress',
  peer_id: 'peerId',
  local_id: 'localId',
  ikepolicy_id: 'security',
  ipsecpolicy_id: 'security',
  encryption_algorithm: 'security',
  auth_algorithm: 'security',
  pfs: 'security',
  psk: 'psk',
  initiator: 'initiator',
  mtu: 'mtu',
  dpd: 'dpd',
}

function connectFields(options: AlgorithmOptions) {
  const presetIds = presetsFor(options).map(({ id }) => id)
  return z.object({
    name: nameField,
    routerId: picked('a router'),
    subnetIds: z.array(z.string()),
    peerAddress: z.string().trim().min(1, 'Enter the address of the peer'),
    peerId: z.string().trim(),
    localId: z.string().trim(),
    peerCidrs: z.array(z.string().trim()),
    security: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('preset'), presetId: choice(presetIds) }),
      z.object({
        kind: z.literal('existing'),
        ikePolicyId: picked('an IKE policy'),
        ipsecPolicyId: picked('an IPsec policy'),
      }),
    ]),
    psk: pskField(false),
    initiator: choice(initiators),
    mtu: mtuField,
    dpd: dpdField(),
  })
}

function localIssues(values: ConnectValues, context: ConnectContext): FieldIssue[] {
  const router = context.routers.find(({ id }) => id === values.routerId)
  const noGateway = router && externalGatewayViolation(router)
  if (noGateway) return [issueOf(noGateway, 'routerId')]
  const message = subnetsIssue(values.subnetIds, context.subnets)
  if (message) return [{ path: ['subnetIds'], message }]
  return router ? [...attachmentIssues(values, router), ...legacyIssues(values, context)] : []
}

function attachmentIssues({ subnetIds }: ConnectValues, router: RouterFacts): FieldIssue[] {
  const routerSubnetIds = new Set(router.subnetIds)
  const [first] = subnetIds.flatMap(
    (subnetId) =>
      subnetOnRouterViolation({ subnetId, routerId: router.id, routerSubnetIds, attribute: 'subnet_id' }) ??
      [],
  )
  return first ? [issueOf(first, 'subnetIds')] : []
}

/** Only one service per router works, so one with a subnet leaves the flow no other choice (contract, section 5.4). */
function legacyIssues(values: ConnectValues, { services, subnets }: ConnectContext): FieldIssue[] {
  const present = services.find(({ router_id }) => router_id === values.routerId)
  if (!present?.subnet_id || serviceFor(values, services)) return []
  const subnet = subnets.find(({ id }) => id === present.subnet_id)
  const name = subnet?.name || subnet?.cidr || present.subnet_id
  return [
    { path: ['subnetIds'], message: `The VPN service of this router carries only ${name}: choose that one` },
  ]
}

function peerIssues(values: ConnectValues, context: ConnectContext): FieldIssue[] {
  const { peerAddress, peerId, localId, peerCidrs } = values
  const router = context.routers.find(({ id }) => id === values.routerId)
  const local = localSubnets(values, context)
  const legacy = Boolean(serviceFor(values, context.services)?.subnet_id)
  const cidrs = cidrListIssue(peerCidrs, { legacy, localCidrs: local.map(({ cidr }) => cidr) })
  const ids = identityIssues({ peerAddress, peerId, localId })
  const [firstLocal, firstPeer] = [local[0]?.ip_version, cidrVersion(peerCidrs[0] ?? '')]
  const mixed = firstLocal && firstPeer && ipVersionsViolation({ local: firstLocal, peer: firstPeer })
  return [
    ...at(['peerAddress'], peerAddressIssue(peerAddress, router)),
    ...at(['peerId'], ids.peerId),
    ...at(['localId'], ids.localId),
    ...at(['peerCidrs'], cidrs ?? (mixed ? issueOf(mixed, 'peerCidrs').message : undefined)),
  ]
}

function otherIssues(values: ConnectValues, context: ConnectContext): FieldIssue[] {
  const { security } = values
  const policyId = security.kind === 'existing' ? security.ipsecPolicyId : ''
  const policy = context.ipsecPolicies.find(({ id }) => id === policyId)
  const refused = policy && transformProtocolViolation(policy)
  return [
    ...(refused ? [{ ...issueOf(refused, ''), path: ['security', 'ipsecPolicyId'] }] : []),
    ...at(['mtu'], mtuIssue(values.mtu, localSubnets(values, context)[0]?.ip_version)),
    ...at(['dpd', 'timeout'], dpdIssue(values.dpd)),
  ]
}

function localSubnets({ subnetIds }: ConnectValues, { subnets }: ConnectContext): Subnet[] {
  const chosen = new Set(subnetIds)
  return subnets.filter(({ id }) => chosen.has(id))
}
