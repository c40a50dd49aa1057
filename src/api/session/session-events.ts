import * as z from 'zod/mini'
import type { CloudConfig } from './config'
import { ApiError } from '../http/errors'
import { send } from '../http/http'
import {
  isSigningOut,
  markSignOut,
  readSession,
  sessionTimeoutMs,
  type GatewaySession,
} from './gateway-session'
import { isTokenRefused, projectsOf, type Account, type HeldSignIn, type SignInTokens } from './held-sign-in'
import { issueToken, revokeToken, type Credentials } from './keystone'
import { msg } from '~/domain/text/message'

// What happens to sign-ins after the first screen, which is loaded without it.

/** What one tab of the browser tells the others. */
export interface SignInNews {
  cloud: string
  /** Keystone's id. */
  user: string
  isSignedIn: boolean
}

/** The sign-ins of this tab. */
export interface TabSignIns {
  /** A cloud behind the gateway, with the address of its session. */
  gatewayOf: (cloudId: string) => { cloud: CloudConfig; url: string } | undefined
  find: (cloudId: string) => HeldSignIn | undefined
  /** Takes a sign-in away from this tab, if there is one. */
  leave: (cloudId: string) => HeldSignIn | undefined
  takeOver: (cloud: CloudConfig, session: GatewaySession) => void
  /** Takes new tokens of the same user. */
  renewed: (entry: HeldSignIn, tokens: Omit<SignInTokens, 'method'>, account?: Partial<Account>) => void
  /** Tells the other tabs. */
  tell: (entry: HeldSignIn, isSignedIn: boolean) => void
  /** Called when a sign-in ended that this tab did not end. */
  onEndedElsewhere: ((cloudId: string) => void) | undefined
}

/**
 * Compares the sign-in at a cloud with what the gateway knows: another tab may have signed in, or out, or in as
 * somebody else. Where the token only expired, or the gateway has another secret, the page keeps what it has and asks
 * for the password when it needs it. `isNew`: there was a sign-in just now. Throws ApiError where the gateway does not
 * answer.
 */
export async function checkSession(tab: TabSignIns, cloudId: string, isNew = false): Promise<void> {
  const gateway = tab.gatewayOf(cloudId)
  if (!gateway) return
  const { cloud, url } = gateway
  if (isSigningOut(url)) {
    if (tab.leave(cloudId)) tab.onEndedElsewhere?.(cloudId)
    return endSession(url)
  }
  const entry = tab.find(cloudId)
  const root = entry?.root
  const session = await readSession(url)
  // The user was quicker, in this tab.
  if (tab.find(cloudId) !== entry || entry?.root !== root) return
  const { signIn: found, isUnreadable, now } = session
  if (entry && found?.root.user.id === entry.root.user.id) {
    if (isNew || found.root.expiresAt > entry.root.expiresAt) tab.renewed(entry, found)
  } else if (!entry || found || !(isUnreadable || entry.root.expiresAt <= now)) {
    tab.leave(cloudId)
    tab.takeOver(cloud, session)
    if (entry) tab.onEndedElsewhere?.(cloudId)
  }
}

/** Does what another tab did. */
export async function hearNews(tab: TabSignIns, { cloud, user, isSignedIn }: SignInNews): Promise<void> {
  if (isSignedIn) return checkSession(tab, cloud, true)
  if (tab.find(cloud)?.root.user.id !== user) return
  const entry = tab.leave(cloud)
  tab.onEndedElsewhere?.(cloud)
  if (!tab.gatewayOf(cloud)) await revoke(tab, cloud, entry)
}

/**
 * Whether the sign-in itself is good. A 401 does not say that it is not: Keystone refuses a project that was disabled
 * or in which the user lost the role with it, Neutron a call that an application credential's access rules leave out
 * (contract 1.3, 1.6). `onProjects` is told the projects where they were read.
 */
export function stands(
  entry: HeldSignIn,
  onProjects: (projects: Account['projects']) => void,
): Promise<boolean> {
  entry.question ??= askWhetherStands(entry, onProjects).finally(() => {
    entry.question = undefined
  })
  return entry.question
}

async function askWhetherStands(
  entry: HeldSignIn,
  onProjects: (projects: Account['projects']) => void,
): Promise<boolean> {
  const { identity, root } = entry
  try {
    if (root.project) {
      // Access rules may leave out every read of Keystone, but they do not hold for this.
      const again = await issueToken(identity, { method: 'token', token: root.value })
      entry.obtained.add(again.value)
    } else onProjects(await projectsOf(entry))
    return true
  } catch (error) {
    if (isTokenRefused(error)) return false
    // A living token of an application credential may not make another one, and is told so (contract 1.4).
    if (root.project && error instanceof ApiError && error.status === 403) return true
    throw error
  }
}

/** Replaces a dead token: calls that wait for it go on. Throws ApiError where the cloud refuses the secret. */
export async function renew(tab: TabSignIns, entry: HeldSignIn, credentials: Credentials): Promise<void> {
  const root = await issueToken(entry.identity, credentials)
  if (root.user.id !== entry.root.user.id) {
    void revokeToken(entry.identity, root.value)
    const message = msg('This page belongs to {user}. Sign out to use another account.', {
      user: entry.root.user.name,
    })
    throw new ApiError({ status: 403, type: 'other-user', message })
  }
  const projects = await projectsOf({ ...entry, root })
  tab.renewed(entry, { root }, { projects })
  tab.tell(entry, true)
}

/**
 * Revokes every token of a sign-in, but those of its successor. Behind the gateway that is done for the whole browser,
 * where a user's new token of a project has the handle of the former one.
 */
export async function revoke(
  tab: TabSignIns,
  cloudId: string,
  entry: HeldSignIn | undefined,
  successor?: HeldSignIn,
): Promise<void> {
  const gateway = tab.gatewayOf(cloudId)
  if (gateway) await endSession(gateway.url, successor?.root.value).catch(ignore)
  else if (entry) {
    // The sign-in's own token goes last: it is what authorizes nothing else here, but Keystone may chain the others to it.
    const tokens = [...entry.obtained].filter((token) => !successor?.obtained.has(token)).toReversed()
    await Promise.allSettled(tokens.map((token) => revokeToken(entry.identity, token)))
  }
}

const leftBody = z.object({ left: z.number() })

/**
 * Signs this browser out at a cloud, or, where a handle is given, all other users. A sign-out that does not get through
 * stays marked: see `isSigningOut`.
 */
export async function endSession(url: string, successor?: string): Promise<void> {
  for (let left = Infinity; left > 0;) {
    const { body } = await send({
      method: 'DELETE',
      url,
      headers: successor === undefined ? {} : { 'X-Auth-Token': successor },
      keepalive: true,
      timeoutMs: sessionTimeoutMs,
    })
    const rest = leftBody.safeParse(body).data?.left ?? 0
    // No cookie went: one more try would get no further.
    left = rest < left ? rest : 0
  }
  markSignOut(url, false)
}

const news = z.object({ cloud: z.string(), user: z.string(), isSignedIn: z.boolean() })

/** Where the gateway does not answer, the tab stays as it is. */
const ignore = () => undefined

interface Following {
  hear: (news: SignInNews) => Promise<void>
  check: (cloudId: string) => Promise<void>
  cloudIds: readonly string[]
  channel: BroadcastChannel | undefined
}

/**
 * Keeps the sign-ins of this tab in step with the other tabs: by what they tell, and, as a tab may have slept meanwhile,
 * by a question to the gateway each time it is shown again.
 */
export function followOtherTabs({ hear, check, cloudIds, channel }: Following): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const heard = news.safeParse(data)
    if (heard.success) hear(heard.data).catch(ignore)
  })
  const look = () => {
    if (document.visibilityState !== 'visible') return
    for (const id of cloudIds) check(id).catch(ignore)
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look()
  })
}
