import { idAfter } from '~/domain/plan/downtime/successors'
import type { VpnStatus } from '~/domain/neutron/resources/common'
import { useLiveEnds } from '../../status/live-ends'
import type { PlanRun } from '../run-board'
import type { PlanSite } from '~/domain/site/plan-site'
import type { TunnelEnd } from '~/domain/site/connection-end'

/** A tunnel by its ends as they are now, each with its live status; undefined until it has been read. */
export interface TunnelNow {
  name: string
  ends: { site: PlanSite; id: string }[]
  statuses: (VpnStatus | undefined)[]
}

const noSites: readonly PlanSite[] = []

/** The tunnels of a plan after it, live, by their ends before it; none until the plan is done. */
export function useTunnelsAfter(
  run: PlanRun | undefined,
  tunnels: readonly { near: TunnelEnd; far?: TunnelEnd | undefined }[],
): TunnelNow[] {
  const journal = run?.phase === 'done' ? run.journal : undefined
  const statuses = useLiveEnds(journal?.plan.sites ?? noSites)
  if (!journal) return []
  return tunnels.map(({ near, far }) => {
    const ends = [near, ...(far ? [far] : [])].map(({ world: { site }, connection: { id } }) => ({
      site,
      id: idAfter(journal, id),
    }))
    return { name: near.connection.name, ends, statuses: ends.map(({ id }) => statuses.get(id)) }
  })
}
