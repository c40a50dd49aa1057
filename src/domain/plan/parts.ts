import { canonicalCidrs } from '../forms/cidr-list'
import type { IkeCrypto, IpsecCrypto } from '../presets'
import type { VpnService } from '../resources/vpn-service'
import { partName } from '../names'
import type { PlanBuilder, Ref } from './plan-builder'
import { groupWith, ikePolicyWith, ipsecPolicyWith, serviceFor } from './reuse'
import type { SiteWorld } from './world'

/** The objects a connection stands on: what the site has is used, what it lacks is made. `id` names the step. */

export interface PartContext {
  builder: PlanBuilder
  world: SiteWorld
  /** The stem of new names: the connection's name. */
  name: string
  /** Stands before the ids of steps; '' where the plan has one site. */
  prefix: string
}

/** An IKE policy that does just this. */
export function ikePart({ builder, world, name, prefix }: PartContext, crypto: IkeCrypto): Ref {
  const present = ikePolicyWith(crypto, world.ikePolicies)
  if (present) return present.id
  return builder.once(world, ['ike', crypto], () => {
    const body = {
      name: builder.nameFor(world, 'ike-policy', partName(name, 'ike')),
      description: '',
      ...crypto,
    }
    return builder.create(`${prefix}ike`, world, 'ike-policy', body)
  })
}

/** An IPsec policy that does just this. */
export function ipsecPart({ builder, world, name, prefix }: PartContext, crypto: IpsecCrypto): Ref {
  const present = ipsecPolicyWith(crypto, world.ipsecPolicies)
  if (present) return present.id
  return builder.once(world, ['ipsec', crypto], () => {
    const body = {
      name: builder.nameFor(world, 'ipsec-policy', partName(name, 'ipsec')),
      description: '',
      ...crypto,
    }
    return builder.create(`${prefix}ipsec`, world, 'ipsec-policy', body)
  })
}

export interface ServicePart {
  ref: Ref
  /** The service where there is one already. */
  present: VpnService | undefined
}

/** The VPN service of a router: the one there is, for only one per router works (contract, section 5.4). */
export function servicePart(
  { builder, world, name, prefix }: PartContext,
  wanted: { routerId: string; subnetIds: readonly string[] },
): ServicePart {
  const present = serviceFor(wanted, world.services)
  if (present) return { ref: present.id, present }
  const ref = builder.once(world, ['service', wanted.routerId], () => {
    const body = {
      name: builder.nameFor(world, 'vpn-service', partName(name, 'service')),
      description: '',
      router_id: wanted.routerId,
      admin_state_up: true,
    }
    return builder.create(`${prefix}service`, world, 'vpn-service', body)
  })
  return { ref, present: undefined }
}

/** A group of exactly these subnets or CIDRs. */
export function groupPart(
  { builder, world, name, prefix }: PartContext,
  group: { side: 'local' | 'peer'; endpoints: readonly string[] },
): Ref {
  const type = group.side === 'local' ? 'subnet' : 'cidr'
  const endpoints = type === 'cidr' ? canonicalCidrs(group.endpoints) : [...group.endpoints]
  const present = groupWith({ type, endpoints }, world.groups)
  if (present) return present.id
  return builder.once(world, [type, endpoints.toSorted()], () => {
    const body = {
      name: builder.nameFor(world, 'endpoint-group', partName(name, group.side)),
      description: '',
      type,
      endpoints,
    }
    return builder.create(`${prefix}${group.side}`, world, 'endpoint-group', body)
  })
}
