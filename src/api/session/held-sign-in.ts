import type { CloudConfig } from './config'
import { ApiError } from '../http/errors'
import {
  identityUrl,
  issueToken,
  listProjects,
  networkEndpoints,
  networkUrl,
  type Credentials,
  type IssuedToken,
  type Project,
} from './keystone'

/** One sign-in at one cloud, as screens may see it: no secret is in here. */
export interface Account {
  cloud: CloudConfig
  /** Keystone's id of the user: what the browser keeps for somebody is kept by cloud and this id. */
  userId: string
  userName: string
  method: Credentials['method']
  projects: Project[]
  regions: string[]
  /** The token died: calls wait until the user signs in again or gives up. */
  expired: boolean
}

/** A token of one project with what it opens. */
export interface Scoped {
  token: IssuedToken
  identity: string
  network: Map<string, string>
}

/** A sign-in with its tokens. */
export interface HeldSignIn {
  account: Account
  identity: string
  root: IssuedToken
  scoped: Map<string, Promise<Scoped>>
  /** Every token obtained since sign-in, for revocation. */
  obtained: Set<string>
  renewal: { promise: Promise<void>; done: () => void; giveUp: (error: ApiError) => void } | undefined
  /** Keystone is being asked whether the sign-in still stands. */
  question: Promise<boolean> | undefined
}

/** What makes a sign-in: its own token, how the user got it, and tokens of projects that were made from it before. */
export interface SignInTokens {
  method: Credentials['method']
  root: IssuedToken
  scoped?: readonly IssuedToken[]
}

/** Creates a sign-in, whose projects and regions are not known yet. */
export function heldSignIn(cloud: CloudConfig, { method, root, scoped = [] }: SignInTokens): HeldSignIn {
  const entry: HeldSignIn = {
    account: {
      cloud,
      userId: root.user.id,
      userName: root.user.name,
      method,
      projects: [],
      regions: [],
      expired: false,
    },
    identity: identityUrl(cloud.identity),
    root,
    scoped: new Map(),
    obtained: new Set(),
    renewal: undefined,
    question: undefined,
  }
  takeTokens(entry, root, scoped)
  return entry
}

/** Puts tokens in the place of those that a sign-in had. */
export function takeTokens(entry: HeldSignIn, root: IssuedToken, scoped: readonly IssuedToken[] = []): void {
  entry.root = root
  entry.obtained.add(root.value)
  entry.scoped.clear()
  for (const token of scoped) {
    if (token.project) entry.scoped.set(token.project.id, Promise.resolve(scopedBy(entry, token)))
  }
}

/** Reads the projects and regions of a sign-in: the regions are those of a project that is open, else of the first. */
export async function readAccount(entry: HeldSignIn): Promise<void> {
  const projects = await projectsOf(entry)
  const [known] = projects.flatMap(({ id }) => entry.scoped.get(id) ?? [])
  const [first] = projects
  const opened = await (known ?? (first && scopeTo(entry, first.id)))
  entry.account = { ...entry.account, projects, regions: opened ? [...opened.network.keys()] : [] }
}

/** The projects that a sign-in opens: an application credential has its own alone. */
export const projectsOf = async ({ identity, root }: HeldSignIn): Promise<Project[]> =>
  root.project ? [root.project] : listProjects(identity, root.value)

/** A token for this project, made from the sign-in's own token the first time it is wanted. */
export function scopeTo(entry: HeldSignIn, projectId: string): Promise<Scoped> {
  const known = entry.scoped.get(projectId)
  if (known) return known
  const made = openScope(entry, projectId)
  entry.scoped.set(projectId, made)
  made.catch(() => entry.scoped.delete(projectId))
  return made
}

async function openScope(entry: HeldSignIn, projectId: string): Promise<Scoped> {
  const own = entry.root.project?.id === projectId
  const from: Credentials = { method: 'token', token: entry.root.value }
  const token = own ? entry.root : await issueToken(entry.identity, from, { projectId })
  return scopedBy(entry, token)
}

function scopedBy({ account: { cloud }, identity, obtained }: HeldSignIn, token: IssuedToken): Scoped {
  obtained.add(token.value)
  const network = cloud.network
    ? new Map(Object.entries(cloud.network).map(([region, url]) => [region, networkUrl(url)]))
    : networkEndpoints(token.catalog, cloud.interface)
  return { token, identity, network }
}

/** A dead token is answered 401 everywhere, but a rescope from one 404 (transcript auth-rescope-expired-token). */
export const isTokenRefused = (error: unknown): error is ApiError =>
  error instanceof ApiError &&
  error.type !== 'signed-out' &&
  (error.status === 401 || (error.status === 404 && error.type === 'keystone'))
