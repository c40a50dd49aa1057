import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { ChangedMeanwhile } from '~/api/write/changed-meanwhile'
import { siteConnections } from '~/api/neutron/site-connections'
import { usePlanRuns } from '~/api/plans/use-plan-runs'
import { readQuery } from '~/api/query/read-query'
import { useSite } from '~/api/site/site'
import { useUpdate } from '~/api/write/use-write'
import { editConnectionPlan } from '~/domain/forms/edit-connection'
import { toSiteConnectionUpdate } from '~/domain/forms/resources/site-connection-body'
import type { SiteConnectionValues } from '~/domain/forms/resources/site-connection-form'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { newPskSecret } from '~/domain/plan/builders/rotate-psk'
import type { Tunnel } from '../detail/use-tunnel'

/**
 * Saves an edit of a connection. What both ends have to agree on is changed by a plan of one step: Activity shows and
 * undoes it, and the diagnosis names it. `tunnel` is undefined where the edit concerns no peer. Throws ApiError.
 */
export function useSaveEdit(before: SiteConnection | undefined) {
  const site = useSite()
  const client = useQueryClient()
  const update = useUpdate(siteConnections, before)
  const { runs } = usePlanRuns()
  const seen = useRef(before)
  return async (values: SiteConnectionValues, tunnel: Tunnel | undefined): Promise<void> => {
    if (!before || !seen.current || !tunnel) {
      await update((began) => toSiteConnectionUpdate(values, began))
      return
    }
    const { worlds, near } = tunnel
    const end = { world: near.world, connection: before }
    const plan = editConnectionPlan(end, values, { worlds, seen: seen.current })
    try {
      await runs.carryOut(plan, values.psk === '' ? {} : { [newPskSecret]: values.psk })
    } catch (error) {
      // The next try goes by what is shown now.
      if (error instanceof ChangedMeanwhile)
        seen.current = await readQuery(client, { ...siteConnections.show(site, before.id), staleTime: 0 })
      throw error
    }
  }
}
