import type { FaultInput } from './faults'

/**
 * Faults as a command line writes them, for every service of every cloud, such as `latency=50-300,503=0.05,drop=0.01`:
 * `latency` in milliseconds for every request, each other word with the share of requests that it meets. Throws with
 * the words there are.
 */
export function faultsOf(spec: string): FaultInput[] {
  return spec
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(faultOf)
}

const kinds: Record<string, FaultInput> = {
  '500': { status: 500 },
  '502': { status: 502 },
  '503': { status: 503, retryAfter: 2 },
  drop: { drop: true },
  truncate: { truncate: true },
  html: { html: true },
}

function faultOf(part: string): FaultInput {
  const [word = '', value = ''] = part.split('=')
  if (word === 'latency') return { delayMs: latencyOf(value) }
  const kind = kinds[word]
  const probability = Number(value)
  if (kind && value !== '' && probability >= 0 && probability <= 1) return { ...kind, probability }
  const words = Object.keys(kinds).join('=, ')
  throw new Error(`A fault is latency=50-300 or one of ${words}= with a share from 0 to 1, not ${part}`)
}

function latencyOf(text: string): { min: number; max: number } {
  const [min, max = min] = text.split('-').map(Number)
  if (text === '' || min === undefined || max === undefined || !(min >= 0 && max >= min)) {
    throw new Error(`A latency is a number of milliseconds or two, such as 50-300, not ${text}`)
  }
  return { min, max }
}
