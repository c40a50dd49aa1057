import { useQueries } from '@tanstack/react-query'
import { endpointGroups } from '~/api/neutron/endpoint-groups'
import { ikePolicies } from '~/api/neutron/ike-policies'
import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import { extensions, routers, subnets } from '~/api/neutron/networking'
import { routerInterfaces } from '~/api/neutron/router-facts'
import { siteConnections } from '~/api/neutron/site-connections'
import { vpnServices } from '~/api/neutron/vpn-services'
import { useSite, type Site } from '~/api/site'
import { algorithmOptions } from '~/domain/options'
import { routerFactsOf } from '~/domain/forms/router-facts'

const readings = (site: Site) =>
  [
    routers.list(site),
    routerInterfaces(site),
    subnets.list(site),
    vpnServices.list(site),
    endpointGroups.list(site),
    ikePolicies.list(site),
    ipsecPolicies.list(site),
    siteConnections.list(site),
    extensions(site),
  ] as const

/** All that the guided flow must know of the site: undefined until every part has come, with the first failure. */
export function useConnectData() {
  return useQueries({
    queries: readings(useSite()),
    combine: (results) => {
      const [gateways, interfaces, nets, services, groups, ike, ipsec, connections, aliases] = results
      const retry = () =>
        Promise.all(results.filter(({ isError }) => isError).map(({ refetch }) => refetch()))
      const error = results.find(({ isError, data }) => isError && data === undefined)?.error
      if (!gateways.data || !interfaces.data || !nets.data || !services.data || !groups.data)
        return { error, retry }
      if (!ike.data || !ipsec.data || !connections.data || !aliases.data) return { error, retry }
      const data = {
        routers: routerFactsOf(gateways.data, interfaces.data),
        subnets: nets.data,
        services: services.data,
        groups: groups.data,
        ikePolicies: ike.data,
        ipsecPolicies: ipsec.data,
        connections: connections.data,
        options: algorithmOptions(new Set(aliases.data)),
      }
      return { data, error, retry }
    },
  })
}

export type ConnectData = NonNullable<ReturnType<typeof useConnectData>['data']>
