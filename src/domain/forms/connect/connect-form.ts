import { lookUp } from '../../text/own-entry'
import * as z from 'zod/mini'
import { dpdDefaults } from '../../neutron/rules/dpd'
import { devicePresets } from '../../export/device-presets'
import { initiators, type AlgorithmOptions } from '../../neutron/algorithm-options'
import { uniqueName } from '../../text/names'
import type { SiteWorld } from '../../site/site-snapshot'
import { serviceFor } from '../../site/reuse'
import { valueLabel } from '../../crypto/algorithm-labels'
import { notOffered, presetsFor, type IkeCrypto, type IpsecCrypto } from '../../crypto/presets'
import type { IpsecPolicy } from '../../neutron/resources/ipsec-policy'
import { transformProtocolViolation } from '../../neutron/rules/transform-protocol'
import { defaultMtu } from '../../neutron/rules/mtu'
import { ipVersionsViolation } from '../../neutron/rules/ip-versions'
import { cidrVersion } from '../../ip/address'
import { cidrFieldIssues, usableCidrs, type CidrListFacts } from '../cidr-list'
import { dpdIssue, identityIssues, mtuIssue, peerAddressIssue } from '../connection-rules'
import { emptyFarSite, farSiteFields, farSiteIssues } from './far-sites'
import { at, choice, crossField, issueOf, nameField, picked, trimmed, type FieldIssue } from '../fields'
import { dpdField, missingPsk, mtuField, pskField } from '../resources/site-connection-form'
import { chosenSubnets, memberIssues, type MemberFacts } from './member-rules'
import { msg } from '../../text/message'

/** What the guided flow must know of the cloud, and of the other sites that have been chosen. */
export interface ConnectContext extends MemberFacts {
  siteKey: string
  options: AlgorithmOptions
  ipsecPolicies: readonly IpsecPolicy[]
  /** By site key; a site that is on its way is not in here yet. */
  farWorlds: ReadonlyMap<string, SiteWorld>
}

/**
 * The form of the guided flow: a connection from nothing. An empty `peerId` stands for the peer address, an empty
 * `localId` for the service's external address; `dpd` times are in seconds, `mtu` in bytes.
 */
export function connectForm(context: ConnectContext) {
  return connectFields(context.options).check(
    crossField((values) => [
      ...memberIssues(values, context),
      ...(values.peer === 'sites' ? siteIssues(values, context) : peerIssues(values, context)),
      ...otherIssues(values, context),
    ]),
  )
}
export type ConnectValues = z.infer<ReturnType<typeof connectFields>>

/** What a link wants of a new connection: the router that it is on, and where the other side is. */
export interface WantedConnection {
  router?: string | undefined
  peer?: ConnectValues['peer'] | undefined
}

/**
 * What the flow starts with: everything that has one sensible value is set, so that at most the router, the subnets,
 * the peer's address and its CIDRs are entered. `psk` is a generated key; `takenNames` are the connections' names. A
 * `wanted` router is taken where a tunnel can end there.
 */
export function connectDefaults(given: {
  context: ConnectContext
  takenNames: Iterable<string>
  psk: string
  wanted?: WantedConnection
}): ConnectValues {
  const usable = given.context.routers.filter(
    ({ hasGateway, subnetIds }) => hasGateway && subnetIds.length > 0,
  )
  const { router: wantedId, peer = 'address' } = given.wanted ?? {}
  const router = usable.find(({ id }) => id === wantedId) ?? (usable.length === 1 ? usable[0] : undefined)
  return {
    name: uniqueName('site-to-site', given.takenNames),
    routerId: router?.id ?? '',
    subnetIds: router?.subnetIds.length === 1 ? [...router.subnetIds] : [],
    peer,
    reuse: {},
    farSites: [{ ...emptyFarSite }],
    topology: 'hub',
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

/** The flow's field that shows a refusal of this request attribute, or undefined where none does. */
export function connectFieldOf(attribute: string): keyof ConnectValues | undefined {
  return lookUp(fieldByAttribute, attribute)
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
  const presetIds = [...presetsFor(options), ...devicePresets(options)].map(({ id }) => id)
  return z.object({
    name: nameField,
    routerId: picked(msg('Select a router')),
    subnetIds: z.array(z.string()),
    /** Whether the other end is a gateway elsewhere, or sites of the user's own. */
    peer: z.enum(['address', 'sites']),
    farSites: z.array(farSiteFields),
    topology: z.enum(['hub', 'mesh']),
    peerAddress: trimmed,
    peerId: trimmed,
    localId: trimmed,
    peerCidrs: z.array(trimmed),
    security: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('preset'), presetId: choice(presetIds) }),
      z.object({
        kind: z.literal('existing'),
        ikePolicyId: picked(msg('Select an IKE policy')),
        ipsecPolicyId: picked(msg('Select an IPsec policy')),
      }),
      z.object({ kind: z.literal('imported'), ike: z.custom<IkeCrypto>(), ipsec: z.custom<IpsecCrypto>() }),
    ]),
    psk: pskField(true),
    /** Which existing objects to use where several do the same, or none of them; see `PartChoices`. */
    reuse: z.record(z.string(), z.string()),
    initiator: choice(initiators),
    mtu: mtuField(),
    dpd: dpdField(),
  })
}

function siteIssues(values: ConnectValues, context: ConnectContext): FieldIssue[] {
  const here = {
    values: { siteKey: context.siteKey, routerId: values.routerId, subnetIds: values.subnetIds },
    facts: context,
    label: msg('the local site'),
  }
  const others = values.farSites.map((site) => {
    const facts = context.farWorlds.get(site.siteKey)
    return { values: site, facts, label: facts?.site.region ?? '' }
  })
  return farSiteIssues(here, others)
}

function peerIssues(values: ConnectValues, context: ConnectContext): FieldIssue[] {
  const { peerAddress, peerId, localId, peerCidrs, psk } = values
  const router = context.routers.find(({ id }) => id === values.routerId)
  const local = chosenSubnets(values, context.subnets)
  const cidrs = cidrFieldIssues('peerCidrs', peerCidrs, cidrFacts(values, context))
  const ids = identityIssues({ peerAddress, peerId, localId })
  const [firstLocal, firstPeer] = [local[0]?.ip_version, cidrVersion(peerCidrs[0] ?? '')]
  const mixed = firstLocal && firstPeer && ipVersionsViolation({ local: firstLocal, peer: firstPeer })
  return [
    ...at(['psk'], psk === '' ? missingPsk : undefined),
    ...at(
      ['peerAddress'],
      peerAddress === '' ? msg('Enter the peer address') : peerAddressIssue(peerAddress, router),
    ),
    ...at(['peerId'], ids.peerId),
    ...at(['localId'], ids.localId),
    ...cidrs,
    ...(mixed && cidrs.length === 0 ? [issueOf(mixed, 'peerCidrs')] : []),
  ]
}

type CidrContext = Pick<ConnectContext, 'services' | 'subnets'>

function cidrFacts(values: ConnectValues, { services, subnets }: CidrContext): CidrListFacts {
  return {
    legacy: Boolean(serviceFor(values, services)?.subnet_id),
    localCidrs: chosenSubnets(values, subnets).map(({ cidr }) => cidr),
  }
}

/** Returns the peer networks in which nothing is wrong: the others are not drawn. */
export const usablePeerCidrs = (values: ConnectValues, context: CidrContext): string[] =>
  usableCidrs(values.peerCidrs, cidrFacts(values, context))

function otherIssues(values: ConnectValues, context: ConnectContext): FieldIssue[] {
  const { security } = values
  const policyId = security.kind === 'existing' ? security.ipsecPolicyId : ''
  const policy = context.ipsecPolicies.find(({ id }) => id === policyId)
  const refused = policy && transformProtocolViolation(policy)
  const foreign = security.kind === 'imported' ? notOffered(context.options, security) : []
  return [
    ...(refused ? [{ ...issueOf(refused, ''), path: ['security', 'ipsecPolicyId'] }] : []),
    ...(foreign.length > 0
      ? at(
          ['security', 'kind'],
          msg('This cloud doesn’t offer {values}', { values: foreign.map(valueLabel).join(', ') }),
        )
      : []),
    ...at(['mtu'], mtuIssue(values.mtu, chosenSubnets(values, context.subnets)[0]?.ip_version)),
    ...at(['dpd', 'timeout'], dpdIssue(values.dpd)),
  ]
}
