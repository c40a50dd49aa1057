import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { toApiError, type ApiError } from '~/api/http/errors'
import { whole } from '~/api/neutron/collection'
import { endpointGroups } from '~/api/neutron/endpoint-groups'
import { ikePolicies } from '~/api/neutron/ike-policies'
import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import { routers } from '~/api/neutron/networking'
import { routerHosts } from '~/api/neutron/router-hosts'
import { useProjectNames } from '~/api/site/project-names'
import { useConnections, useServices } from '~/api/site/site-data'
import { useSite, type Site } from '~/api/site/site'
import { tunnelsOf } from '~/domain/admin/all-tunnels'
import type { Agent } from '~/domain/neutron/resources/agent'
import type { EndpointGroup } from '~/domain/neutron/resources/endpoint-group'
import type { IkePolicy } from '~/domain/neutron/resources/ike-policy'
import type { IpsecPolicy } from '~/domain/neutron/resources/ipsec-policy'
import type { Router } from '~/domain/neutron/resources/network'
import type { PlainMessageKey } from '~/domain/text/message'

/** Something that could not be read, and how to try again. */
export interface Unread {
  what: PlainMessageKey
  error: ApiError
  retry: () => unknown
}

const readings = (site: Site) =>
  [
    endpointGroups.list(site),
    ikePolicies.list(site),
    ipsecPolicies.list(site),
    routers.list(site),
    routerHosts(site),
  ] as const

interface Read<T> {
  data: T | undefined
  error: Error | null
  refetch: () => unknown
}

const none: never[] = []
const noHosts: ReadonlyMap<string, Agent[]> = new Map()

/** One function for all renders: what it made stays the same while the lists do. */
function partsFrom([groups, ike, ipsec, devices, hosts]: [
  Read<EndpointGroup[]>,
  Read<IkePolicy[]>,
  Read<IpsecPolicy[]>,
  Read<Router[]>,
  Read<ReadonlyMap<string, Agent[]>>,
]) {
  return {
    groups: groups.data ?? none,
    ikePolicies: ike.data ?? none,
    ipsecPolicies: ipsec.data ?? none,
    routers: devices.data ?? none,
    hosts: hosts.data ?? noHosts,
    arePoliciesRead: whole(ike.data) !== undefined && whole(ipsec.data) !== undefined,
    unread: [
      ...unreadOf('the endpoint groups', groups),
      ...unreadOf('the IKE policies', ike),
      ...unreadOf('the IPsec policies', ipsec),
      ...unreadOf('the routers', devices),
      ...unreadOf('the router agents', hosts),
    ],
  }
}

function unreadOf(what: PlainMessageKey, { data, error, refetch }: Read<unknown>): Unread[] {
  return data === undefined && error ? [{ what, error: toApiError(error), retry: refetch }] : []
}

/** Everything that the tunnels of all projects are made of, below an `Overseen`. */
export function useOverseen() {
  const site = useSite()
  const { data: connections, isPartial, error, refetch } = useConnections()
  const services = useServices()
  const parts = useQueries({ queries: readings(site), combine: partsFrom })
  const names = useProjectNames()
  const known = useMemo(
    () => ({ ...parts, services: services.data ?? none, projectName: names.nameOf }),
    [parts, services.data, names.nameOf],
  )
  const tunnelOf = useMemo(() => tunnelsOf(known), [known])
  const tunnels = useMemo(() => connections?.map(tunnelOf), [connections, tunnelOf])
  return {
    tunnels,
    connections,
    isPartial,
    failure: error ? toApiError(error) : undefined,
    retry: () => void refetch(),
    parts: known,
    areServicesRead: services.all !== undefined,
    areNamesTold: names.areTold,
    unread: [
      ...unreadOf('the VPN services', services),
      ...parts.unread,
      ...unreadOf('the project names', names),
    ],
  }
}

/** What `useOverseen` answers. */
export type OverseenRegion = ReturnType<typeof useOverseen>
