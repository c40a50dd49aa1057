import type { DisplayText } from '../text/message'
import { localSubnets } from './endpoints'
import { displayName } from '../text/names'
import type { EndpointGroup } from '../neutron/resources/endpoint-group'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'
import type { Subnet } from '../neutron/resources/network'
import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'
import { connectionLook } from '../status/status'

/** The objects that connections refer to, by id; empty until they have been read. */
export interface Parts {
  services: ReadonlyMap<string, VpnService>
  groups: ReadonlyMap<string, EndpointGroup>
  ikePolicies: ReadonlyMap<string, IkePolicy>
  ipsecPolicies: ReadonlyMap<string, IpsecPolicy>
  subnets: readonly Subnet[]
}

/** Returns the networks at the two ends of a connection, whichever way its service names them. */
export function networksOf(
  connection: SiteConnection,
  { services, groups, subnets }: Pick<Parts, 'services' | 'groups' | 'subnets'>,
) {
  const subnetId = services.get(connection.vpnservice_id)?.subnet_id ?? null
  const local = localSubnets({ subnetId, group: groups.get(connection.local_ep_group_id ?? '') }, subnets)
  return {
    local: local.map((subnet) => ({ label: displayName(subnet), cidr: subnet.cidr })),
    peer:
      connection.peer_ep_group_id === null
        ? connection.peer_cidrs
        : (groups.get(connection.peer_ep_group_id)?.endpoints ?? []),
  }
}

/** Returns the texts that a connection is found by, in lists and in the command palette. */
export function connectionTexts(connection: SiteConnection, parts: Parts): DisplayText[] {
  const { name, description, id, peer_address, peer_id } = connection
  const { local, peer } = networksOf(connection, parts)
  return [
    name,
    description,
    id,
    peer_address,
    peer_id,
    connectionLook(connection).label,
    ...local.map(({ cidr }) => cidr),
    ...peer,
  ]
}
