import { isDeepStrictEqual } from 'node:util'
import type { KnownDifference } from './known-differences'
import { aspects, type Aspect, type Call, type Recording } from './recording'

/** One request that the two clouds answered differently, in one aspect. */
interface Difference {
  label: string
  aspect: Aspect
  real: unknown
  demo: unknown
  /** Why it stands; absent where nobody has said. */
  reason?: string
}

/** A known difference that is none any more. */
interface Vanished {
  label: string
  aspect: Aspect
}

/** What a comparison of two recordings of the same scenario comes to. */
export interface Comparison {
  calls: number
  /** How many answers are the same, by aspect. */
  equal: Record<Aspect, number>
  differences: Difference[]
  vanished: Vanished[]
}

/**
 * Compares what two clouds answered to the same scenario; throws where they were not asked the same. Headers, shape and
 * values of an answer whose status differs say nothing more, and are not counted as differences of their own.
 */
export function compareRecordings(
  { real, demo }: { real: Recording; demo: Recording },
  known: readonly KnownDifference[],
): Comparison {
  const requests = asked(demo)
  const missing = asked(real).filter((request, index) => requests[index] !== request)
  if (missing.length > 0 || real.calls.length !== demo.calls.length) {
    throw new Error(`The recordings are of two scenarios: ${missing[0] ?? 'one is longer'}`)
  }
  const differences = real.calls.flatMap((call, index) => differencesOf(call, demo.calls[index] ?? call))
  const expected = known.flatMap(({ labels, aspects: which, reason }) =>
    labels.flatMap((label) => which.map((aspect) => ({ label, aspect, reason }))),
  )
  return {
    calls: real.calls.length,
    equal: equalCounts(real, demo),
    differences: differences.map((difference) => explained(difference, expected)),
    vanished: expected
      .filter((each) => !differences.some((difference) => isSame(each, difference)))
      .map(({ label, aspect }) => ({ label, aspect })),
  }
}

const asked = ({ calls }: Recording) => calls.map(({ label, method, path }) => `${label} ${method} ${path}`)

const isSame = (left: Vanished, right: Vanished) => left.label === right.label && left.aspect === right.aspect

function explained(difference: Difference, expected: readonly (Vanished & { reason: string })[]): Difference {
  const found = expected.find((each) => isSame(each, difference))
  return found ? { ...difference, reason: found.reason } : difference
}

function valueOf(call: Call, aspect: Aspect): unknown {
  return aspect === 'values' ? call.body : call[aspect]
}

const isEqual = (real: Call, demo: Call, aspect: Aspect) =>
  isDeepStrictEqual(valueOf(real, aspect), valueOf(demo, aspect))

function differencesOf(real: Call, demo: Call): Difference[] {
  const looked = real.status === demo.status ? aspects : (['status', 'type', 'message'] as const)
  return looked
    .filter((aspect) => !isEqual(real, demo, aspect))
    .map((aspect) => ({
      label: real.label,
      aspect,
      real: valueOf(real, aspect),
      demo: valueOf(demo, aspect),
    }))
}

function equalCounts(real: Recording, demo: Recording): Record<Aspect, number> {
  const count = (aspect: Aspect) =>
    real.calls.filter((call, index) => isEqual(call, demo.calls[index] ?? call, aspect)).length
  return {
    status: count('status'),
    type: count('type'),
    message: count('message'),
    headers: count('headers'),
    shape: count('shape'),
    values: count('values'),
  }
}

/** A comparison as text: the counts, then a table of the differences. */
export function comparisonText({ calls, equal, differences, vanished }: Comparison): string {
  const counts = aspects.map((aspect) => `${aspect} ${equal[aspect]}`).join(', ')
  const rows = differences.map(({ label, aspect, real, demo, reason = 'not explained' }) =>
    [label, aspect, cell(real), cell(demo), reason].join(' | '),
  )
  const gone = vanished.map(({ label, aspect }) => `no difference any more: ${label}, ${aspect}`)
  return [`${calls} calls; equal: ${counts}`, 'label | aspect | real | demo | reason', ...rows, ...gone].join(
    '\n',
  )
}

const cell = (value: unknown) =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '-')).replaceAll('\n', ' / ')
