import { siteText } from '~/domain/text/names'
import { queryOptions, useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { gatewayAddressesOf, routerFactsOf } from '~/domain/site/router-facts'
import { tunnelScheduler } from '~/domain/neutron/rules/router-scheduling'
import { isTransitSubnet } from '~/domain/neutron/rules/transit'
import { algorithmOptions, type AlgorithmOptions } from '~/domain/neutron/algorithm-options'
import type { SiteWorld } from '~/domain/site/site-snapshot'
import { isPartial, whole } from '../neutron/collection'
import { endpointGroups } from '../neutron/endpoint-groups'
import { ikePolicies } from '../neutron/ike-policies'
import { ipsecPolicies } from '../neutron/ipsec-policies'
import { extensions, limits, routers, subnets } from '../neutron/networking'
import { routerInterfaces } from '../neutron/router-facts'
import { siteConnections } from '../neutron/site-connections'
import { vpnServices } from '../neutron/vpn-services'
import { readQuery } from '../query/read-query'
import type { EndpointGroup } from '~/domain/neutron/resources/endpoint-group'
import type { IkePolicy } from '~/domain/neutron/resources/ike-policy'
import type { IpsecPolicy } from '~/domain/neutron/resources/ipsec-policy'
import type { Port, Router, Subnet } from '~/domain/neutron/resources/network'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import { useAccounts, useSessions } from '../session/sessions-context'
import { openSite, sitesOf, useSite, type Site } from './site'
import type { PlanSite } from '~/domain/site/plan-site'
import type { Limits } from '~/domain/neutron/limits'
import { externalAddresses } from '~/domain/site/gateway-addresses'

/** A site with everything that plans and the guided flow must know of it. */
export interface OpenWorld extends SiteWorld {
  options: AlgorithmOptions
}

/** A site as plans name it. */
export function planSiteOf({ key, cloud, region, project }: Site): PlanSite {
  return { key, cloud, region, project: { id: project.id, name: project.name } }
}

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
    limits(site),
  ] as const

interface Readings {
  gateways: Router[]
  interfaces: Port[]
  nets: Subnet[]
  services: VpnService[]
  groups: EndpointGroup[]
  ike: IkePolicy[]
  ipsec: IpsecPolicy[]
  connections: SiteConnection[]
  aliases: string[]
  limit: Limits
}

function worldFrom(site: Site, read: Readings): OpenWorld {
  return {
    site: planSiteOf(site),
    scheduler: tunnelScheduler(read.aliases),
    routers: routerFactsOf(read.gateways, read.interfaces),
    // The cloud's own are nobody's networks: no form offers them, and no rule goes by them.
    subnets: read.nets.filter((subnet) => !isTransitSubnet(subnet)),
    services: read.services,
    groups: read.groups,
    ikePolicies: read.ike,
    ipsecPolicies: read.ipsec,
    connections: read.connections,
    limits: read.limit,
    options: algorithmOptions(new Set(read.aliases)),
  }
}

/** Reads a whole site, no older than `staleTime` milliseconds. Throws ApiError. */
export async function readWorld(site: Site, client: QueryClient, staleTime = 0): Promise<OpenWorld> {
  const [a, b, c, d, e, f, g, h, known, allowed] = readings(site)
  const read = await Promise.all([
    readQuery(client, { ...a, staleTime }),
    readQuery(client, { ...b, staleTime }),
    readQuery(client, { ...c, staleTime }),
    readQuery(client, { ...d, staleTime }),
    readQuery(client, { ...e, staleTime }),
    readQuery(client, { ...f, staleTime }),
    readQuery(client, { ...g, staleTime }),
    readQuery(client, { ...h, staleTime }),
    readQuery(client, known),
    readQuery(client, allowed),
  ])
  const [gateways, interfaces, nets, services, groups, ike, ipsec, connections, aliases, limit] = read
  const vpn = { services, groups, ike, ipsec, connections }
  return worldFrom(site, { gateways, interfaces, nets, ...vpn, aliases, limit })
}

/** The current site, whole and live: undefined until every part has come whole, with the first failure. */
export function useWorld() {
  const site = useSite()
  const results = useQueries({ queries: readings(site) })
  const [gateways, interfaces, nets, services, groups, ike, ipsec, connections, aliases, limit] = results
  const read = {
    gateways: whole(gateways.data),
    interfaces: whole(interfaces.data),
    nets: whole(nets.data),
    services: whole(services.data),
    groups: whole(groups.data),
    ike: whole(ike.data),
    ipsec: whole(ipsec.data),
    connections: whole(connections.data),
    aliases: aliases.data,
    limit: limit.data,
  }
  // What is made of the lists stays the same while they do: thousands of rows are reckoned with.
  const data = useMemo(
    () => (isRead(read) ? worldFrom(site, read) : undefined),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the object is new each time, what is in it is not
    [site, ...Object.values(read)],
  )
  const retry = () => Promise.all(results.filter(({ isError }) => isError).map(({ refetch }) => refetch()))
  const error = results.find(({ isError, data: known }) => isError && !isWhole(known))?.error
  return { data, error, retry }
}

const isWhole = (data: unknown) => data !== undefined && !(Array.isArray(data) && isPartial(data))

function isRead(read: { [K in keyof Readings]: Readings[K] | undefined }): read is Readings {
  return Object.values(read).every((part) => part !== undefined)
}

/** A site that the user can reach with the sign-ins there are. */
export interface ReachableSite {
  /** As in `Site`. */
  key: string
  label: string
  at: { cloud: string; region: string; project: string }
}

/** Every site of every sign-in, the current one first. */
export function useReachableSites(): ReachableSite[] {
  const accounts = useAccounts()
  const { key } = useSite()
  const isCloudSaid = accounts.length > 1
  return accounts
    .flatMap((account) =>
      sitesOf(account).map(({ key: siteKey, region, project }) => ({
        key: siteKey,
        label: siteText({ ...(isCloudSaid ? { cloud: account.cloud } : {}), region, project }),
        at: { cloud: account.cloud.id, region, project: project.id },
      })),
    )
    .toSorted((a, b) => Number(b.key === key) - Number(a.key === key))
}

/** What another site has, for a form: kept a little while, because a plan reads it afresh anyway. */
export function useWorldOf() {
  const sessions = useSessions()
  const client = useQueryClient()
  return useCallback(
    ({ key, at }: ReachableSite) =>
      queryOptions({
        queryKey: ['world', key],
        staleTime: 10_000,
        queryFn: async () => readWorld(await openSite(sessions, at), client, 10_000),
      }),
    [sessions, client],
  )
}

/** Reads sites afresh, by their keys. Throws ApiError. */
export function useReadWorlds() {
  const sessions = useSessions()
  const client = useQueryClient()
  const reachable = useReachableSites()
  return async (keys: readonly string[]): Promise<ReadonlyMap<string, OpenWorld>> => {
    const sites = await Promise.all(
      reachable.filter(({ key }) => keys.includes(key)).map(({ at }) => openSite(sessions, at)),
    )
    const worlds = await Promise.all(sites.map((site) => readWorld(site, client)))
    return new Map(worlds.map((world) => [world.site.key, world]))
  }
}

/** The current site with those other sites of the user's in which the other ends of its tunnels may be. */
export interface TunnelWorlds {
  here: OpenWorld
  worlds: readonly OpenWorld[]
  /** Sites that could not be read, by label: an end there is not seen. */
  unread: readonly string[]
}

/** Which connections are meant: of a plan's own accord they come and go, so they are told by what they hang on. */
export interface MeantBy {
  attribute: 'id' | 'vpnservice_id' | 'ikepolicy_id' | 'ipsecpolicy_id'
  ids: readonly string[]
}

/** What the work comes to; throws where it takes longer, and the work goes on unheard. */
function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${ms} ms`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Milliseconds that another site has to say whether an end is there: the page waits for all of them. */
const otherSiteMs = 10_000

/**
 * Reads the current site and every other one that has a router or a VPN service at the peer address of one of the
 * connections that are meant: two small lists of each site tell which. It is read once, when the page is opened: plans go by that.
 */
export function useTunnelWorlds() {
  const site = useSite()
  const sessions = useSessions()
  const client = useQueryClient()
  const others = useReachableSites().filter(({ key }) => key !== site.key)
  const addressesAt = async (at: ReachableSite['at']) => {
    const other = await openSite(sessions, at)
    const [services, gateways] = await Promise.all([
      readQuery(client, { ...vpnServices.list(other), staleTime: 30_000 }),
      readQuery(client, { ...routers.list(other), staleTime: 30_000 }),
    ])
    return {
      other,
      addresses: [...services.flatMap(externalAddresses), ...gateways.flatMap(gatewayAddressesOf)],
    }
  }
  return ({ attribute, ids }: MeantBy) =>
    queryOptions({
      queryKey: ['tunnel-worlds', site.key, attribute, ids],
      staleTime: Infinity,
      gcTime: 0,
      queryFn: async (): Promise<TunnelWorlds> => {
        const here = await readWorld(site, client)
        const peers = new Set(
          here.connections.filter((one) => ids.includes(one[attribute])).map((one) => one.peer_address),
        )
        const unread: string[] = []
        const found = await Promise.all(
          // Each other project costs a token, and behind the gateway a cookie: where nobody is sought none is opened.
          (peers.size > 0 ? others : []).map(async ({ at, label }) => {
            try {
              const { other, addresses } = await within(otherSiteMs, addressesAt(at))
              const isPeer = addresses.some((address) => peers.has(address))
              return isPeer ? [await readWorld(other, client)] : []
            } catch {
              unread.push(label)
              return []
            }
          }),
        )
        return { here, worlds: [here, ...found.flat()], unread }
      },
    })
}
