import { useQueries } from '@tanstack/react-query'
import { endpointGroups } from '../neutron/endpoint-groups'
import { ikePolicies } from '../neutron/ike-policies'
import { ipsecPolicies } from '../neutron/ipsec-policies'
import { subnets } from '../neutron/networking'
import { vpnServices } from '../neutron/vpn-services'
import { together, wholeReading, type Reading } from '../query/reading'
import { useSite, type Site } from './site'
import type { Parts } from '~/domain/site/connection-parts'
import type { EndpointGroup } from '~/domain/neutron/resources/endpoint-group'
import type { IkePolicy } from '~/domain/neutron/resources/ike-policy'
import type { IpsecPolicy } from '~/domain/neutron/resources/ipsec-policy'
import type { Subnet } from '~/domain/neutron/resources/network'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'

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
