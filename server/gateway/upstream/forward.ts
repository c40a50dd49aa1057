import type { Context } from 'hono'
import { refusal } from '../refusal'
import type { Call, Transport, UpstreamAnswer } from '../transport'

/** Bytes of a request’s body; the greatest of Neutron’s VPN requests has some thousand. */
export const greatestBody = 1_048_576
/** Milliseconds in which a cloud's answer has to be there whole. */
const defaultPatienceMs = 65_000

/** What the page may say to a cloud, and hear from it: nothing else passes, cookies and hop-by-hop headers least. */
const asked = new Set(['accept', 'content-type', 'x-auth-token', 'x-subject-token'])
const told = ['retry-after', 'x-openstack-request-id', 'x-compute-request-id']

/** What a cloud answered, as the page may see it, and the token that came with it, which the page may not. */
interface Answered {
  response: Response
  issued: string | undefined
}

/** Sends a request to a cloud, for as long as the page waits for it. */
export type Forward = (call: Call, page: AbortSignal) => Promise<Answered>

/** Forwards by a transport. Redirects are not followed: a cloud that redirects answers as a bad gateway. */
export function forwardBy(send: Transport, patienceMs = defaultPatienceMs): Forward {
  return async (call, page) => {
    const limit = limitOf(page, patienceMs)
    const headers = new Headers([...call.headers].filter(([name]) => asked.has(name)))
    try {
      const answer = await send({ ...call, headers }, limit.signal)
      if (answer.status >= 300 && answer.status < 400) {
        answer.destroy()
        limit.lift()
        return failed(502, 'RedirectRefused', 'The cloud redirects, which the gateway does not follow')
      }
      return { response: asPageMaySee(answer, limit.lift), issued: answer.header('x-subject-token') }
    } catch {
      limit.lift()
      return limit.isOver()
        ? failed(504, 'UpstreamTimeout', `The cloud did not answer within ${patienceMs / 1000} s`)
        : failed(502, 'UpstreamUnreachable', 'The gateway cannot reach the cloud')
    }
  }
}

/**
 * When a call is given up: the page is gone, or the time is over. The timer holds it all: a signal made of others
 * (`AbortSignal.any`, `AbortSignal.timeout`) is collected as garbage while a body is still read, and then never fires.
 */
function limitOf(page: AbortSignal, patienceMs: number) {
  const controller = new AbortController()
  const giveUp = () => controller.abort()
  let isOver = false
  const timer = setTimeout(() => {
    isOver = true
    giveUp()
  }, patienceMs)
  page.addEventListener('abort', giveUp)
  if (page.aborted) giveUp()
  return {
    signal: controller.signal,
    isOver: () => isOver,
    lift: () => {
      clearTimeout(timer)
      page.removeEventListener('abort', giveUp)
    },
  }
}

/** What is no JSON is handed on as plain text: a cloud's pages are not shown on this origin. */
function asPageMaySee(answer: UpstreamAnswer, onEnd: () => void): Response {
  const isJson = /^application\/json\b/i.test(answer.header('content-type') ?? '')
  const headers = new Headers({
    'content-type': isJson ? 'application/json' : 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  for (const name of told) {
    const value = answer.header(name)
    if (value !== undefined) headers.set(name, value)
  }
  const { status } = answer
  const isEmpty = status === 204 || status === 205
  if (isEmpty) {
    answer.destroy()
    onEnd()
  }
  return new Response(isEmpty ? null : bytesOf(answer, onEnd), { status, headers })
}

/** The body as it comes: one that breaks off breaks off the answer, too. */
function bytesOf({ body, destroy }: UpstreamAnswer, onEnd: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await body.next()
        if (done !== true) return controller.enqueue(value)
        controller.close()
      } catch (error) {
        controller.error(error)
      }
      onEnd()
    },
    cancel: () => {
      destroy()
      onEnd()
    },
  })
}

const failed = (...what: Parameters<typeof refusal>): Answered => ({
  response: refusal(...what),
  issued: undefined,
})

/** The body of a request as text; undefined where there is none. */
export async function bodyOf({ req }: Context): Promise<string | undefined> {
  return req.method === 'GET' || req.method === 'HEAD' ? undefined : (await req.text()) || undefined
}
