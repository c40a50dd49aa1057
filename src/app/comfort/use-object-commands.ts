import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useParts } from '~/api/site/connection-parts'
import { routers } from '~/api/neutron/networking'
import { useSite } from '~/api/site/site'
import { useConnections, useServices } from '~/api/site/site-data'
import { useUsage } from '~/api/site/usage'
import { connectionTexts, type Parts } from '~/domain/site/connection-parts'
import { endpointTexts } from '~/domain/site/endpoints'
import { displayName, ownName } from '~/domain/text/names'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import { serviceLook } from '~/domain/site/service-look'
import { connectionLook } from '~/domain/status/status'
import { t } from '~/i18n/translate'
import { type PlainMessageKey, listOf } from '~/domain/text/message'
import { listRoutes, type ObjectKind } from '~/components/resources/site-links'
import type { PaletteCommand } from './palette-command'
import { externalAddresses } from '~/domain/site/gateway-addresses'

/** Opens an object of this site, found by its name, its id, and every address and network that belongs to it. */
export function useObjectCommands(): readonly PaletteCommand[] {
  const site = useSite()
  const navigate = useNavigate()
  const { data: connections = noRows } = useConnections()
  const { data: services = noRows } = useServices()
  const { data: allRouters = noRows } = useQuery(routers.list(site))
  const { usage } = useUsage()
  const parts = useParts()
  return useMemo(() => {
    const routerNames = new Map(allRouters.map((router) => [router.id, ownName(router)]))
    const routerOf = (id: string) => routerNames.get(id) ?? ''
    const open = <T extends { id: string; name: string }>(
      { kind, heading, rows }: { kind: ObjectKind; heading: PlainMessageKey; rows: Iterable<T> },
      say: (row: T) => Pick<PaletteCommand, 'keywords' | 'hint' | 'status'>,
    ): PaletteCommand[] =>
      [...rows].map((row) => ({
        id: row.id,
        kind,
        group: t(heading),
        label: displayName(row),
        isOneOfMany: true,
        run: () => void navigate({ to: `${listRoutes[kind]}/$id`, params: { ...site.params, id: row.id } }),
        ...say(row),
      }))
    const byId = ({ id }: { id: string }) => ({ keywords: [id] })
    return [
      ...open({ kind: 'connection', heading: 'Connections', rows: connections }, (connection) =>
        connectionWords(connection, { parts, routerOf }),
      ),
      ...open({ kind: 'service', heading: 'VPN services', rows: services }, (service) => ({
        ...serviceWords(service, routerOf),
        status: serviceLook(service, usage),
      })),
      ...open({ kind: 'group', heading: 'Endpoint groups', rows: parts.groups.values() }, (group) => {
        const members = endpointTexts(group, parts.subnets)
        return { keywords: [group.id, ...members], hint: listOf(members) }
      }),
      ...open({ kind: 'ikePolicy', heading: 'IKE policies', rows: parts.ikePolicies.values() }, byId),
      ...open({ kind: 'ipsecPolicy', heading: 'IPsec policies', rows: parts.ipsecPolicies.values() }, byId),
    ]
  }, [site, navigate, connections, services, allRouters, usage, parts])
}

const noRows: readonly never[] = []

function connectionWords(
  connection: SiteConnection,
  { parts, routerOf }: { parts: Parts; routerOf: (id: string) => string },
) {
  const service = parts.services.get(connection.vpnservice_id)
  const way = service ? [service.name, routerOf(service.router_id), ...externalAddresses(service)] : []
  return {
    keywords: [...connectionTexts(connection, parts), ...way],
    hint: connection.peer_address,
    status: connectionLook(connection),
  }
}

function serviceWords(service: VpnService, routerOf: (id: string) => string) {
  const addresses = externalAddresses(service)
  return {
    keywords: [service.id, ...addresses, routerOf(service.router_id)],
    hint: addresses.join(', '),
  }
}
