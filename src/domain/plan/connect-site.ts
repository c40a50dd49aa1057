import { canonicalCidrs } from '../forms/cidr-list'
import { modeOf } from '../forms/connection-rules'
import { uniqueName } from '../names'
import type { IkeCrypto, IpsecCrypto } from '../presets'
import type { EndpointGroup } from '../resources/endpoint-group'
import type { IkePolicy } from '../resources/ike-policy'
import type { IpsecPolicy } from '../resources/ipsec-policy'
import type { Dpd } from '../resources/site-connection'
import type { VpnService } from '../resources/vpn-service'
import type { CreateStep, JsonValue, Plan, ResourceKind, StepRef } from './plan'
import { groupWith, ikePolicyWith, ipsecPolicyWith, serviceFor } from './reuse'

/** What a connection from nothing is made of; the guided form's values without the pre-shared key. */
export interface ConnectSiteInput {
  name: string
  routerId: string
  subnetIds: readonly string[]
  peerAddress: string
  /** '' stands for the peer address. */
  peerId: string
  localId: string
  peerCidrs: readonly string[]
  security:
    | { kind: 'crypto'; ike: IkeCrypto; ipsec: IpsecCrypto }
    | { kind: 'existing'; ikePolicyId: string; ipsecPolicyId: string }
  initiator: string
  mtu: number
  dpd: Dpd
}

/** What the project already has. With an administrator's token leave out other projects' objects. */
export interface ExistingObjects {
  services: readonly VpnService[]
  groups: readonly EndpointGroup[]
  ikePolicies: readonly IkePolicy[]
  ipsecPolicies: readonly IpsecPolicy[]
}

type NamedBody = CreateStep['body'] & { name: string }

/** An object to refer to, and the step that makes it where it does not exist yet. */
interface Part {
  ref: string | StepRef
  step?: CreateStep
}

/**
 * The steps that make a connection from nothing, in the order in which Neutron can take them. What is there already is
 * used: the router's VPN service, for only one per router works (contract, 5.4), endpoint groups with the same
 * members, and policies that do the same. Where the service has a subnet, the connection carries `peer_cidrs` instead
 * of groups (5.5). The pre-shared key is not in the plan.
 */
export function connectSitePlan(input: ConnectSiteInput, existing: ExistingObjects): Plan {
  const [ike, ipsec] = policyParts(input, existing)
  const present = serviceFor(input, existing.services)
  const service: Part = present ? { ref: present.id } : newService(input, existing)
  const groups = modeOf(present) === 'endpoint-groups' ? groupParts(input, existing) : undefined
  const connection = connectionStep(input, {
    vpnservice_id: service.ref,
    ikepolicy_id: ike.ref,
    ipsecpolicy_id: ipsec.ref,
    ...(groups
      ? { local_ep_group_id: groups.local.ref, peer_ep_group_id: groups.peer.ref }
      : { peer_cidrs: canonicalCidrs(input.peerCidrs) }),
  })
  const parts = [ike, ipsec, service, ...(groups ? [groups.local, groups.peer] : [])]
  return { steps: [...parts.flatMap(({ step }) => step ?? []), connection] }
}

function policyParts({ name, security }: ConnectSiteInput, existing: ExistingObjects): [Part, Part] {
  if (security.kind === 'existing') return [{ ref: security.ikePolicyId }, { ref: security.ipsecPolicyId }]
  const ike = ikePolicyWith(security.ike, existing.ikePolicies)
  const ipsec = ipsecPolicyWith(security.ipsec, existing.ipsecPolicies)
  const ikeName = uniqueName(`${name} ike`, namesOf(existing.ikePolicies))
  const ipsecName = uniqueName(`${name} ipsec`, namesOf(existing.ipsecPolicies))
  return [
    ike ? { ref: ike.id } : newPart('ike', 'ike-policy', named(ikeName, security.ike)),
    ipsec ? { ref: ipsec.id } : newPart('ipsec', 'ipsec-policy', named(ipsecName, security.ipsec)),
  ]
}

function newService({ name, routerId }: ConnectSiteInput, { services }: ExistingObjects): Part {
  const serviceName = uniqueName(`${name} service`, namesOf(services))
  return newPart('service', 'vpn-service', named(serviceName, { router_id: routerId, admin_state_up: true }))
}

function groupParts(input: ConnectSiteInput, { groups }: ExistingObjects): { local: Part; peer: Part } {
  const part = (side: 'local' | 'peer', type: 'subnet' | 'cidr', endpoints: string[]): Part => {
    const present = groupWith({ type, endpoints }, groups)
    if (present) return { ref: present.id }
    const name = uniqueName(`${input.name} ${side}`, namesOf(groups))
    return newPart(side, 'endpoint-group', named(name, { type, endpoints }))
  }
  return {
    local: part('local', 'subnet', [...input.subnetIds]),
    peer: part('peer', 'cidr', canonicalCidrs(input.peerCidrs)),
  }
}

function connectionStep(input: ConnectSiteInput, references: CreateStep['body']): CreateStep {
  const { action, interval, timeout } = input.dpd
  const body = named(input.name, {
    peer_address: input.peerAddress,
    peer_id: input.peerId || input.peerAddress,
    local_id: input.localId,
    initiator: input.initiator,
    mtu: input.mtu,
    dpd: { action, interval, timeout },
    admin_state_up: true,
  })
  const step = newStep('connection', 'site-connection', { ...body, ...references })
  return { ...step, secrets: ['psk'] }
}

const kindWords: Record<ResourceKind, string> = {
  'ike-policy': 'IKE policy',
  'ipsec-policy': 'IPsec policy',
  'vpn-service': 'VPN service',
  'endpoint-group': 'endpoint group',
  'site-connection': 'IPsec site connection',
}

function newPart(id: string, kind: ResourceKind, body: NamedBody): Part {
  return { ref: { step: id }, step: newStep(id, kind, body) }
}

function newStep(id: string, kind: ResourceKind, body: NamedBody): CreateStep {
  return { id, kind, title: `Create ${kindWords[kind]} ${body.name}`, body }
}

function named(name: string, attributes: Record<string, JsonValue>): NamedBody & Record<string, JsonValue> {
  return { name, description: '', ...attributes }
}

function namesOf(objects: readonly { name: string }[]): string[] {
  return objects.map(({ name }) => name)
}
