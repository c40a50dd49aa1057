import { useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ApiError, failureToShow, toApiError } from './errors'
import { withLiveStatus } from './live-rows'
import { useLiveStatus } from './live-status'
import { isPartial, readSince } from './neutron/collection'
import { siteConnections } from './neutron/site-connections'
import { vpnServices } from './neutron/vpn-services'
import { useSite } from './site'
import type { VpnStatus } from '~/domain/resources/common'
import type { SiteConnection } from '~/domain/resources/site-connection'
import type { VpnService } from '~/domain/resources/vpn-service'
import type { StatusHistory } from '~/domain/timeline'
import { unknownUsage, usageIndex, type Usage } from '~/domain/usage'

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

/** The connections of the current site with their live statuses. */
export function useConnections() {
  const live = useLiveStatus().data
  const list = useQuery(siteConnections.list(useSite()))
  const data = useLiveRows<SiteConnection>(list.data, live && { seen: live.connections, at: live.listedAt })
  return { ...list, data, isPartial: isPartial(list.data) }
}

/** The VPN services of the current site with their live statuses. */
export function useServices() {
  const live = useLiveStatus().data
  const list = useQuery(vpnServices.list(useSite()))
  const data = useLiveRows<VpnService>(list.data, live && { seen: live.services, at: live.servicesAt })
  /** How old their statuses are: seldomer asked for than those of connections. */
  const checkedAt = Math.max(live?.servicesAt ?? 0, readSince(list.data)) || undefined
  return { ...list, data, isPartial: isPartial(list.data), checkedAt }
}

interface Listed<T> {
  data: readonly T[] | undefined
  isPartial: boolean
  error: Error | null
  refetch: () => unknown
}

/**
 * One object of a list. Where only a part of the list has come, without it, nobody can say that it is gone: it is asked
 * for by itself.
 */
function useOne<T extends { id: string }>(
  id: string,
  list: Listed<T>,
  show: UseQueryOptions<T, Error, T, string[]>,
) {
  const listed = list.data?.find((one) => one.id === id)
  const isAlone = list.isPartial && !listed
  const alone = useQuery({ ...show, enabled: isAlone })
  if (isAlone) return { data: alone.data, failure: failureToShow(alone), retry: () => void alone.refetch() }
  const failure = list.data
    ? new ApiError({ status: 404, type: 'gone', message: '' })
    : list.error && toApiError(list.error)
  return { data: listed, failure: (!listed && failure) || undefined, retry: () => void list.refetch() }
}

/** One connection of the current site with its live status. */
export const useConnection = (id: string) =>
  useOne<SiteConnection>(id, useConnections(), siteConnections.show(useSite(), id))

/** One VPN service of the current site with its live status. */
export const useService = (id: string) =>
  useOne<VpnService>(id, useServices(), vpnServices.show(useSite(), id))

/** Which connections use what, on the current site; while it is not known, why, and how to try again. */
export function useUsage() {
  const { data, isPartial: isMoreComing, error, refetch } = useConnections()
  const connections = isMoreComing ? undefined : data
  const usage = useMemo(
    (): Usage => (connections ? usageIndex({ connections, services: [] }) : unknownUsage),
    [connections],
  )
  const failure = error && !connections ? toApiError(error) : undefined
  return { usage, failure, retry: () => void refetch() }
}
