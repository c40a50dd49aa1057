import type { FaultInput } from '../../server/demo-cloud/faults/faults'
import { seededRandom } from '../../server/demo-cloud/seed/seeded-random'

/** What a share of all requests meets, whatever it asks for. */
const always: readonly FaultInput[] = [
  { name: '500', status: 500, probability: 0.006 },
  { name: '502, a proxy’s page', html: true, probability: 0.006 },
  { name: '503', status: 503, probability: 0.005 },
  { name: '503 with Retry-After', status: 503, retryAfter: 2, probability: 0.005 },
  { name: '429', status: 429, probability: 0.003 },
  { name: '429 with Retry-After', status: 429, retryAfter: 2, probability: 0.004 },
  { name: 'connection dropped', drop: true, probability: 0.008 },
  { name: 'half an answer', truncate: true, probability: 0.006 },
  { name: 'never answered', hang: true, probability: 0.001 },
]

/** What a share of all writes meets besides: the write is made, and nobody is told. */
const writes = ['POST', 'PUT', 'DELETE'].flatMap((method): FaultInput[] => [
  { name: 'written, answer lost', method, carriedOut: true, drop: true, probability: 0.03 },
  { name: 'written, answered 500', method, carriedOut: true, status: 500, probability: 0.015 },
  { name: 'written, answered 502', method, carriedOut: true, html: true, probability: 0.015 },
  { name: 'written, never answered', method, carriedOut: true, hang: true, probability: 0.003 },
])
const latency: FaultInput = { delayMs: { min: 10, max: 150 } }

/** How a cloud that is out meets every request. */
const outages: Readonly<Record<string, FaultInput>> = {
  'refused with 503': { status: 503 },
  'refused with 503 and Retry-After': { status: 503, retryAfter: 5 },
  'a proxy’s 502': { html: true },
  'connections dropped': { drop: true },
  'never answered': { hang: true },
}
const placesOfClouds = {
  north: [{}, { region: 'RegionOne' }, { region: 'RegionTwo' }],
  south: [{}, { region: 'RegionOne' }],
}
type CloudId = keyof typeof placesOfClouds
const cloudIds: readonly CloudId[] = ['north', 'south']

/** A whole cloud that is out. Times are milliseconds since the epoch. */
export interface Outage {
  cloud: string
  kind: string
  seconds: number
  endsAt: number
}

export interface Weather {
  /** The outage of one of these clouds that is on now. */
  outageOf: (clouds: readonly string[]) => Outage | undefined
  /** Happenings so far. */
  outages: () => readonly Outage[]
  expiries: () => number
  /** Makes weather until `isOver`; ends with a clear sky. */
  blow: (until: { isOver: () => boolean; onOutageEnd: (outage: Outage) => Promise<void> }) => Promise<void>
}

/** What the demo cloud's control calls take. */
export interface Control {
  faults: (faults: readonly FaultInput[]) => Promise<void>
  expireTokens: () => Promise<void>
}

/**
 * The order, the kinds and the lengths of what happens come from the seed: a cloud is out for 10 to 60 s, or all tokens
 * die, each time after 20 to 60 s of single faults. After an outage the sky is clear until the pages have come back.
 */
export function makeWeather(seed: number, control: Control): Weather {
  const random = seededRandom(seed)
  const between = (min: number, max: number) => min + random() * (max - min)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from')
    return item
  }
  const seen: Outage[] = []
  let now: Outage | undefined
  let expiries = 0

  async function outage(onEnd: (outage: Outage) => Promise<void>): Promise<void> {
    const cloud = pick(cloudIds)
    const [kind, fault] = pick(Object.entries(outages))
    // Short ones are more common than long ones.
    const seconds = Math.round(10 + 50 * random() ** 2)
    const out = placesOfClouds[cloud].map((place) => ({ ...fault, ...place, cloud, name: `outage: ${kind}` }))
    now = { cloud, kind, seconds, endsAt: Date.now() + seconds * 1000 }
    await control.faults([latency, ...out])
    await pause(seconds * 1000)
    const over = { ...now, endsAt: Date.now() }
    await control.faults([latency])
    now = undefined
    seen.push(over)
    await onEnd(over)
  }

  return {
    outageOf: (clouds) => (now && clouds.includes(now.cloud) ? now : undefined),
    outages: () => seen,
    expiries: () => expiries,
    blow: async ({ isOver, onOutageEnd }) => {
      while (!isOver()) {
        await control.faults([latency, ...writes, ...always])
        await pauseUntil(Date.now() + between(20_000, 60_000), isOver)
        if (isOver()) break
        if (random() < 0.6) await outage(onOutageEnd)
        else {
          await control.expireTokens()
          expiries += 1
        }
      }
      await control.faults([])
    },
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function pauseUntil(time: number, isOver: () => boolean): Promise<void> {
  while (Date.now() < time && !isOver()) await pause(250)
}
