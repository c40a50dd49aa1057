import type { CloudConfig } from './config'
import { ApiError } from './errors'
import {
  identityUrl,
  issueToken,
  listProjects,
  networkEndpoints,
  networkUrl,
  revokeToken,
  type Credentials,
  type IssuedToken,
  type Project,
} from './keystone'
import { t } from '~/domain/words/words'

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
interface Scoped {
  token: IssuedToken
  identity: string
  network: Map<string, string>
}

interface Held {
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

const signedOut = () => new ApiError({ status: 401, type: 'signed-out', message: t('You are not signed in') })

/**
 * The user's sign-ins: at most one at each cloud, with a token for each project in use. Tokens live in this
 * closure's memory alone, never in storage; a reload asks for the password again. `forget` is called with the account when
 * its sign-in ends or another one replaces it, and not when the token only expires: what was read or kept for it is not
 * for the next user.
 */
export function createSessions(forget: (ended: Account) => void = () => undefined) {
  const held = new Map<string, Held>()
  const listeners = new Set<() => void>()
  let snapshot: readonly Account[] = []

  const emit = () => {
    snapshot = [...held.values()].map(({ account }) => account)
    for (const listener of listeners) listener()
  }
  const need = (cloudId: string): Held => {
    const found = held.get(cloudId)
    if (!found) throw signedOut()
    return found
  }
  const change = (entry: Held, account: Partial<Account>) => {
    entry.account = { ...entry.account, ...account }
    emit()
  }

  /** Signs in and lists the projects. A second sign-in at the same cloud replaces the first. */
  async function signIn(cloud: CloudConfig, credentials: Credentials): Promise<Account> {
    const identity = identityUrl(cloud.identity)
    const root = await issueToken(identity, credentials)
    const projects = await projectsOf(identity, root)
    const account: Account = {
      cloud,
      userId: root.user.id,
      userName: root.user.name,
      method: credentials.method,
      projects,
      regions: [],
      expired: false,
    }
    const entry: Held = {
      account,
      identity,
      root,
      scoped: new Map(),
      obtained: new Set([root.value]),
      renewal: undefined,
      question: undefined,
    }
    const first = projects[0]
    const opened = first && (await scopeTo(entry, first.id))
    entry.account = { ...account, regions: opened ? [...opened.network.keys()] : [] }
    await end(cloud.id, entry)
    held.set(cloud.id, entry)
    emit()
    return entry.account
  }

  /** A token for this project, made from the sign-in's own token the first time it is wanted. */
  function scopeTo(entry: Held, projectId: string): Promise<Scoped> {
    const known = entry.scoped.get(projectId)
    if (known) return known
    const made = openScope(entry, projectId)
    entry.scoped.set(projectId, made)
    made.catch(() => entry.scoped.delete(projectId))
    return made
  }

  async function openScope(entry: Held, projectId: string): Promise<Scoped> {
    const own = entry.root.project?.id === projectId
    const from: Credentials = { method: 'token', token: entry.root.value }
    const token = own ? entry.root : await issueToken(entry.identity, from, { projectId })
    entry.obtained.add(token.value)
    const { cloud } = entry.account
    const network = cloud.network
      ? new Map(Object.entries(cloud.network).map(([region, url]) => [region, networkUrl(url)]))
      : networkEndpoints(token.catalog, cloud.interface)
    return { token, identity: entry.identity, network }
  }

  /**
   * Runs a call with this project's token. Where it turns out dead, the call is run once more with a new one: a dead
   * sign-in waits for the user first. What is refused then as well is refused for good.
   */
  async function authorized<T>(
    cloudId: string,
    projectId: string,
    call: (scoped: Scoped) => Promise<T>,
  ): Promise<T> {
    const entry = need(cloudId)
    let isLast = false
    for (;;) {
      // Whoever is signed in by then did not make this call.
      if (held.get(cloudId) !== entry) throw signedOut()
      if (entry.renewal) await entry.renewal.promise
      const { root } = entry
      const opening = scopeTo(entry, projectId)
      let scoped: Scoped | undefined
      try {
        scoped = await opening
        return await call(scoped)
      } catch (error) {
        if (!isTokenRefused(error)) throw error
        if (entry.root !== root) continue
        if (isLast) throw refusedHere(error)
        isLast = true
        if (entry.renewal || !(await stands(entry))) {
          if (entry.root === root) await expire(entry)
          // Who signed in anew may be signed out anew, while this call was repeated.
          isLast = false
        } else if (!scoped || scoped.token === root) throw refusedHere(error)
        else if (entry.scoped.get(projectId) === opening) entry.scoped.delete(projectId)
      }
    }
  }

  /**
   * Whether the sign-in itself is good. A 401 does not say that it is not: Keystone refuses a project that was disabled
   * or in which the user lost the role with it, Neutron a call that an application credential's access rules leave out
   * (contract 1.3, 1.6).
   */
  function stands(entry: Held): Promise<boolean> {
    entry.question ??= askWhetherStands(entry).finally(() => {
      entry.question = undefined
    })
    return entry.question
  }

  async function askWhetherStands(entry: Held): Promise<boolean> {
    const { identity, root } = entry
    try {
      if (root.project) {
        // Access rules may leave out every read of Keystone, but they do not hold for this.
        const again = await issueToken(identity, { method: 'token', token: root.value })
        entry.obtained.add(again.value)
      } else change(entry, { projects: await projectsOf(identity, root) })
      return true
    } catch (error) {
      if (isTokenRefused(error)) return false
      // A living token of an application credential may not make another one, and is told so (contract 1.4).
      if (root.project && error instanceof ApiError && error.status === 403) return true
      throw error
    }
  }

  function expire(entry: Held): Promise<void> {
    if (held.get(entry.account.cloud.id) !== entry) throw signedOut()
    if (entry.renewal) return entry.renewal.promise
    const { promise, resolve, reject } = withResolvers()
    entry.renewal = { promise, done: resolve, giveUp: reject }
    change(entry, { expired: true })
    return promise
  }

  /** Replaces a dead token: calls that wait for it go on. Throws ApiError where the cloud refuses the secret. */
  async function renew(cloudId: string, credentials: Credentials): Promise<void> {
    const entry = need(cloudId)
    const root = await issueToken(entry.identity, credentials)
    if (root.user.id !== entry.root.user.id) {
      void revokeToken(entry.identity, root.value)
      const message = t('This page belongs to {user}; sign out to use another account', {
        user: entry.root.user.name,
      })
      throw new ApiError({ status: 403, type: 'other-user', message })
    }
    entry.obtained.add(root.value)
    const projects = await projectsOf(entry.identity, root)
    entry.root = root
    entry.scoped.clear()
    const { renewal } = entry
    entry.renewal = undefined
    change(entry, { expired: false, projects })
    renewal?.done()
  }

  /**
   * Ends the sign-in at this cloud and revokes every token it obtained, but those of its successor: behind the gateway a
   * user's new token of a project has the handle of the former one.
   */
  async function end(cloudId: string, successor?: Held): Promise<void> {
    const entry = held.get(cloudId)
    if (!entry) return
    held.delete(cloudId)
    entry.renewal?.giveUp(signedOut())
    emit()
    forget(entry.account)
    // The sign-in's own token goes last: it is what authorizes nothing else here, but Keystone may chain the others to it.
    const tokens = [...entry.obtained].filter((token) => !successor?.obtained.has(token)).toReversed()
    await Promise.allSettled(tokens.map((token) => revokeToken(entry.identity, token)))
  }

  return {
    signIn,
    renew,
    signOut: (cloudId: string) => end(cloudId),
    authorized,
    accounts: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** What the token of this project says: its roles, and Neutron's address by region. */
    async scope(
      cloudId: string,
      projectId: string,
    ): Promise<{ roles: string[]; regions: ReadonlyMap<string, string> }> {
      return authorized(cloudId, projectId, async ({ token, network }) => ({
        roles: token.roles,
        regions: network,
      }))
    },
  }
}

export type Sessions = ReturnType<typeof createSessions>

/** The projects that a sign-in opens: an application credential has its own alone. */
const projectsOf = async (identity: string, root: IssuedToken): Promise<Project[]> =>
  root.project ? [root.project] : listProjects(identity, root.value)

/** What a good sign-in is refused all the same: a screen says so, and asks for no password. */
const refusedHere = ({ status, message, requestId }: ApiError) =>
  new ApiError({
    status,
    type: 'refused-here',
    message,
    ...(requestId === undefined ? {} : { requestId }),
  })

/** A dead token is answered 401 everywhere, but a rescope from one 404 (transcript auth-rescope-expired-token). */
const isTokenRefused = (error: unknown): error is ApiError =>
  error instanceof ApiError &&
  error.type !== 'signed-out' &&
  (error.status === 401 || (error.status === 404 && error.type === 'keystone'))

function withResolvers() {
  let resolve!: () => void
  let reject!: (error: ApiError) => void
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
