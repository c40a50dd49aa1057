import { ApiError, errorFromAnswer } from './errors'
import { msg, type Message } from '~/domain/text/message'

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  signal?: AbortSignal | undefined
  timeoutMs?: number
  /** Goes on also where the page is left meanwhile. */
  keepalive?: boolean
}

export interface HttpAnswer {
  status: number
  headers: Headers
  /** Parsed JSON where it was JSON, text where it was not, undefined where there was none. */
  body: unknown
}

const readTimeoutMs = 30_000
const writeTimeoutMs = 60_000
/** Answers that a repeated read may well get past: a proxy without a backend, an overloaded service. */
const passing = new Set([502, 503, 504])
const retryDelaysMs = [300, 1000]

/**
 * Sends one request and reads its answer whole. Reads are repeated twice where nothing or a passing refusal came
 * back; writes never are, because a write whose answer got lost may have been carried out.
 * Throws ApiError for every answer of 400 and above, for no answer (`network`) and for one that took too long
 * (`timeout`); the DOMException of the signal where the caller gave up.
 */
export async function send(request: HttpRequest): Promise<HttpAnswer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await sendOnce(request)
    } catch (error) {
      const delay = retryDelaysMs[attempt]
      if (delay === undefined || request.method !== 'GET' || !isPassing(error)) throw error
      await pause(retryDelay(error, delay), request.signal)
    }
  }
}

const isPassing = (error: unknown): error is ApiError =>
  error instanceof ApiError && (error.type === 'network' || passing.has(error.status))

/** A server that names a time is asked again then, if that is soon; the poller waits out the longer ones. */
function retryDelay(error: ApiError, fallbackMs: number): number {
  const { retryAfterS } = error
  if (retryAfterS === undefined) return fallbackMs
  if (retryAfterS > 5) throw error
  return retryAfterS * 1000
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}

async function sendOnce(request: HttpRequest): Promise<HttpAnswer> {
  const timeoutMs = request.timeoutMs ?? (request.method === 'GET' ? readTimeoutMs : writeTimeoutMs)
  // Held until the answer is read: a signal of `AbortSignal.any` or `timeout` may be collected before it fires.
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(tooLate), timeoutMs)
  const giveUp = () => limit.abort(request.signal?.reason)
  if (request.signal?.aborted) giveUp()
  request.signal?.addEventListener('abort', giveUp)
  let answer: HttpAnswer
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: requestHeaders(request),
      // A gateway keeps the tokens in cookies of this origin; a cloud elsewhere gets none.
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: request.keepalive ?? false,
      signal: limit.signal,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    })
    answer = { status: response.status, headers: response.headers, body: readBody(await response.text()) }
  } catch (error) {
    if (request.signal?.aborted) throw error
    if (limit.signal.reason === tooLate)
      throw noAnswer('timeout', msg('No response within {seconds} s', { seconds: timeoutMs / 1000 }))
    throw noAnswer('network', msg('Can’t reach the server'))
  } finally {
    clearTimeout(timer)
    request.signal?.removeEventListener('abort', giveUp)
  }
  if (answer.status >= 400) throw errorFromAnswer(answer, Date.now())
  return answer
}

const tooLate = 'too late'
const noAnswer = (type: 'timeout' | 'network', message: Message) => new ApiError({ status: 0, type, message })

function requestHeaders(request: HttpRequest): Record<string, string> {
  const content = request.body === undefined ? {} : { 'Content-Type': 'application/json' }
  return { Accept: 'application/json', ...content, ...request.headers }
}

function readBody(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
