import type { CloudConfig } from './config'
import { ApiError } from '../http/errors'
import { isSigningOut, markSignOut, readSession, type GatewaySession } from './gateway-session'
import {
  heldSignIn,
  isTokenRefused,
  readAccount,
  scopeTo,
  takeTokens,
  type Account,
  type HeldSignIn,
  type Scoped,
  type SignInTokens,
} from './held-sign-in'
import type { SignInNews, TabSignIns } from './session-events'
import { createRestoredSignIns } from './restored-sign-ins'
import { identityUrl, issueToken, revokeToken, type Credentials } from './keystone'
import { msg } from '~/domain/text/message'

export type { Account } from './held-sign-in'

interface SessionsOptions {
  /**
   * Called when a sign-in ends or another user's replaces it, and not when the token only expires: what was read or kept
   * for the user is not for the next one.
   */
  forget?: (ended: Account) => void
  /** Called when the user signs in or out in this tab. */
  announce?: (news: SignInNews) => void
  /** Called when a sign-in ended that this tab did not end. */
  onEndedElsewhere?: (cloudId: string) => void
}

/** What is done at times only, apart from the first screen. */
const events = () => import('./session-events')

const signedOut = () =>
  new ApiError({ status: 401, type: 'signed-out', message: msg('You’re not signed in') })

/**
 * The user's sign-ins: at most one at each cloud, with a token for each project in use. Tokens live in this closure's
 * memory alone, never in storage. Behind the gateway they are handles, its cookies are the sign-in, and every tab of the
 * browser has the same; without it a sign-in is this tab's, and a reload asks for the password again.
 */
export function createSessions({ forget, announce, onEndedElsewhere }: SessionsOptions = {}) {
  const held = new Map<string, HeldSignIn>()
  /** The clouds behind the gateway, in their order, with the addresses of their sessions. */
  const gateways = new Map<string, { cloud: CloudConfig; url: string }>()
  const listeners = new Set<() => void>()
  let snapshot: readonly Account[] = []

  const emit = () => {
    const order = [...gateways.keys()]
    snapshot = [...held.values()]
      .map(({ account }) => account)
      .toSorted((a, b) => order.indexOf(a.cloud.id) - order.indexOf(b.cloud.id))
    for (const listener of listeners) listener()
  }
  const need = (cloudId: string): HeldSignIn => {
    const found = held.get(cloudId)
    if (!found) throw signedOut()
    return found
  }
  const restored = createRestoredSignIns((entry) => {
    held.set(entry.account.cloud.id, entry)
    emit()
  })
  const find = (cloudId: string) => held.get(cloudId) ?? restored.find(cloudId)
  const change = (entry: HeldSignIn, account: Partial<Account>) => {
    entry.account = { ...entry.account, ...account }
    emit()
  }
  const tell = ({ account }: HeldSignIn, isSignedIn: boolean) =>
    announce?.({ cloud: account.cloud.id, user: account.userId, isSignedIn })

  /** Takes over the sign-ins that the gateway knows. Throws ApiError where it does not answer. */
  async function restore(clouds: readonly CloudConfig[]): Promise<void> {
    for (const cloud of clouds) {
      if (cloud.session !== undefined)
        gateways.set(cloud.id, { cloud, url: new URL(cloud.session, document.baseURI).href })
    }
    await Promise.all(
      [...gateways.values()].map(async ({ cloud, url }) => {
        if (isSigningOut(url)) await (await events()).endSession(url)
        else takeOver(cloud, await readSession(url))
      }),
    )
  }

  const takeOver = (cloud: CloudConfig, { signIn: found }: GatewaySession) =>
    found && restored.add(cloud, found)

  /** Signs in and lists the projects. A second sign-in at the same cloud replaces the first. */
  async function signIn(cloud: CloudConfig, credentials: Credentials): Promise<Account> {
    const root = await issueToken(identityUrl(cloud.identity), credentials)
    const entry = heldSignIn(cloud, { method: credentials.method, root })
    try {
      await readAccount(entry)
    } catch (error) {
      void revokeToken(entry.identity, root.value).catch(() => undefined)
      throw error
    }
    const former = leave(cloud.id, entry)
    held.set(cloud.id, entry)
    emit()
    tell(entry, true)
    await revoke(cloud.id, former, entry)
    return entry.account
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
    const onProjects = (projects: Account['projects']) => change(entry, { projects })
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
        if (entry.renewal || !(await (await events()).stands(entry, onProjects))) {
          // Another tab may have signed out, or in.
          await check(cloudId).catch(() => undefined)
          if (entry.root === root) await expire(entry)
          // Who signed in anew may be signed out anew, while this call was repeated.
          isLast = false
        } else if (!scoped || scoped.token === root) throw refusedHere(error)
        else if (entry.scoped.get(projectId) === opening) entry.scoped.delete(projectId)
      }
    }
  }

  function expire(entry: HeldSignIn): Promise<void> {
    if (held.get(entry.account.cloud.id) !== entry) throw signedOut()
    if (entry.renewal) return entry.renewal.promise
    const { promise, resolve, reject } = withResolvers()
    entry.renewal = { promise, done: resolve, giveUp: reject }
    change(entry, { expired: true })
    return promise
  }

  function renewed(
    entry: HeldSignIn,
    { root, scoped }: Omit<SignInTokens, 'method'>,
    account: Partial<Account> = {},
  ): void {
    takeTokens(entry, root, scoped)
    const { renewal } = entry
    entry.renewal = undefined
    change(entry, { ...account, expired: false })
    renewal?.done()
  }

  /** Takes a sign-in away from this tab, if there is one. What was read for its user is forgotten, unless it is the successor's. */
  function leave(cloudId: string, successor?: HeldSignIn): HeldSignIn | undefined {
    const entry = find(cloudId)
    held.delete(cloudId)
    restored.delete(cloudId)
    if (!entry) return undefined
    entry.renewal?.giveUp(signedOut())
    // With a successor, nobody is told of a moment without a sign-in: it would be taken for a sign-out.
    if (!successor) emit()
    if (entry.root.user.id !== successor?.root.user.id) forget?.(entry.account)
    return entry
  }

  /** Revokes the tokens of a sign-in. What does not get through behind the gateway is made up for by the next page. */
  async function revoke(cloudId: string, entry: HeldSignIn | undefined, successor?: HeldSignIn) {
    const gateway = gateways.get(cloudId)
    if (gateway) markSignOut(gateway.url, successor === undefined)
    await events()
      .then((loaded) => loaded.revoke(tab, cloudId, entry, successor))
      .catch(() => undefined)
  }

  const tab: TabSignIns = {
    gatewayOf: (cloudId) => gateways.get(cloudId),
    find,
    leave,
    takeOver,
    renewed,
    tell,
    onEndedElsewhere,
  }
  /** Compares the sign-in at a cloud with what the gateway knows. Throws where that does not answer. */
  const check = async (cloudId: string) => (await events()).checkSession(tab, cloudId)

  return {
    restore,
    ready: restored.ready,
    check,
    /** Does what another tab did. */
    hear: async (news: SignInNews) => (await events()).hearNews(tab, news),
    signIn,
    /** Replaces a dead token: calls that wait for it go on. Throws ApiError where the cloud refuses the secret. */
    renew: async (cloudId: string, credentials: Credentials) =>
      (await events()).renew(tab, need(cloudId), credentials),
    /** Signs out at this cloud, or at every cloud, in all tabs. */
    async signOut(cloudId?: string): Promise<void> {
      const all = cloudId === undefined ? [...held.keys(), ...restored.cloudIds()] : [cloudId]
      await Promise.all(
        all.map((each) => {
          const entry = leave(each)
          if (entry) tell(entry, false)
          return revoke(each, entry)
        }),
      )
    },
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

/** What a good sign-in is refused all the same: a screen says so, and asks for no password. */
const refusedHere = ({ status, message, requestId }: ApiError) =>
  new ApiError({
    status,
    type: 'refused-here',
    message,
    ...(requestId === undefined ? {} : { requestId }),
  })

function withResolvers() {
  let resolve!: () => void
  let reject!: (error: ApiError) => void
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
