import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLiveStatus } from './live-status'
import { isPartial } from './neutron/collection'
import { siteConnections } from './neutron/site-connections'
import { vpnServices } from './neutron/vpn-services'
import { useSite } from './site'
import type { SiteConnection } from '~/domain/resources/site-connection'
import type { VpnService } from '~/domain/resources/vpn-service'
import { usageIndex, type UsageIndex } from '~/domain/usage'

type Observations = ReadonlyMap<string, { status: string }>

/** Rows with the statuses that were observed since they were read; the same rows where these are the statuses they have. */
function withLiveStatus<T extends { id: string; status: string }>(
  rows: readonly T[],
  seen: Observations | undefined,
): readonly T[] {
  const isNews = ({ id, status }: T) => (seen?.get(id)?.status ?? status) !== status
  if (!rows.some(isNews)) return rows
  return rows.map((row) => (isNews(row) ? { ...row, status: seen?.get(row.id)?.status ?? row.status } : row))
}

/** The connections of the current site with their live statuses. */
export function useConnections() {
  const site = useSite()
  const live = useLiveStatus().data
  const list = useQuery(siteConnections.list(site))
  const seen = live?.connections
  const data = useMemo(() => list.data && withLiveStatus<SiteConnection>(list.data, seen), [list.data, seen])
  return { ...list, data, isPartial: isPartial(list.data) }
}

/** The VPN services of the current site with their live statuses. */
export function useServices() {
  const site = useSite()
  const live = useLiveStatus().data
  const list = useQuery(vpnServices.list(site))
  const seen = live?.services
  const data = useMemo(() => list.data && withLiveStatus<VpnService>(list.data, seen), [list.data, seen])
  return { ...list, data }
}

const nothing: never[] = []

/** Which connections use what, on the current site; nothing is used until the lists have come. */
export function useUsage(): UsageIndex {
  const connections = useConnections().data ?? nothing
  const services = useServices().data ?? nothing
  return useMemo(() => usageIndex({ connections, services }), [connections, services])
}
