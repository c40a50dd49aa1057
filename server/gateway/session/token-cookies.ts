import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Seal } from './seal'

/** What a cookie holds, sealed: a token of Keystone, whose it is, and what it opens. */
const held = z.object({
  token: z.string(),
  /** Ids; the project's is absent where the token is not scoped. */
  user: z.string(),
  project: z.string().optional(),
  /** Names; absent where they are so long that a browser would not keep the cookie. */
  about: z
    .object({ user: z.string(), project: z.string().optional(), roles: z.array(z.string()) })
    .optional(),
  /** Neutron’s endpoint by region, from the token’s catalog or the operator’s settings. */
  network: z.record(z.string(), z.string()),
  /** Milliseconds since the epoch. */
  expiresAt: z.number(),
  /** How and when the user signed in; absent where the token was made from that of a sign-in. */
  signIn: z.object({ method: z.string(), at: z.number() }).optional(),
})
export type HeldToken = z.infer<typeof held>

/** Tokens of one cloud in the browser’s cookies, which no script can read. The page knows them by handles. */
export interface TokenCookies {
  /**
   * Keeps a token and answers its handle: the same for the same user and project, so that a new one replaces it.
   * Undefined where browsers would not keep it. Names that are too long for a cookie are left out of it.
   */
  keep: (context: Context, token: HeldToken) => string | undefined
  /** The token of a handle; undefined where there is none, it has expired, or the cookie was sealed elsewhere. */
  find: (context: Context, handle: string) => HeldToken | undefined
  /** Every token that `find` finds, by handle, and the handles of cookies that this gateway cannot open. */
  all: (context: Context) => { tokens: Map<string, HeldToken>; unreadable: string[] }
  forget: (context: Context, handle: string) => void
}

/** Bytes of name and value; browsers drop a longer cookie without a word (RFC 6265bis, section 5.6). */
const greatestCookie = 4096

/**
 * Bytes of headers that the gateway takes. Each project in use is a cookie of some 700 bytes, up to twice that where
 * tokens are signed or regions many, and browsers keep 180 of them for one host.
 */
export const greatestHeaders = 262_144

/** Seconds; browsers keep no cookie longer (RFC 6265bis, section 5.5). */
const longestCookie = 400 * 86_400

const handlePattern = /^gw-[\w-]{22}$/

const isAlive = ({ expiresAt }: HeldToken) => expiresAt > Date.now()

/** Cookies below the path of one cloud: `path` ends without a slash. */
export function tokenCookies(
  cloudId: string,
  path: string,
  { seal, isSecure }: { seal: Seal; isSecure: boolean },
): TokenCookies {
  const prefix = `${isSecure ? '__Secure-' : ''}vp-`
  const nameOf = (handle: string) => `${prefix}${handle}`
  const placeOf = (handle: string) => `${cloudId} ${handle}`
  const options = { path, httpOnly: true, sameSite: 'Strict', secure: isSecure } as const
  const opened = (handle: string, value: string): HeldToken | undefined => {
    const text = seal.open(value, placeOf(handle))
    return text === undefined ? undefined : held.safeParse(JSON.parse(text)).data
  }
  return {
    keep: (context, token) => {
      const digest = createHash('sha256')
        .update(JSON.stringify([cloudId, token.user, token.project ?? '']))
        .digest('base64url')
      const handle = `gw-${digest.slice(0, 22)}`
      const name = nameOf(handle)
      const { about: _, ...bare } = token
      const sealed = [token, bare]
        .map((each) => seal.seal(JSON.stringify(each), placeOf(handle)))
        .find((text) => name.length + text.length <= greatestCookie)
      if (sealed === undefined) return undefined
      const left = Math.floor((token.expiresAt - Date.now()) / 1000)
      const maxAge = Math.min(longestCookie, Math.max(0, left))
      // Without its sign-in’s cookie a browser is signed out: where it has too many, Chrome drops the others first.
      const priority = token.signIn ? ({ priority: 'High' } as const) : {}
      setCookie(context, name, sealed, { ...options, ...priority, maxAge })
      return handle
    },
    find: (context, handle) => {
      if (!handlePattern.test(handle)) return undefined
      const token = opened(handle, getCookie(context, nameOf(handle)) ?? '')
      return token && isAlive(token) ? token : undefined
    },
    all: (context) => {
      const tokens = new Map<string, HeldToken>()
      const unreadable: string[] = []
      for (const [name, value] of Object.entries(getCookie(context))) {
        const handle = name.startsWith(prefix) ? name.slice(prefix.length) : ''
        if (!handlePattern.test(handle)) continue
        const token = opened(handle, value)
        if (!token) unreadable.push(handle)
        else if (isAlive(token)) tokens.set(handle, token)
      }
      return { tokens, unreadable }
    },
    forget: (context, handle) => {
      if (handlePattern.test(handle)) deleteCookie(context, nameOf(handle), options)
    },
  }
}
