import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { toApiError } from '~/api/errors'
import { useAllProjects } from '~/api/all-projects'
import { everyProject } from '~/api/neutron/every-project'
import { defaultLimits, ownLimits } from '~/api/neutron/quotas'
import { useSite } from '~/api/site'
import { projectQuotas } from '~/domain/quotas'

/**
 * What every project of the region has of each VPN resource and may have: counted from the lists of all projects, because
 * Neutron tells usage for one project at a time. Without Keystone's word the projects are those that have something.
 */
export function useProjectQuotas() {
  const site = useSite()
  const named = useAllProjects()
  const lists = {
    vpnservice: useQuery(everyProject.services(site)),
    ipsec_site_connection: useQuery(everyProject.connections(site)),
    endpoint_group: useQuery(everyProject.groups(site)),
    ikepolicy: useQuery(everyProject.ikePolicies(site)),
    ipsecpolicy: useQuery(everyProject.ipsecPolicies(site)),
  }
  const own = useQuery(ownLimits(site))
  const defaults = useQuery(defaultLimits(site))
  const parts = [...Object.values(lists), own, defaults]
  const { vpnservice, ipsec_site_connection, endpoint_group, ikepolicy, ipsecpolicy } = lists
  const data = useMemo(() => {
    const rows = {
      vpnservice: vpnservice.data,
      ipsec_site_connection: ipsec_site_connection.data,
      endpoint_group: endpoint_group.data,
      ikepolicy: ikepolicy.data,
      ipsecpolicy: ipsecpolicy.data,
    }
    if (!isRead(rows) || !own.data || !defaults.data || named.isPending) return undefined
    return projectQuotas({ projects: named.projects ?? [], own: own.data, defaults: defaults.data, rows })
  }, [
    vpnservice.data,
    ipsec_site_connection.data,
    endpoint_group.data,
    ikepolicy.data,
    ipsecpolicy.data,
    own.data,
    defaults.data,
    named.projects,
    named.isPending,
  ])
  const error = parts.find((part) => part.error && part.data === undefined)?.error
  return {
    data,
    defaults: defaults.data,
    own: own.data,
    failure: error ? toApiError(error) : undefined,
    /** Why names are missing; undefined where Keystone told them. */
    unnamed: named.error ? toApiError(named.error) : undefined,
    retry: () => void Promise.all(parts.map(({ refetch }) => refetch())),
  }
}

type Rows = Parameters<typeof projectQuotas>[0]['rows']

function isRead(rows: { [K in keyof Rows]: Rows[K] | undefined }): rows is Rows {
  return Object.values(rows).every((part) => part !== undefined)
}
