import { useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { objectGone, toApiError, type ApiError } from '../http/errors'
import { siteConnections } from '../neutron/site-connections'
import { vpnServices } from '../neutron/vpn-services'
import { useSite } from './site'
import { useConnections, useServices } from './site-data'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'

interface ReadObject {
  data: unknown
  error: unknown
  /** It is being deleted from its own page, which is left then: nobody needs to hear that it is not there. */
  isBeingRemoved?: boolean
}

/** Why an object is not to be shown: it could not be read, or it is gone, though it was read before. */
export function failureToShow({ data, error, isBeingRemoved = false }: ReadObject): ApiError | undefined {
  const failure = error ? toApiError(error) : undefined
  if (data !== undefined && isBeingRemoved) return undefined
  return data === undefined || failure?.status === 404 ? failure : undefined
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
  const failure = list.data ? objectGone() : list.error && toApiError(list.error)
  return { data: listed, failure: (!listed && failure) || undefined, retry: () => void list.refetch() }
}

/** One connection of the current site with its live status. */
export const useConnection = (id: string) =>
  useOne<SiteConnection>(id, useConnections(), siteConnections.show(useSite(), id))

/** One VPN service of the current site with its live status. */
export const useService = (id: string) =>
  useOne<VpnService>(id, useServices(), vpnServices.show(useSite(), id))
