import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { withLiveStatus } from '../status/live-rows'
import { useLiveStatus } from '../status/live-status'
import { isPartial, readSince } from '../neutron/collection'
import { siteConnections } from '../neutron/site-connections'
import { vpnServices } from '../neutron/vpn-services'
import { useSite } from './site'
import type { VpnStatus } from '~/domain/neutron/resources/common'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import type { StatusHistory } from '~/domain/status/status-history'

/** What was observed of the rows of a list: all of them at `at`, and a changed status when it changed. */
interface Observations {
  seen: ReadonlyMap<string, StatusHistory>
  at: number
}

/** Rows as they were read, with what was observed of them since. */
function useLiveRows<T extends { id: string; status: VpnStatus }>(
  rows: readonly T[] | undefined,
  live: Observations | undefined,
) {
  const readAt = readSince(rows)
  const seen = live?.seen
  // The time itself is another at each look, and thousands of rows are not to be reckoned anew for it.
  const areAllLater = live !== undefined && live.at >= readAt
  return useMemo(
    () => rows && withLiveStatus<T>(rows, seen, { areAllLater, readAt }),
    [rows, seen, areAllLater, readAt],
  )
}

/** Whether more rows are on their way; `all` of them to reckon with, undefined until then. */
function extentOf<T>(read: readonly unknown[] | undefined, rows: readonly T[] | undefined) {
  const isPart = isPartial(read)
  return { isPartial: isPart, all: isPart ? undefined : rows }
}

/** The connections of the current site with their live statuses. */
export function useConnections() {
  const live = useLiveStatus().data
  const list = useQuery(siteConnections.list(useSite()))
  const data = useLiveRows<SiteConnection>(list.data, live && { seen: live.connections, at: live.listedAt })
  return { ...list, data, ...extentOf(list.data, data) }
}

/** The VPN services of the current site with their live statuses. */
export function useServices() {
  const live = useLiveStatus().data
  const list = useQuery(vpnServices.list(useSite()))
  const data = useLiveRows<VpnService>(list.data, live && { seen: live.services, at: live.servicesAt })
  /** How old their statuses are: seldomer asked for than those of connections. */
  const checkedAt = Math.max(live?.servicesAt ?? 0, readSince(list.data)) || undefined
  return { ...list, data, ...extentOf(list.data, data), checkedAt }
}
