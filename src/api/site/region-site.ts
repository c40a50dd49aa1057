import { queryOptions } from '@tanstack/react-query'
import { msg } from '~/domain/text/message'
import { ApiError } from '../http/errors'
import type { Account, Sessions } from '../session/sessions'
import { openSite, overseen, type Site } from './site'

interface RegionOfAccount {
  account: Account
  region: string
  /** The id of the project to look from where it can be; it may be of another account. */
  preferred: string
}

/** So many projects are tried for one whose roles see all: each costs a token. */
const most = 5

/**
 * The site from which a region is looked at: with all projects in sight where the user has a project whose roles see them,
 * else of the user's first project. Throws ApiError as `openSite`.
 */
export const regionSite = (sessions: Sessions, { account, region, preferred }: RegionOfAccount) =>
  queryOptions({
    queryKey: ['region-site', account.cloud.id, account.userName, region, preferred],
    staleTime: Infinity,
    queryFn: async (): Promise<Site> => {
      const opened: Site[] = []
      for (const project of likelyFirst(account.projects, preferred).slice(0, most)) {
        const site = await openSite(sessions, { cloud: account.cloud.id, region, project: project.id })
        if (site.capabilities.seesAll) return overseen(site)
        opened.push(site)
      }
      const [first] = opened
      if (!first) throw noProject(account)
      return first
    },
  })

/** Administrators mostly have their role in a project of that name (keystone-manage bootstrap). */
const likelyFirst = (projects: Account['projects'], preferred: string) => {
  const rank = ({ id, name }: { id: string; name: string }) =>
    id === preferred ? 0 : name === 'admin' ? 1 : 2
  return projects.toSorted((a, b) => rank(a) - rank(b))
}

function noProject({ userName, cloud }: Account): ApiError {
  return new ApiError({
    status: 404,
    type: 'no-such-site',
    message: msg('{user} has no project on {cloud}', { user: userName, cloud: cloud.name }),
  })
}
