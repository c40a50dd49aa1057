import { expect, test } from 'vitest'
import { pageFaultNames } from '../../e2e/support/page-faults'
import { failuresOf } from './report'
import type { SoakResult } from './run'
import { newTally, planKinds, type PlanRecord } from './tally'

const planOf = (kind: PlanRecord['kind']): PlanRecord => ({
  who: 'a',
  kind,
  ending: 'done',
  failures: 0,
  met: [...pageFaultNames],
  ms: 1000,
})

/** A soak without a fault: so many plans of each kind, each of which met every fault of pages. */
const soakOf = (each: number, differing: Partial<SoakResult> = {}): SoakResult => ({
  ...newTally(),
  plans: planKinds.flatMap((kind) => Array.from({ length: each }, () => planOf(kind))),
  seed: 1,
  minutes: 30,
  stall: 0,
  outages: [],
  expiries: 0,
  faults: {},
  tunnels: { pairs: 2, up: 2, restarted: 0 },
  heaps: [],
  ...differing,
})

const without = (kind: string, result: SoakResult) => ({
  ...result,
  plans: result.plans.filter((plan) => plan.kind !== kind),
})

test('a soak with 300 plans of all kinds in 30 minutes has no failures', () => {
  expect(failuresOf(soakOf(50))).toEqual([])
})

test.each(planKinds)('a soak in which nobody tried to %s has failed, however short', (kind) => {
  const never = `never run: ${kind}`
  expect(failuresOf(without(kind, soakOf(100)))).toContain(never)
  expect(failuresOf(without(kind, soakOf(10, { minutes: 1 })))).toEqual([never])
})

test.each([
  { minutes: 30, each: 49, failures: ['plans: 294, fewer than 300'] },
  { minutes: 60, each: 99, failures: ['plans: 594, fewer than 600'] },
  { minutes: 60, each: 100, failures: [] },
  { minutes: 3, each: 4, failures: ['plans: 24, fewer than 30'] },
  { minutes: 3, each: 5, failures: [] },
])('in $minutes minutes, $each plans of each kind: $failures', ({ minutes, each, failures }) => {
  expect(failuresOf(soakOf(each, { minutes }))).toEqual(failures)
})

test('a whole soak in which a kind of plan met a fault less than five times has failed', () => {
  const rare = soakOf(50).plans.map((plan, index) =>
    plan.kind === 'rotate a key' && index % 50 > 3 ? { ...plan, met: [] } : plan,
  )
  expect(failuresOf(soakOf(50, { plans: rare }))).toContain(
    `met less than 5 times: rotate a key: ${pageFaultNames[0]}`,
  )
})

test.each(['lost', 'doubled', 'orphans', 'wrong', 'unseen', 'keysAsked'] as const)(
  '%s fails a soak',
  (name) => {
    expect(failuresOf(soakOf(50, { [name]: ['what'] }))).toEqual([`${name}: what`])
  },
)
