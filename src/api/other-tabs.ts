import * as z from 'zod/mini'
import type { CloudConfig } from './config'
import { send } from './http'
import {
  isSigningOut,
  markSignOut,
  readSession,
  sessionTimeoutMs,
  type GatewaySession,
} from './gateway-session'
import type { HeldSignIn } from './held-sign-in'
import type { SignInNews } from './sessions'

/** The sign-ins of this tab, for what comes from outside of it. */
export interface TabSignIns {
  /** A cloud behind the gateway, with the address of its session. */
  gatewayOf: (cloudId: string) => { cloud: CloudConfig; url: string } | undefined
  find: (cloudId: string) => HeldSignIn | undefined
  /** Takes a sign-in away from this tab, if there is one. */
  leave: (cloudId: string) => HeldSignIn | undefined
  takeOver: (cloud: CloudConfig, session: GatewaySession) => void
  /** Takes new tokens of the same user. */
  renewed: (entry: HeldSignIn, tokens: Exclude<GatewaySession['signIn'], undefined>) => void
  /** Revokes the tokens of a sign-in that no gateway knows. */
  revoke: (cloudId: string, entry: HeldSignIn | undefined) => Promise<void>
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
  if (!tab.gatewayOf(cloud)) await tab.revoke(cloud, entry)
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
