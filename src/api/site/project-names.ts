import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { projectNamer } from '~/domain/neutron/project-names'
import { ApiError } from '../http/errors'
import { useAccounts } from '../session/sessions-context'
import { useSite, type Site } from './site'

/** Every project of the cloud; null where Keystone does not tell them to this user. */
const allProjects = (site: Site) =>
  queryOptions({
    queryKey: ['site', site.key, 'projects'],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      try {
        return await site.allProjects(signal)
      } catch (error) {
        if (error instanceof ApiError && error.status === 403) return null
        throw error
      }
    },
  })

/**
 * What to call the projects of the current cloud. `areTold` is false where Keystone keeps their names to itself: then
 * only the user's own have one.
 */
export function useProjectNames() {
  const site = useSite()
  const own = useAccounts().find(({ cloud }) => cloud.id === site.cloud.id)?.projects
  const { data, error, refetch } = useQuery(allProjects(site))
  const nameOf = useMemo(() => projectNamer([...(data ?? []), ...(own ?? [])]), [data, own])
  return { nameOf, areTold: data !== null, data, error, refetch }
}
