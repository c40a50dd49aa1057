import { expect, it } from 'vitest'
import { testTunnel } from '../plan/test-world'
import type { StatusChange } from '../status/status-history'
import { diagnose } from './diagnosis'

const day = 24 * 3600

/** A tunnel that goes down every `period` seconds and is up again ten seconds later. */
function flapping(period: number, times: number): StatusChange[] {
  return Array.from({ length: times }, (_, index) => (index + 1) * period * 1000).flatMap((at) => [
    { from: 'ACTIVE', to: 'DOWN', at, seenBefore: at - 2000 },
    { from: 'DOWN', to: 'ACTIVE', at: at + 10_000, seenBefore: at + 8000 },
  ])
}

// The policies of the test's tunnel: 3600 s for IPsec, 28800 s for IKE.
it.each<[what: string, changes: StatusChange[], now: number, expected: string[]]>([
  ['as often as the IPsec keys are renewed', flapping(3600, 3), 4 * 3600, ['FLAPS-REKEY']],
  ['a little earlier, as strongSwan renews them', flapping(3300, 2), 3 * 3600, ['FLAPS-REKEY']],
  ['as often as the IKE keys are renewed', flapping(28_000, 2), 60_000, ['FLAPS-REKEY']],
  ['every ten minutes', flapping(600, 4), 3600, ['FLAPS']],
  ['twice, without a pattern', flapping(600, 2), 3600, []],
  ['once', flapping(3600, 1), 2 * 3600, []],
  ['long ago', flapping(3600, 3), 3 * day, []],
  ['never', [], 0, []],
])('a tunnel that goes down %s', (_what, changes, now, expected) => {
  const { near, far, worlds } = testTunnel()
  const facts = { near, far, worlds, sameKey: true, driver: undefined, since: 0 }
  const { reasons } = diagnose({ ...facts, changes, now: now * 1000 })
  expect(reasons.map(({ code }) => code)).toEqual(expected)
})
