import type { IkeCrypto, IpsecCrypto } from '../../crypto/presets'
import type { Dpd } from '../../neutron/resources/site-connection'
import {
  chosenPolicyPart,
  groupPart,
  ikePart,
  ipsecPart,
  servicePart,
  type PartContext,
  type PartWishes,
} from './parts'
import type { Attributes, Plan } from '../plan'
import { planBuilder, type Ref } from './plan-builder'
import { ikePoliciesWith, ipsecPoliciesWith } from '../../site/reuse'
import type { SiteWorld } from '../../site/site-snapshot'
import { msg } from '../../text/message'
import { canonicalCidrs } from '../../ip/address'
import { modeOf } from '../../neutron/connection-mode'

/** How a tunnel is protected: values to find or make policies for, or policies that are there. */
export type Security =
  | { kind: 'crypto'; ike: IkeCrypto; ipsec: IpsecCrypto }
  | { kind: 'existing'; ikePolicyId: string; ipsecPolicyId: string }

/** What both ends of a tunnel say alike, whatever they are made of. */
export interface TunnelSettings {
  name: string
  initiator: string
  mtu: number
  dpd: Dpd
}

/** What a connection from nothing is made of; the guided form's values without the pre-shared key. */
export interface ConnectSiteInput extends TunnelSettings {
  routerId: string
  subnetIds: readonly string[]
  peerAddress: string
  /** '' stands for the peer address. */
  peerId: string
  localId: string
  peerCidrs: readonly string[]
  security: Security
}

/** The secret that the guided flow's plan refers to. */
export const connectPsk = 'psk'

/**
 * The steps that make a connection from nothing, in the order in which Neutron can take them. What is there already is
 * used: the router's VPN service, for only one per router works (contract, 5.4), endpoint groups with the same
 * members, and policies that do the same. Where the service has a subnet, the connection carries `peer_cidrs` instead
 * of groups (5.5). The pre-shared key is not in the plan.
 */
export function connectSitePlan(input: ConnectSiteInput, world: SiteWorld, wishes?: PartWishes): Plan {
  const builder = planBuilder()
  const context = { builder, world, name: input.name, prefix: '', ...(wishes ? { wishes } : {}) }
  const policies = policyParts(context, input.security)
  const service = servicePart(context, input)
  const networks =
    modeOf(service.present) === 'endpoint-groups'
      ? {
          local_ep_group_id: groupPart(context, { side: 'local', endpoints: input.subnetIds }),
          peer_ep_group_id: groupPart(context, { side: 'peer', endpoints: input.peerCidrs }),
        }
      : { peer_cidrs: canonicalCidrs(input.peerCidrs) }
  const body = {
    name: input.name,
    ...settingsBody(input),
    peer_address: input.peerAddress,
    peer_id: input.peerId || input.peerAddress,
    local_id: input.localId,
    vpnservice_id: service.ref,
    ...policies,
    ...networks,
  }
  const label = msg('Pre-shared key of {name}', { name: input.name })
  const psk = builder.secret({ id: connectPsk, label, source: 'entered' })
  builder.create('connection', world, 'site-connection', body, psk)
  return builder.plan(msg('Connect {name}', { name: input.name }))
}

/** The two policies of a connection. Of several that do the same, two that a connection uses together come first. */
export function policyParts(
  context: PartContext,
  security: Security,
): { ikepolicy_id: Ref; ipsecpolicy_id: Ref } {
  if (security.kind === 'existing') {
    return {
      ikepolicy_id: chosenPolicyPart(context, 'ike-policy', security.ikePolicyId),
      ipsecpolicy_id: chosenPolicyPart(context, 'ipsec-policy', security.ipsecPolicyId),
    }
  }
  const { ikePolicies, ipsecPolicies, connections } = context.world
  const ike = new Set(ikePoliciesWith(security.ike, ikePolicies).map(({ id }) => id))
  const ipsec = new Set(ipsecPoliciesWith(security.ipsec, ipsecPolicies).map(({ id }) => id))
  const pairs = connections.filter((one) => ike.has(one.ikepolicy_id) && ipsec.has(one.ipsecpolicy_id))
  const ikePolicy = ikePart(context, security.ike, pairs[0]?.ikepolicy_id)
  const pair = pairs.find((one) => one.ikepolicy_id === ikePolicy)
  return { ikepolicy_id: ikePolicy, ipsecpolicy_id: ipsecPart(context, security.ipsec, pair?.ipsecpolicy_id) }
}

/** What a connection says beside names and parts. It is created enabled: created disabled it would hang (7.5). */
export function settingsBody({ initiator, mtu, dpd }: TunnelSettings): Attributes {
  const { action, interval, timeout } = dpd
  return { description: '', initiator, mtu, dpd: { action, interval, timeout }, admin_state_up: true }
}
