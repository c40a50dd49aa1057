import { queryOptions, useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { send } from './http'
import { identityUrl, type Project } from './keystone'
import { checked } from './neutron/collection'
import type { Sessions } from './sessions'
import { useSessions } from './sessions-context'
import { useSite, type Site } from './site'

const projectList = z.object({ projects: z.array(z.object({ id: z.string(), name: z.string() })) })

/** Every project of the cloud, for those whom Keystone tells of them: administrators, and readers of the whole system. */
const allProjects = (site: Site, sessions: Sessions) =>
  queryOptions({
    queryKey: ['cloud', site.cloud.id, 'projects', site.project.id],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }): Promise<Project[]> =>
      sessions.authorized(site.cloud.id, site.project.id, async ({ token }) => {
        const account = sessions.accounts().find(({ cloud }) => cloud.id === site.cloud.id)
        const identity = identityUrl(account?.cloud.identity ?? '')
        const headers = { 'X-Auth-Token': token.value }
        const answer = await send({ method: 'GET', url: `${identity}/projects`, headers, signal })
        return checked(projectList, answer.body, answer).projects
      }),
  })

/** The projects of the current cloud as far as they are told, and what else there may be to tell. */
export function useAllProjects() {
  const site = useSite()
  const sessions = useSessions()
  const { data, error, isPending, refetch } = useQuery(allProjects(site, sessions))
  return { projects: data, error, isPending, refetch }
}
