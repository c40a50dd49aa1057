import { describe, expect, it } from 'vitest'
import { markAsMissingPart, MissingPart } from '~/domain/errors/missing-part'
import { decodeMessage } from '~/domain/text/message'
import { inEnglish } from '~/testing/in-english'
import { ApiError, errorFromAnswer, isTemporary, retryAfterSeconds, toApiError } from './errors'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  errorFromAnswer({ status, body, headers: new Headers(headers) }, 0)

describe('errorFromAnswer', () => {
  it.each([
    [
      "Neutron's own",
      409,
      { NeutronError: { type: 'IKEPolicyInUse', message: 'IKEPolicy 1 is in use', detail: '' } },
      { type: 'IKEPolicyInUse', message: 'IKEPolicy 1 is in use' },
    ],
    ['a bare Neutron text', 500, { NeutronError: 'broken' }, { type: 'http', message: 'broken' }],
    [
      "Keystone's",
      401,
      {
        error: {
          code: 401,
          title: 'Unauthorized',
          message: 'The request you have made requires authentication.',
        },
      },
      { type: 'keystone', message: 'The request you have made requires authentication.' },
    ],
    ['plain text', 404, 'Not found here', { type: 'http', message: 'Not found here' }],
    [
      "a proxy's HTML page",
      502,
      '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>',
      { type: 'http', message: '502 Bad Gateway' },
    ],
    ['HTML without a title', 500, '<p>no</p>', { type: 'http', message: 'The server returned HTTP 500' }],
    ['nothing', 503, undefined, { type: 'http', message: 'The server returned HTTP 503' }],
    ['JSON of another shape', 418, [1, 2], { type: 'http', message: 'The server returned HTTP 418' }],
  ])('reads %s', (_name, status, body, { type, message }) => {
    const error = answer(status, body)
    expect(error).toMatchObject({ status, type })
    expect(inEnglish(decodeMessage(error.message))).toBe(message)
  })

  it('keeps the request id and the time to wait', () => {
    const headers = { 'X-Openstack-Request-Id': 'req-1', 'Retry-After': '7' }
    expect(answer(503, undefined, headers)).toMatchObject({ requestId: 'req-1', retryAfterS: 7 })
  })
})

describe('retryAfterSeconds', () => {
  it.each([
    [null, undefined],
    ['12', 12],
    ['Thu, 01 Jan 1970 00:00:30 GMT', 30],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['2592000', 3600],
    ['soon', undefined],
  ])('%s', (header, expected) => {
    expect(retryAfterSeconds(header, 0)).toBe(expected)
  })
})

describe('isTemporary', () => {
  it.each([
    [{ status: 0, type: 'network' }, true],
    [{ status: 0, type: 'timeout' }, true],
    [{ status: 200, type: 'unreadable' }, true],
    [{ status: 429, cloudType: 'http' }, true],
    [{ status: 500, cloudType: 'http' }, true],
    [{ status: 503, cloudType: 'http' }, true],
    [{ status: 404, cloudType: 'IKEPolicyNotFound' }, false],
    [{ status: 403, cloudType: 'http' }, false],
    [{ status: 401, type: 'signed-out' }, false],
    [{ status: 0, type: 'unexpected' }, false],
  ] as const)('%o: %s', (facts, expected) => {
    expect(isTemporary(new ApiError({ ...facts, message: '' }))).toBe(expected)
  })
})

it('makes an ApiError of anything thrown', () => {
  expect(toApiError(new TypeError('x'))).toMatchObject({ status: 0, type: 'unexpected', message: 'x' })
  expect(toApiError('y')).toMatchObject({ message: 'y' })
})

it('keeps the exception for a report', () => {
  const error = new TypeError('x')
  expect(toApiError(error).cause).toBe(error)
})

it('tells a part of the panel that did not load from a fault of the panel, in every engine', () => {
  for (const message of [
    'Failed to fetch dynamically imported module: https://panel.test/assets/a.js',
    'error loading dynamically imported module: https://panel.test/assets/a.js',
    'Importing a module script failed.',
  ]) {
    const error = new TypeError(message)
    expect(toApiError(new MissingPart(error, () => undefined)).type).toBe('part-missing')
    markAsMissingPart(error)
    expect(toApiError(error).type).toBe('part-missing')
    expect(error.message).not.toMatch(/^(?:Failed to fetch|error loading|Importing)/)
  }
})

it('takes no type of the panel from a cloud', () => {
  const received = {
    status: 404,
    headers: new Headers(),
    body: { NeutronError: { type: 'signed-out', message: 'x' } },
  }
  expect(errorFromAnswer(received, 0).type).toBe('http')
})
