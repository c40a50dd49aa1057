import { queryOptions, useQueries, useQueryClient } from '@tanstack/react-query'
import type { VpnStatus } from '~/domain/neutron/resources/common'
import { polledStatus } from './live-status'
import { useSessions } from '../session/sessions-context'
import { openSite } from '../site/site'
import type { PlanSite } from '~/domain/site/plan-site'

/** The live statuses of the connections of some sites, other ones than the current too, by connection id. */
export function useLiveEnds(planSites: readonly PlanSite[]): ReadonlyMap<string, VpnStatus> {
  const sessions = useSessions()
  const client = useQueryClient()
  const sites = useQueries({
    queries: planSites.map(({ key, cloud, region, project }) =>
      queryOptions({
        queryKey: ['open-site', key],
        staleTime: Infinity,
        queryFn: () => openSite(sessions, { cloud: cloud.id, region, project: project.id }),
      }),
    ),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  return useQueries({
    queries: sites.map((site) => polledStatus(site, client)),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }) =>
          [...(data?.connections ?? [])].map(([id, { status }]): [string, VpnStatus] => [id, status]),
        ),
      ),
  })
}
