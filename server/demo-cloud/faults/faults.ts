import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { seededRandom } from '../seed/seeded-random'

const range = z.strictObject({ min: z.number().min(0), max: z.number().min(0) })

/** A fault as a test or a command line sets it: which requests it meets and what befalls them. */
export const faultSchema = z.strictObject({
  /** What the requests it meets are counted as. */
  name: z.string().optional(),
  /** Absent: every cloud. */
  cloud: z.string().optional(),
  /** Absent: the Keystone of the cloud, and where no cloud is named, every service. */
  region: z.string().optional(),
  /** Absent: any. */
  method: z.string().optional(),
  /** How the path below the service's URL begins: `/v2.0/vpn/ipsec-site-connections`. */
  path: z.string().default(''),
  /** How many of the requests it meets, from 0 to 1. */
  probability: z.number().min(0).max(1).default(1),
  /** How many requests it meets; absent: all until it is cleared. */
  times: z.int().min(1).optional(),
  /** The answer waits so long: always the same, or something between. */
  delayMs: z
    .union([
      z
        .int()
        .min(0)
        .transform((ms) => ({ min: ms, max: ms })),
      range,
    ])
    .default({ min: 0, max: 0 }),
  /** Never answers. */
  hang: z.boolean().default(false),
  /** The connection breaks in place of an answer. */
  drop: z.boolean().default(false),
  /** The request is carried out all the same: what befalls it befalls its answer. */
  carriedOut: z.boolean().default(false),
  /** The real answer ends in the middle. */
  truncate: z.boolean().default(false),
  /** What to answer instead. */
  status: z.int().min(200).max(599).optional(),
  body: z.unknown().optional(),
  /** Seconds, with the status. */
  retryAfter: z.int().min(0).optional(),
  /** A proxy's error page instead of JSON. */
  html: z.boolean().default(false),
})
type Fault = z.infer<typeof faultSchema>
export type FaultInput = z.input<typeof faultSchema>

/** Where a service is: its faults are told by cloud and region, its paths are counted from `at`. */
interface Place {
  cloud: string
  region?: string
  at: string
}

export interface Faults {
  add: (fault: FaultInput) => void
  /** Takes all faults away and lets hanging requests go. */
  clear: () => void
  /** How many requests met faults since the start, by the faults' names. */
  met: () => Readonly<Record<string, number>>
  /** Stands in front of a service and makes its requests meet the faults set for it. */
  standInFront: (place: Place) => MiddlewareHandler
}

/** A request with this header meets no fault: one that looks on, to see what is there. */
export const onlookerHeader = 'X-Demo-Onlooker'

/** The faults of a demo cloud. The same seed and the same requests meet the same faults. */
export function createFaults(seed: number): Faults {
  const random = seededRandom(seed)
  let set: Fault[] = []
  let released = new AbortController()
  const counts = new Map<string, number>()
  const used = (fault: Fault): Fault => {
    if (fault.name !== undefined) counts.set(fault.name, (counts.get(fault.name) ?? 0) + 1)
    if (fault.times !== undefined) {
      fault.times -= 1
      if (fault.times === 0) set = set.filter((each) => each !== fault)
    }
    return fault
  }
  const met = (place: Place, request: Request) => (fault: Fault) =>
    meets(fault, place, request) && random() < fault.probability
  const take = (place: Place, request: Request) => {
    const waits = set.filter(isWait).filter(met(place, request)).map(used)
    const fault = set.filter((each) => !isWait(each)).find(met(place, request))
    return { waits, fault: fault && used(fault) }
  }
  return {
    add: (fault) => set.push(faultSchema.parse(fault)),
    clear: () => {
      set = []
      released.abort()
      released = new AbortController()
    },
    met: () => Object.fromEntries(counts),
    standInFront: (place) => async (context, next) => {
      if (context.req.header(onlookerHeader) !== undefined) return next()
      const { waits, fault } = take(place, context.req.raw)
      if (fault?.carriedOut) await next()
      if (fault?.hang) await until(released.signal, context.req.raw.signal)
      const { min, max } = longestOf([...waits, ...(fault ? [fault] : [])])
      if (max > 0) await pause(Math.round(min + random() * (max - min)), released.signal)
      if (fault?.carriedOut) return putInstead(context, fault)
      const instead = fault && answerInstead(fault)
      if (instead) return instead
      await next()
      if (fault?.truncate) context.res = await truncated(context.res)
      return undefined
    },
  }
}

/** Puts what a fault says in the place of the answer that a request got. */
function putInstead(context: Context, fault: Fault): void {
  const instead = answerInstead(fault)
  if (!instead) return
  // Hono would give the new answer the headers of the old one.
  context.res = undefined
  context.res = instead
}

function meets(fault: Fault, place: Place, request: Request): boolean {
  const path = new URL(request.url).pathname.slice(place.at.length)
  const isHere =
    fault.cloud === undefined ? true : fault.cloud === place.cloud && fault.region === place.region
  return isHere && (fault.method ?? request.method) === request.method && path.startsWith(fault.path)
}

/** Whether a fault does no more than let the answer wait: such a one adds to what else befalls a request. */
function isWait(fault: Fault): boolean {
  return !fault.hang && !fault.drop && !fault.truncate && !fault.html && fault.status === undefined
}

function longestOf(faults: Fault[]): { min: number; max: number } {
  return {
    min: Math.max(0, ...faults.map(({ delayMs }) => delayMs.min)),
    max: Math.max(0, ...faults.map(({ delayMs }) => delayMs.max)),
  }
}

/** Waits until one of the signals fires. Each is listened to itself: a signal made of them may be collected before it fires. */
function until(...signals: AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) {
      if (signal.aborted) resolve()
      else signal.addEventListener('abort', () => resolve(), { once: true })
    }
  })
}

/** Waits so many milliseconds, or until the signal fires. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([over, until(signal)])
  clearTimeout(timer)
}

function answerInstead(fault: Fault): Response | undefined {
  if (fault.drop) return broken()
  if (fault.html) return proxyPage(fault.status ?? 502)
  if (fault.status === undefined) return fault.hang ? new Response(null, { status: 504 }) : undefined
  const { status, body, retryAfter } = fault
  const headers = {
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    // A service names every request that it answers; what a balancer answers in its place has no name.
    ...(status < 502 ? { 'X-Openstack-Request-Id': `req-${randomUUID()}` } : {}),
  }
  if (body === undefined) return new Response(null, { status, headers })
  return typeof body === 'string'
    ? new Response(body, { status, headers })
    : Response.json(body, { status, headers })
}

/** A body that fails makes the server destroy the socket. */
function broken(): Response {
  const failing = new ReadableStream({
    start: (controller) => controller.error(new Error('The connection broke')),
  })
  return new Response(failing, { status: 200 })
}

function proxyPage(status: number): Response {
  const page = `<html>\n<head><title>${status} Bad Gateway</title></head>\n<body>\n<center><h1>${status} Bad Gateway</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`
  return new Response(page, { status, headers: { 'Content-Type': 'text/html' } })
}

async function truncated(answer: Response): Promise<Response> {
  const text = await answer.text()
  const headers = new Headers(answer.headers)
  headers.delete('Content-Length')
  return new Response(text.slice(0, Math.ceil(text.length / 2)), { status: answer.status, headers })
}
