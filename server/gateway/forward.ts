import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { dial, type Call } from './dial'

/** Bytes of a request’s body; the greatest of Neutron’s VPN requests has some thousand. */
export const greatestBody = 1_048_576
/** Milliseconds until a cloud that does not answer is given up. */
const patience = 65_000

/** What the page may say to a cloud, and hear from it: nothing else passes, cookies and hop-by-hop headers least. */
const asked = new Set(['accept', 'content-type', 'x-auth-token', 'x-subject-token'])
const told = ['retry-after', 'x-openstack-request-id', 'x-compute-request-id']

/** What a cloud answered, as the page may see it, and the token that came with it, which the page may not. */
interface Answered {
  response: Response
  issued: string | undefined
}

/** Sends a request to a cloud. Redirects are not followed: a cloud that redirects answers as a bad gateway. */
export async function forward(call: Call, page: AbortSignal): Promise<Answered> {
  const timeout = AbortSignal.timeout(patience)
  const headers = new Headers([...call.headers].filter(([name]) => asked.has(name)))
  try {
    const answer = await dial({ ...call, headers }, AbortSignal.any([page, timeout]))
    const { statusCode: status = 502 } = answer
    if (status >= 300 && status < 400) {
      answer.destroy()
      return failed(502, 'RedirectRefused', 'The cloud redirects, which the gateway does not follow')
    }
    return { response: asPageMaySee(answer, status), issued: headerOf(answer, 'x-subject-token') }
  } catch {
    return timeout.aborted
      ? failed(504, 'UpstreamTimeout', `The cloud did not answer within ${patience / 1000} s`)
      : failed(502, 'UpstreamUnreachable', 'The gateway cannot reach the cloud')
  }
}

/** What is no JSON is handed on as plain text: a cloud's pages are not shown on this origin. */
function asPageMaySee(answer: IncomingMessage, status: number): Response {
  const isJson = /^application\/json\b/i.test(headerOf(answer, 'content-type') ?? '')
  const headers = new Headers({
    'content-type': isJson ? 'application/json' : 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  for (const name of told) {
    const value = headerOf(answer, name)
    if (value !== undefined) headers.set(name, value)
  }
  const isEmpty = status === 204 || status === 205
  if (isEmpty) answer.resume()
  return new Response(isEmpty ? null : bytesOf(answer), { status, headers })
}

/** The body as it comes: one that breaks off breaks off the answer, too. */
function bytesOf(answer: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = answer[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void answer.destroy(),
  })
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
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
