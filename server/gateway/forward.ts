import type { Context } from 'hono'

/** Bytes of a request’s body; the greatest of Neutron’s VPN requests has some thousand. */
export const greatestBody = 1_048_576
/** Milliseconds until a cloud that does not answer is given up. */
const patience = 65_000

/** What the page may say to a cloud, and hear from it: nothing else passes, cookies and hop-by-hop headers least. */
const asked = new Set(['accept', 'content-type', 'x-auth-token', 'x-subject-token'])
const told = new Set([
  'content-type',
  'retry-after',
  'x-openstack-request-id',
  'x-compute-request-id',
  'www-authenticate',
])

interface Forwarded {
  method: string
  url: URL
  headers: Headers
  body: string | undefined
}

/** What a cloud answered, as the page may see it, and the token that came with it, which the page may not. */
interface Answered {
  response: Response
  issued: string | undefined
}

/** Sends a request to a cloud. Redirects are not followed: a cloud that redirects answers as a bad gateway. */
export async function forward(
  { method, url, headers, body }: Forwarded,
  page: AbortSignal,
): Promise<Answered> {
  const timeout = AbortSignal.timeout(patience)
  const sent = new Headers([...headers].filter(([name]) => asked.has(name)))
  try {
    const answer = await fetch(url, {
      method,
      headers: sent,
      redirect: 'manual',
      signal: AbortSignal.any([page, timeout]),
      ...(body === undefined ? {} : { body }),
    })
    if (answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel()
      return failed(502, 'RedirectRefused', 'The cloud redirects, which the gateway does not follow')
    }
    const kept = new Headers([...answer.headers].filter(([name]) => told.has(name)))
    kept.set('cache-control', 'no-store')
    const response = new Response(answer.body, { status: answer.status, headers: kept })
    return { response, issued: answer.headers.get('x-subject-token') ?? undefined }
  } catch {
    return timeout.aborted
      ? failed(504, 'UpstreamTimeout', `The cloud did not answer within ${patience / 1000} s`)
      : failed(502, 'UpstreamUnreachable', 'The gateway cannot reach the cloud')
  }
}

const failed = (...what: Parameters<typeof refusal>): Answered => ({
  response: refusal(...what),
  issued: undefined,
})

/** A refusal in the shape of Neutron’s errors, which the page reads (contract, section 4.5). */
export function refusal(
  status: number,
  type: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json(
    { NeutronError: { type, message, detail: '' } },
    { status, headers: { 'cache-control': 'no-store', ...headers } },
  )
}

/** The body of a request as text; undefined where there is none. */
export async function bodyOf({ req }: Context): Promise<string | undefined> {
  return req.method === 'GET' || req.method === 'HEAD' ? undefined : (await req.text()) || undefined
}
