import { Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { World } from './world'

const faultSchema = z.strictObject({
  cloud: z.string(),
  /** Absent: the cloud's Keystone. */
  region: z.string().optional(),
  /** Absent: any. */
  method: z.string().optional(),
  /** How the path below the service's URL begins: `/v2.0/vpn/ipsec-site-connections`. */
  path: z.string().default(''),
  /** What to answer instead; absent with `delayMs`: the real answer, late. */
  status: z.int().min(200).max(599).optional(),
  body: z.unknown().optional(),
  delayMs: z.int().min(0).default(0),
  /** Never answers. */
  hang: z.boolean().default(false),
  /** How many requests it meets; absent: all until it is cleared. */
  times: z.int().min(1).optional(),
})

/** A fault as a test sets it: which requests it meets and what befalls them. */
type Fault = z.infer<typeof faultSchema>

/** Where a service is: its faults are told by cloud and region, its paths are counted from `at`. */
interface Place {
  cloud: string
  region?: string
  at: string
}

export interface Control {
  app: Hono
  /** Stands in front of a service and makes its requests meet the faults set for it. */
  faults: (place: Place) => MiddlewareHandler
  /** Lets go of hanging requests. */
  stop: () => void
}

/** The faults that are set, and the signal that lets hanging requests go. */
interface Faults {
  set: Fault[]
  released: AbortController
}

/**
 * What tests do to the demo cloud from outside: `POST /faults` (a {@link Fault}), `DELETE /faults`,
 * `POST /expire-tokens`, `POST /reset`.
 */
export function createControl({ world, reset }: { world: World; reset: () => void }): Control {
  const faults: Faults = { set: [], released: new AbortController() }
  const app = new Hono()
  app.post('/faults', async (context) => {
    const fault = faultSchema.safeParse(await context.req.json<unknown>())
    if (!fault.success) return context.text(z.prettifyError(fault.error), 400)
    faults.set.push(fault.data)
    return context.body(null, 204)
  })
  app.delete('/faults', (context) => {
    clear(faults)
    return context.body(null, 204)
  })
  app.post('/expire-tokens', (context) => {
    expireTokens(world)
    return context.body(null, 204)
  })
  app.post('/reset', (context) => {
    clear(faults)
    reset()
    return context.body(null, 204)
  })
  return { app, stop: () => clear(faults), faults: (place) => standInFront(faults, place) }
}

function clear(faults: Faults): void {
  faults.set = []
  faults.released.abort()
  faults.released = new AbortController()
}

function expireTokens(world: World): void {
  for (const { tokens } of world.clouds.values()) {
    for (const token of tokens.values()) token.expires_at = 0
  }
}

function standInFront(faults: Faults, place: Place): MiddlewareHandler {
  return async (context, next) => {
    const fault = takeFault(faults.set, place, context.req.raw)
    if (!fault) return next()
    const released = faults.released.signal
    if (fault.hang) await until(released, context.req.raw.signal)
    if (fault.delayMs > 0) await until(AbortSignal.timeout(fault.delayMs), released)
    if (fault.status === undefined && !fault.hang) return next()
    return faultAnswer(fault)
  }
}

function takeFault(faults: Fault[], place: Place, request: Request): Fault | undefined {
  const path = new URL(request.url).pathname.slice(place.at.length)
  const index = faults.findIndex(
    (fault) =>
      fault.cloud === place.cloud &&
      fault.region === place.region &&
      (fault.method ?? request.method) === request.method &&
      path.startsWith(fault.path),
  )
  const fault = faults[index]
  if (fault?.times !== undefined) {
    fault.times -= 1
    if (fault.times === 0) faults.splice(index, 1)
  }
  return fault
}

function until(...signals: AbortSignal[]): Promise<void> {
  const any = AbortSignal.any(signals)
  if (any.aborted) return Promise.resolve()
  return new Promise((resolve) => any.addEventListener('abort', () => resolve(), { once: true }))
}

function faultAnswer({ status = 504, body }: Fault): Response {
  if (body === undefined) return new Response(null, { status })
  return typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status })
}
