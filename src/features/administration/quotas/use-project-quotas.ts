import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { toApiError } from '~/api/http/errors'
import { everyProject } from '~/api/neutron/every-project'
import { defaultLimits, ownLimits } from '~/api/neutron/quotas'
import { useProjectNames } from '~/api/site/project-names'
import { useSite, type Site } from '~/api/site/site'
import { projectQuotas } from '~/domain/admin/quotas'
import type { Limits } from '~/domain/neutron/limits'

const readings = (site: Site) =>
  [
    everyProject.services(site),
    everyProject.connections(site),
    everyProject.groups(site),
    everyProject.ikePolicies(site),
    everyProject.ipsecPolicies(site),
    ownLimits(site),
    defaultLimits(site),
  ] as const

type Rows = UseQueryResult<{ project_id: string }[]>
type Results = [
  Rows,
  Rows,
  Rows,
  Rows,
  Rows,
  UseQueryResult<ReadonlyMap<string, Limits>>,
  UseQueryResult<Limits>,
]

/** One function for all renders: what it made stays the same while the lists do. */
function combined(results: Results) {
  const [vpnservice, ipsec_site_connection, endpoint_group, ikepolicy, ipsecpolicy, own, defaults] = results
  const rows = {
    vpnservice: vpnservice.data,
    ipsec_site_connection: ipsec_site_connection.data,
    endpoint_group: endpoint_group.data,
    ikepolicy: ikepolicy.data,
    ipsecpolicy: ipsecpolicy.data,
  }
  const error = results.find((part) => part.error && part.data === undefined)?.error
  return {
    read:
      isRead(rows) && own.data && defaults.data
        ? { rows, own: own.data, defaults: defaults.data }
        : undefined,
    failure: error ? toApiError(error) : undefined,
    retry: () => void Promise.all(results.map(({ refetch }) => refetch())),
  }
}

type Counted = Parameters<typeof projectQuotas>[0]['rows']

function isRead(rows: { [K in keyof Counted]: Counted[K] | undefined }): rows is Counted {
  return Object.values(rows).every((part) => part !== undefined)
}

/**
 * What every project of the region has of each VPN resource and may have: counted from the lists of all projects, because
 * Neutron tells usage for one project at a time. Without Keystone's word the projects are those that have something.
 */
export function useProjectQuotas() {
  const names = useProjectNames()
  const { read, failure, retry } = useQueries({ queries: readings(useSite()), combine: combined })
  const { data: projects, nameOf, error } = names
  const isPending = projects === undefined && error === null
  const data = useMemo(
    () => (read && !isPending ? projectQuotas({ projects: projects ?? [], nameOf, ...read }) : undefined),
    [read, projects, nameOf, isPending],
  )
  return {
    data,
    own: read?.own,
    defaults: read?.defaults,
    failure,
    retry,
    /** Whether Keystone told the projects and their names. */
    areNamesTold: names.areTold && error === null,
  }
}
