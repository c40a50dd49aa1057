import { exceptionFacts } from '~/domain/errors/missing-part'
import { isPanelErrorType, type PanelErrorType } from '~/domain/errors/panel-errors'
import { encodeMessage, msg, type DisplayText } from '~/domain/text/message'

interface ErrorFacts {
  status: number
  /** What the cloud says, or a message of the panel, which `message` of the error holds encoded. */
  message: DisplayText
  requestId?: string
  retryAfterS?: number
  retryAt?: number
  cause?: unknown
}

/** What went wrong with a call, from whatever the network, a proxy, Keystone or Neutron gave back, or with the panel. */
export class ApiError extends Error {
  /** HTTP status; 0 where no answer came. */
  readonly status: number
  /** A `PanelErrorType`, or what the cloud calls it: Neutron's exception class, `keystone`, `http` where it has no name. */
  readonly type: string
  /** `X-Openstack-Request-Id`, for the operator's logs. */
  readonly requestId: string | undefined
  readonly retryAfterS: number | undefined
  /** When the cloud wants to be asked again, in milliseconds since the epoch. */
  readonly retryAt: number | undefined

  /** `type` is for errors that the panel finds itself, `cloudType` for what a cloud calls its own. */
  constructor(facts: ErrorFacts & ({ type: PanelErrorType } | { cloudType: string })) {
    super(encodeMessage(facts.message), { cause: facts.cause })
    this.name = 'ApiError'
    this.status = facts.status
    this.type = 'type' in facts ? facts.type : facts.cloudType
    this.requestId = facts.requestId
    this.retryAfterS = facts.retryAfterS
    this.retryAt = facts.retryAt
  }
}

/** Returns an error of any origin as an ApiError. What is none is an exception of the panel, and is kept as its cause. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  return new ApiError(exceptionFacts(error))
}

/** Returns the error of a page whose object is not there. */
export function objectGone(): ApiError {
  return new ApiError({ status: 404, type: 'gone', message: msg('Object not found') })
}

/** Whether the same request may well be answered a little later: no answer, half of one, a failing or a busy cloud. */
export function isTemporary({ status, type }: ApiError): boolean {
  return status === 429 || status >= 500 || ['network', 'timeout', 'unreadable'].includes(type)
}

type Fields = Record<string, unknown>
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** Neutron says `{"NeutronError": {type, message, detail}}`, some middleware only `{"NeutronError": "text"}`. */
function neutronError(body: Fields): { type: string; message: string } | undefined {
  const error = body['NeutronError']
  if (typeof error === 'string') return { type: 'http', message: error }
  if (!isObject(error)) return undefined
  return { type: textOf(error['type']) ?? 'http', message: textOf(error['message']) ?? '' }
}

/** Keystone and the token middleware say `{"error": {code, title, message}}`. */
function keystoneError(body: Fields): { type: string; message: string } | undefined {
  const error = body['error']
  if (!isObject(error)) return undefined
  return { type: 'keystone', message: textOf(error['message']) ?? textOf(error['title']) ?? '' }
}

/** A plain text body is the message; of an HTML page (a proxy's) only the title is worth showing. */
function textError(body: string): string {
  const title = /<title>([^<]*)<\/title>/i.exec(body)?.[1]
  if (title) return title.trim()
  return body.includes('<') ? '' : body.trim().slice(0, 300)
}

/** Nobody is made to wait longer than an hour, whatever a server says: a timer of weeks would overflow and fire at once. */
const longestRetryAfterS = 3600

/** Seconds of a `Retry-After` header, which may be a number or a date (RFC 9110 section 10.2.3): an hour at most. */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), longestRetryAfterS) : undefined
}

/** The error that a refused answer means. `body` is parsed JSON where it was JSON, else the text. */
export function errorFromAnswer(
  answer: { status: number; headers: Headers; body: unknown },
  now: number,
): ApiError {
  const { status, headers, body } = answer
  const found = isObject(body) ? (neutronError(body) ?? keystoneError(body)) : undefined
  const text = typeof body === 'string' ? textError(body) : ''
  const requestId = headers.get('x-openstack-request-id')
  const retryAfterS = retryAfterSeconds(headers.get('retry-after'), now)
  return new ApiError({
    status,
    cloudType: found === undefined || isPanelErrorType(found.type) ? 'http' : found.type,
    message: found?.message || text || msg('The server returned HTTP {status}', { status }),
    ...(requestId === null ? {} : { requestId }),
    ...(retryAfterS === undefined ? {} : { retryAfterS, retryAt: now + retryAfterS * 1000 }),
  })
}
