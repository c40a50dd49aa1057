import { queryOptions } from '@tanstack/react-query'
import { readPsk } from '../neutron/site-connections'
import { useSessions } from '../session/sessions-context'
import { openSite } from '../site/site'
import { sameKeyQuery } from './use-write'
import type { TunnelEnd } from '~/domain/site/connection-end'

/**
 * Whether both ends of a tunnel hold the same pre-shared key. The keys are read, compared and forgotten at once: only
 * the answer is kept, until a connection is written or the user comes back to the page.
 */
export function useSameKey() {
  const sessions = useSessions()
  return (near: TunnelEnd, far: TunnelEnd) =>
    queryOptions({
      queryKey: [sameKeyQuery, near.connection.id, far.connection.id],
      staleTime: 0,
      gcTime: 0,
      queryFn: async ({ signal }) => {
        const keys = await Promise.all(
          [near, far].map(async ({ world: { site }, connection }) => {
            const at = { cloud: site.cloud.id, region: site.region, project: site.project.id }
            return readPsk(await openSite(sessions, at), connection.id, signal)
          }),
        )
        return keys[0] === keys[1]
      },
    })
}
