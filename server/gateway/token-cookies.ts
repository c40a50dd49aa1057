import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Seal } from './seal'

/** What a cookie holds, sealed: a token of Keystone and what it opens. */
const held = z.object({
  token: z.string(),
  /** Neutron’s endpoint by region, from the token’s catalog or the operator’s settings. */
  network: z.record(z.string(), z.string()),
  /** Milliseconds since the epoch. */
  expiresAt: z.number(),
})
export type HeldToken = z.infer<typeof held>

/** Tokens of one cloud in the browser’s cookies, which no script can read. The page knows them by handles. */
export interface TokenCookies {
  /**
   * Keeps a token and answers its handle: the same for the same user and project, so that a new one replaces it.
   * Undefined where browsers would not keep it.
   */
  keep: (context: Context, owner: { user: string; project: string }, token: HeldToken) => string | undefined
  /** The token of a handle; undefined where there is none, it has expired, or the cookie was sealed elsewhere. */
  find: (context: Context, handle: string) => HeldToken | undefined
  forget: (context: Context, handle: string) => void
}

/** Bytes of name and value; browsers drop a longer cookie without a word (RFC 6265bis, section 5.6). */
const greatestCookie = 4096

/**
 * Bytes of headers that the gateway takes. Each project in use is a cookie of some 450 bytes, up to three times that where
 * tokens are signed and regions many, and browsers keep 180 of them for one host.
 */
export const greatestHeaders = 262_144

/** Seconds; browsers keep no cookie longer (RFC 6265bis, section 5.5). */
const longestCookie = 400 * 86_400

const handlePattern = /^gw-[\w-]{22}$/

/** Cookies below the path of one cloud: `path` ends without a slash. */
export function tokenCookies(
  cloudId: string,
  path: string,
  { seal, isSecure }: { seal: Seal; isSecure: boolean },
): TokenCookies {
  const nameOf = (handle: string) => `${isSecure ? '__Secure-' : ''}vp-${handle}`
  const placeOf = (handle: string) => `${cloudId} ${handle}`
  const options = { path, httpOnly: true, sameSite: 'Strict', secure: isSecure } as const
  return {
    keep: (context, { user, project }, token) => {
      const digest = createHash('sha256')
        .update(JSON.stringify([cloudId, user, project]))
        .digest('base64url')
      const handle = `gw-${digest.slice(0, 22)}`
      const sealed = seal.seal(JSON.stringify(token), placeOf(handle))
      const name = nameOf(handle)
      if (name.length + sealed.length > greatestCookie) return undefined
      const left = Math.floor((token.expiresAt - Date.now()) / 1000)
      const maxAge = Math.min(longestCookie, Math.max(0, left))
      setCookie(context, name, sealed, { ...options, maxAge })
      return handle
    },
    find: (context, handle) => {
      if (!handlePattern.test(handle)) return undefined
      const text = seal.open(getCookie(context, nameOf(handle)) ?? '', placeOf(handle))
      const token = text === undefined ? undefined : held.safeParse(JSON.parse(text)).data
      return token && token.expiresAt > Date.now() ? token : undefined
    },
    forget: (context, handle) => {
      if (handlePattern.test(handle)) deleteCookie(context, nameOf(handle), options)
    },
  }
}
