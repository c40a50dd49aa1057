import * as z from 'zod/mini'
import { ApiError } from '../http/errors'
import type { SignInTokens } from './held-sign-in'
import { send } from '../http/http'
import { issuedToken, tokenBody } from './keystone'
import { msg } from '~/domain/text/message'

/** What the gateway says of the cookies that this browser has for one cloud. */
export interface GatewaySession {
  /** The latest sign-in; undefined where there is none, or its token has expired. */
  signIn: SignInTokens | undefined
  /** Whether there are cookies that the gateway cannot open: its secret is another one since. */
  isUnreadable: boolean
  /** The gateway's clock, in milliseconds since the epoch. */
  now: number
}

const methods = ['password', 'application_credential', 'token'] as const

const sessionBody = z.object({
  isUnreadable: z.boolean(),
  signIn: z.optional(
    z.object({
      method: z.catch(z.enum(methods), 'password'),
      tokens: z.array(z.extend(tokenBody, { handle: z.string() })),
    }),
  ),
})

/** Milliseconds in which the gateway answers: it asks no cloud for who is signed in, and no cloud for long for a sign-out. */
export const sessionTimeoutMs = 10_000

/** Asks the gateway who is signed in at a cloud. Throws ApiError where it does not answer. */
export async function readSession(url: string): Promise<GatewaySession> {
  const { status, headers, body } = await send({ method: 'GET', url, timeoutMs: sessionTimeoutMs })
  const parsed = sessionBody.safeParse(body)
  if (!parsed.success) {
    const message = msg('The panel’s gateway didn’t report who is signed in')
    throw new ApiError({ status, type: 'unreadable', message })
  }
  const { isUnreadable, signIn } = parsed.data
  const [root, ...scoped] = signIn?.tokens.map((each) => issuedToken(each.handle, each)) ?? []
  const date = Date.parse(headers.get('date') ?? '')
  return {
    signIn: signIn && root && { method: signIn.method, root, scoped },
    isUnreadable,
    now: Number.isNaN(date) ? Date.now() : date,
  }
}

const markOf = (url: string) => `vpnaas-panel-signing-out ${url}`

/** Whether a sign-out of this browser has not got through to the gateway yet: its cookies are no sign-in. */
export function isSigningOut(url: string): boolean {
  try {
    return localStorage.getItem(markOf(url)) !== null
  } catch {
    return false
  }
}

/** Marks a sign-out in the browser's storage until it gets through. */
export function markSignOut(url: string, isPending: boolean): void {
  try {
    if (isPending) localStorage.setItem(markOf(url), '')
    else localStorage.removeItem(markOf(url))
  } catch {
    // Without storage, a sign-out that does not get through is tried by this page alone.
  }
}
