import { Hono } from 'hono'
import type { CloudRoutes } from '../cloud-parts'
import { shownToken } from './issue-token'
import type { HeldToken } from './token-cookies'

/** Milliseconds that a sign-out waits for the cloud to revoke tokens. */
const revocationMs = 5000

/** So many cookies are deleted by one answer: proxies take few kilobytes of headers (nginx: 4 kB unless told). */
const mostDeleted = 20

/**
 * What the browser's cookies say of who is signed in at a cloud: `GET` answers it, `DELETE` ends it. Nothing is
 * remembered here and no cloud is asked, so that every gateway with the same key answers the same.
 */
export function sessionRoutes(routes: CloudRoutes): Hono {
  const { cookies } = routes
  const app = new Hono()

  /**
   * Answers the latest sign-in with its tokens, its own first, and whether there are cookies of another key. Tokens whose
   * sign-in is gone are not told, nor are those whose names were too long to be kept.
   */
  app.get('/', (context) => {
    const { tokens, unreadable } = cookies.all(context)
    context.header('Cache-Control', 'no-store')
    const isUnreadable = unreadable.length > 0
    const [latest] = signInsOf(tokens)
    if (!latest?.[1].about) return context.json({ isUnreadable })
    const [, { user, signIn }] = latest
    const opened = [...tokens].filter(
      ([, token]) => token.user === user && token.project !== undefined && !token.signIn,
    )
    const told = [latest, ...opened].flatMap(([handle, token]) =>
      token.about ? { handle, token: shownToken(token, token.about, routes) } : [],
    )
    return context.json({ isUnreadable, signIn: { method: signIn?.method, tokens: told } })
  })

  /**
   * Signs this browser out: revokes tokens and deletes their cookies, as many as one answer can. With the handle of a
   * sign-in in `X-Auth-Token`, this user's are left: who signs in at a cloud takes the place of others. Answers how many
   * cookies are left to delete.
   */
  app.delete('/', async (context) => {
    const { tokens, unreadable } = cookies.all(context)
    const successor = cookies.find(context, context.req.header('x-auth-token') ?? '')?.user
    const isEnded = ([, token]: [string, HeldToken]) => token.user !== successor
    const ended = [...new Map([...signInsOf(tokens), ...tokens])].filter(isEnded)
    const now = ended.slice(0, mostDeleted)
    const stale = unreadable.slice(0, mostDeleted - now.length)
    await revoke(routes, now)
    for (const handle of [...now.map(([each]) => each), ...stale]) cookies.forget(context, handle)
    const left = ended.length - now.length + unreadable.length - stale.length
    return context.json({ left }, 200, { 'Cache-Control': 'no-store' })
  })
  return app
}

/** The tokens that are sign-ins, the latest first. */
const signInsOf = (tokens: ReadonlyMap<string, HeldToken>): [string, HeldToken][] =>
  [...tokens]
    .filter(([, { signIn }]) => signIn)
    .toSorted(([, a], [, b]) => (b.signIn?.at ?? 0) - (a.signIn?.at ?? 0))

/** Revokes each token: those that were made from a sign-in's live on without it (contract 1.6). */
async function revoke(
  { identity, forward }: CloudRoutes,
  tokens: readonly [string, HeldToken][],
): Promise<void> {
  const url = new URL(`${identity}/v3/auth/tokens`)
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), revocationMs)
  await Promise.all(
    tokens.map(async ([, { token }]) => {
      const headers = new Headers({
        accept: 'application/json',
        'x-auth-token': token,
        'x-subject-token': token,
      })
      const sent = { method: 'DELETE', url, headers, body: undefined, isTrusted: true }
      await (await forward(sent, limit.signal)).response.body?.cancel()
    }),
  )
  clearTimeout(timer)
}
