import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { objectGone, toApiError } from '~/api/http/errors'
import { useTunnelWorlds } from '~/api/site/site-world'
import type { AlgorithmOptions } from '~/domain/neutron/algorithm-options'
import { type SiteWorld } from '~/domain/site/site-snapshot'
import type { TunnelEnd } from '~/domain/site/connection-end'
import { otherEndOf } from '~/domain/site/peer-end'

/** Both ends of a tunnel, as far as they are ours, read as the page was opened. */
export interface Tunnel {
  near: TunnelEnd & { world: SiteWorld }
  far: TunnelEnd | undefined
  /** Sites that could not be read, by label, and how to read them again. */
  unread: readonly string[]
  readAgain: () => void
  /** Every site that was read. */
  worlds: readonly SiteWorld[]
  /** What the policies of the current site can hold. */
  options: AlgorithmOptions
}

interface TunnelReading {
  /** Where it is another, the tunnel is read anew, with the former in its place till then. */
  asOf?: string
  /** Nothing is read before it is. */
  isWanted?: boolean
}

/** Reads the tunnel of a connection of the current site. */
export function useTunnel(id: string, { asOf = '', isWanted = true }: TunnelReading = {}) {
  const options = useTunnelWorlds()({ attribute: 'id', ids: [id] })
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...options,
    queryKey: [...options.queryKey, asOf],
    placeholderData: keepPreviousData,
    enabled: isWanted,
  })
  const connection = data?.here.connections.find((one) => one.id === id)
  const readAgain = () => void refetch()
  const near = data && connection && { world: data.here, connection }
  const tunnel: Tunnel | undefined = near && {
    near,
    far: otherEndOf(near, data.worlds),
    unread: data.unread,
    readAgain,
    worlds: data.worlds,
    options: data.here.options,
  }
  const gone = data && !connection ? objectGone() : undefined
  const failure = gone ?? (error ? toApiError(error) : undefined)
  return { tunnel, isFormer: isPlaceholderData, failure, retry: readAgain }
}
