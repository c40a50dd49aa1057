import { createContext, useContext } from 'react'
import { capabilitiesOf, type Capabilities } from '~/domain/site/permissions'
import { ApiError } from '../http/errors'
import { send, type HttpAnswer, type HttpRequest } from '../http/http'
import { listAllProjects, type Project } from '../session/keystone'
import type { Account, Sessions } from '../session/sessions'
import { msg, type Message } from '~/domain/text/message'

/** A request below Neutron's `/v2.0`: the site adds the base URL and the token. */
type SiteRequest = Omit<HttpRequest, 'url' | 'headers'> & { path: string }

/** Where a user works: one project in one region of one cloud, with the way to call its Neutron. */
export interface Site {
  /** Stands in query keys: `north/RegionOne/<project id>`. */
  key: string
  cloud: { id: string; name: string }
  region: string
  project: { id: string; name: string }
  roles: readonly string[]
  /** What the roles allow, by what this cloud calls them. */
  capabilities: Capabilities
  userName: string
  /** Lists keep the rows of every project that this token lists, not its own project's alone: see `overseen`. */
  isOverseen?: true
  /** What stands in the URL of every page of this site. */
  params: { cloud: string; region: string; project: string }
  request: (request: SiteRequest) => Promise<HttpAnswer>
  /** Every project of the cloud, disabled ones too. Throws ApiError: Keystone refuses most users. */
  allProjects: (signal: AbortSignal) => Promise<Project[]>
}

/**
 * The same region with the rows of all projects in sight, for a token that sees them. It has a key of its own, and so
 * lists, statuses and history of their own.
 */
export const overseen = (site: Site): Site => ({ ...site, key: overseenKey(site), isOverseen: true })

/** The key of a site's `overseen`. */
export const overseenKey = ({ key }: Site): string => `${key} all`

/** The project that a URL names: by name where that is unique among the user's, else by id. */
function findProject(projects: readonly Project[], reference: string) {
  const named = projects.filter(({ name }) => name === reference)
  return named.length === 1 ? named[0] : projects.find(({ id }) => id === reference)
}

/** How a URL names this project: readable where that is unambiguous. */
export function projectReference(projects: readonly Project[], project: Project) {
  return projects.filter(({ name }) => name === project.name).length === 1 ? project.name : project.id
}

/** A site that a sign-in opens. */
export interface AccountSite {
  /** As in `Site`. */
  key: string
  region: string
  project: Project
  /** What stands in the URL of its pages. */
  params: Site['params']
}

/** Every site that a sign-in opens, as its projects and regions come. */
export const sitesOf = ({ cloud, projects, regions }: Account): AccountSite[] =>
  projects.flatMap((project) =>
    regions.map((region) => ({
      key: siteKey(cloud.id, region, project),
      region,
      project,
      params: { cloud: cloud.id, region, project: projectReference(projects, project) },
    })),
  )

const siteKey = (cloudId: string, region: string, project: Project) => `${cloudId}/${region}/${project.id}`

/**
 * Opens the site that a URL names. Throws ApiError: `signed-out` where nobody is signed in at this cloud,
 * `no-such-site` where the account has no such project or the cloud no such region.
 */
export async function openSite(
  sessions: Sessions,
  at: { cloud: string; region: string; project: string },
): Promise<Site> {
  await sessions.ready(at.cloud)
  const account = sessions.accounts().find(({ cloud }) => cloud.id === at.cloud)
  if (!account)
    throw new ApiError({
      status: 401,
      type: 'signed-out',
      message: msg('You’re not signed in to this cloud'),
    })
  const project = findProject(account.projects, at.project)
  if (!project)
    throw noSuchSite(
      msg('{user} has no role in project {project} of {cloud}', {
        user: account.userName,
        project: at.project,
        cloud: account.cloud.name,
      }),
    )
  const { roles, regions } = await sessions.scope(at.cloud, project.id)
  if (!regions.has(at.region))
    throw noSuchSite(
      msg('{cloud} has no network service in region {region}', {
        cloud: account.cloud.name,
        region: at.region,
      }),
    )
  return {
    key: siteKey(at.cloud, at.region, project),
    cloud: { id: at.cloud, name: account.cloud.name },
    region: at.region,
    project,
    roles,
    capabilities: capabilitiesOf(roles, account.cloud.globalReaders),
    userName: account.userName,
    params: { cloud: at.cloud, region: at.region, project: projectReference(account.projects, project) },
    request: ({ path, ...request }) =>
      sessions.authorized(at.cloud, project.id, ({ token, network }) =>
        send({
          ...request,
          url: `${network.get(at.region)}${path}`,
          headers: { 'X-Auth-Token': token.value },
        }),
      ),
    allProjects: (signal) =>
      sessions.authorized(at.cloud, project.id, ({ token, identity }) =>
        listAllProjects(identity, token.value, signal),
      ),
  }
}

const noSuchSite = (message: Message) => new ApiError({ status: 404, type: 'no-such-site', message })

const SiteContext = createContext<Site | undefined>(undefined)
export const SiteProvider = SiteContext.Provider

/** Whether there is a site above: the shell holds what is drawn. */
export const useIsAtSite = (): boolean => useContext(SiteContext) !== undefined

/** The site of the current URL. */
export function useSite(): Site {
  const site = useContext(SiteContext)
  if (!site) throw new Error('useSite needs a SiteProvider above it')
  return site
}
