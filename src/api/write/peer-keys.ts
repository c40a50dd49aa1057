import { idAfter } from '~/domain/plan/downtime/successors'
import { toApiError } from '../http/errors'
import { readPsk } from '../neutron/site-connections'
import type { PlanRun } from '../plans/run-board'
import { useSessions } from '../session/sessions-context'
import { openSite } from '../site/site'
import type { TunnelEnd } from '~/domain/site/connection-end'

/**
 * Reads the pre-shared keys of connections, by the ids that they had before the plan ran: for the configurations of
 * their peers. They go to the caller and into no cache.
 */
export function usePeerKeys(run?: PlanRun) {
  const sessions = useSessions()
  return async (ends: readonly TunnelEnd[]) => {
    try {
      const keys = await Promise.all(
        ends.map(async ({ world: { site }, connection: { id } }) => {
          const at = { cloud: site.cloud.id, region: site.region, project: site.project.id }
          const idNow = run ? idAfter(run.journal, id) : id
          return [id, await readPsk(await openSite(sessions, at), idNow)] as const
        }),
      )
      return { keys: new Map(keys) }
    } catch (error) {
      return { failure: toApiError(error) }
    }
  }
}
