import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { send } from './http'

const fetched = vi.fn<typeof fetch>()
const url = 'http://cloud.test/v2.0/vpn/ikepolicies'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  fetched.mockReset()
})

const ok = () => new Response('{"ikepolicies": []}', { status: 200 })
const refused = (status: number, headers: Record<string, string> = {}) =>
  new Response('no', { status, headers })

/** The outcome of a request, with its pauses skipped. */
async function outcome(request: Parameters<typeof send>[0]) {
  const result = send(request).catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return result
}

describe('send', () => {
  it('reads JSON, text and nothing', async () => {
    fetched
      .mockResolvedValueOnce(ok())
      .mockResolvedValueOnce(new Response('hello'))
      .mockResolvedValueOnce(new Response(null))
    expect(await outcome({ method: 'GET', url })).toMatchObject({ status: 200, body: { ikepolicies: [] } })
    expect(await outcome({ method: 'GET', url })).toMatchObject({ body: 'hello' })
    expect(await outcome({ method: 'GET', url })).toMatchObject({ body: undefined })
  })

  it.each([502, 503, 504])('repeats a read that was answered %i', async (status) => {
    fetched.mockResolvedValueOnce(refused(status)).mockResolvedValueOnce(ok())
    expect(await outcome({ method: 'GET', url })).toMatchObject({ status: 200 })
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  it('repeats a read that got no answer, three times in all', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    expect(await outcome({ method: 'GET', url })).toMatchObject({ status: 0, type: 'network' })
    expect(fetched).toHaveBeenCalledTimes(3)
  })

  it.each([400, 401, 404, 409, 500])('does not repeat a read that was answered %i', async (status) => {
    fetched.mockResolvedValue(refused(status))
    expect(await outcome({ method: 'GET', url })).toMatchObject({ status })
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it.each(['POST', 'PUT', 'DELETE'] as const)(
    'never repeats a %s: it may have been carried out',
    async (method) => {
      fetched.mockResolvedValue(refused(503))
      expect(await outcome({ method, url, body: {} })).toMatchObject({ status: 503 })
      expect(fetched).toHaveBeenCalledTimes(1)
    },
  )

  it('leaves a long Retry-After to the caller', async () => {
    fetched.mockResolvedValue(refused(503, { 'Retry-After': '60' }))
    expect(await outcome({ method: 'GET', url })).toMatchObject({ status: 503, retryAfterS: 60 })
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it('passes on that the caller gave up', async () => {
    const controller = new AbortController()
    fetched.mockImplementation((_url, init) => {
      controller.abort(new Error('left the page'))
      return Promise.reject(init?.signal?.reason)
    })
    expect(await outcome({ method: 'GET', url, signal: controller.signal })).toMatchObject({
      message: 'left the page',
    })
  })
})
