import { useQueries } from '@tanstack/react-query'
import { endpointGroups } from '~/api/neutron/endpoint-groups'
import { ikePolicies } from '~/api/neutron/ike-policies'
import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import { subnets } from '~/api/neutron/networking'
import { vpnServices } from '~/api/neutron/vpn-services'
import { together, wholeReading, type Reading } from '~/api/reading'
import { useSite, type Site } from '~/api/site'
import { localSubnets } from '~/domain/endpoints'
import { displayName } from '~/domain/names'
import type { EndpointGroup } from '~/domain/resources/endpoint-group'
import type { IkePolicy } from '~/domain/resources/ike-policy'
import type { IpsecPolicy } from '~/domain/resources/ipsec-policy'
import type { Subnet } from '~/domain/resources/network'
import type { SiteConnection } from '~/domain/resources/site-connection'
import type { VpnService } from '~/domain/resources/vpn-service'

/** The objects that connections stand on, by id; empty until they have come. */
export interface Parts {
  services: ReadonlyMap<string, VpnService>
  groups: ReadonlyMap<string, EndpointGroup>
  ikePolicies: ReadonlyMap<string, IkePolicy>
  ipsecPolicies: ReadonlyMap<string, IpsecPolicy>
  subnets: readonly Subnet[]
}

const byId = <T extends { id: string }>(rows: readonly T[] | undefined): ReadonlyMap<string, T> =>
  new Map(rows?.map((row) => [row.id, row]))

const readings = (site: Site) =>
  [
    vpnServices.list(site),
    endpointGroups.list(site),
    ikePolicies.list(site),
    ipsecPolicies.list(site),
    subnets.list(site),
  ] as const

/** What the connections of the current site refer to. */
export function useParts(): Parts {
  return useQueries({
    queries: readings(useSite()),
    combine: partsFrom,
  })
}

/** What a connection can be made of: there once every list is, with all its rows. */
export function useAllParts(): Reading<Parts> {
  const reads = useQueries({ queries: readings(useSite()) })
  const parts = useParts()
  const lists = reads.map((read) => wholeReading<readonly unknown[]>(read))
  const areThere = lists.every(({ data }) => data !== undefined)
  return together(areThere ? parts : undefined, lists)
}

interface Read<T> {
  data: T[] | undefined
  isPending: boolean
}

/**
 * One function for all renders: what it made stays the same while the lists do. Before each has come or failed there is
 * nothing, so that they are drawn once and not one by one.
 */
function partsFrom(
  reads: [Read<VpnService>, Read<EndpointGroup>, Read<IkePolicy>, Read<IpsecPolicy>, Read<Subnet>],
): Parts {
  if (reads.some(({ isPending }) => isPending)) return noParts
  const [services, groups, ike, ipsec, nets] = reads
  return {
    services: byId(services.data),
    groups: byId(groups.data),
    ikePolicies: byId(ike.data),
    ipsecPolicies: byId(ipsec.data),
    subnets: nets.data ?? noSubnets,
  }
}
const noSubnets: readonly Subnet[] = []
const noParts: Parts = {
  services: new Map(),
  groups: new Map(),
  ikePolicies: new Map(),
  ipsecPolicies: new Map(),
  subnets: noSubnets,
}

/** The networks at the two ends of a connection, whichever way its service names them. */
export function networksOf(connection: SiteConnection, { services, groups, subnets: nets }: Parts) {
  const subnetId = services.get(connection.vpnservice_id)?.subnet_id ?? null
  const local = localSubnets({ subnetId, group: groups.get(connection.local_ep_group_id ?? '') }, nets)
  return {
    local: local.map((subnet) => ({ label: displayName(subnet), cidr: subnet.cidr })),
    peer:
      connection.peer_ep_group_id === null
        ? connection.peer_cidrs
        : (groups.get(connection.peer_ep_group_id)?.endpoints ?? []),
  }
}
