import type { IkeCrypto, IpsecCrypto } from '../crypto/presets'
import type { EndpointGroup } from '../neutron/resources/endpoint-group'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'
import type { VpnService } from '../neutron/resources/vpn-service'
import { canonicalCidrs } from '../ip/address'

/**
 * The service to use on a router, or undefined where a new one is needed. One without a subnet is usable for any
 * subnets; one with a subnet only where exactly that subnet is wanted. Enabled ones come before disabled ones, and
 * both before those in ERROR (contract, sections 5.4 and 7.1).
 */
export function serviceFor(
  wanted: { routerId: string; subnetIds: readonly string[] },
  services: readonly VpnService[],
): VpnService | undefined {
  const [only, ...more] = wanted.subnetIds
  const usable = services.filter(
    ({ router_id, subnet_id }) =>
      router_id === wanted.routerId && (subnet_id === null || (subnet_id === only && more.length === 0)),
  )
  return usable.toSorted((a, b) => unfitness(a) - unfitness(b))[0]
}

/** Returns the groups of this type with exactly these members, in any order. */
export function groupsWith(
  wanted: { type: 'subnet' | 'cidr'; endpoints: readonly string[] },
  groups: readonly EndpointGroup[],
): EndpointGroup[] {
  const members = memberKey(wanted)
  return groups.filter((group) => group.type === wanted.type && memberKey(group) === members)
}

/** Returns the policies that do exactly the same, whatever their names. */
export function ikePoliciesWith(crypto: IkeCrypto, policies: readonly IkePolicy[]): IkePolicy[] {
  return policies.filter(
    (policy) =>
      policy.ike_version === crypto.ike_version &&
      policy.phase1_negotiation_mode === crypto.phase1_negotiation_mode &&
      sameAlgorithms(policy, crypto),
  )
}

/** Returns the policies that do exactly the same, whatever their names. */
export function ipsecPoliciesWith(crypto: IpsecCrypto, policies: readonly IpsecPolicy[]): IpsecPolicy[] {
  return policies.filter(
    (policy) =>
      policy.transform_protocol === crypto.transform_protocol &&
      policy.encapsulation_mode === crypto.encapsulation_mode &&
      sameAlgorithms(policy, crypto),
  )
}

type Algorithms = Pick<IkeCrypto, 'encryption_algorithm' | 'auth_algorithm' | 'pfs' | 'lifetime'>

function sameAlgorithms(a: Algorithms, b: Algorithms): boolean {
  return (
    a.encryption_algorithm === b.encryption_algorithm &&
    a.auth_algorithm === b.auth_algorithm &&
    a.pfs === b.pfs &&
    a.lifetime.units === b.lifetime.units &&
    a.lifetime.value === b.lifetime.value
  )
}

function unfitness({ status, admin_state_up, subnet_id }: VpnService): number {
  return (status === 'ERROR' ? 4 : 0) + (admin_state_up ? 0 : 2) + (subnet_id === null ? 0 : 1)
}

function memberKey({ type, endpoints }: { type: string; endpoints: readonly string[] }): string {
  const members = type === 'cidr' ? canonicalCidrs(endpoints) : endpoints
  return members.toSorted().join(' ')
}
