import { readFileSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { type Comparison, compareRecordings } from '../conformance/compare'
import { recordDemo, type StoppedClock } from '../conformance/demo-cloud'
import { differencesTable, knownDifferences } from '../conformance/known-differences'
import { readRecording } from '../conformance/recording'
import { scenario } from '../conformance/scenario/scenario'

const project = new URL('../../../', import.meta.url)

const clock: StoppedClock = {
  stop: (now) => vi.useFakeTimers({ now, toFake: ['Date', 'setInterval', 'clearInterval'] }),
  pass: async (duration) => {
    await vi.advanceTimersByTimeAsync(duration)
  },
  release: () => vi.useRealTimers(),
}

let comparison: Comparison

beforeAll(async () => {
  const real = readRecording(new URL('server/demo-cloud/conformance/recorded/zed.json', project))
  comparison = compareRecordings({ real, demo: await recordDemo(scenario, clock) }, knownDifferences)
}, 60_000)

test.each(['status', 'type'] as const)('at least 99 % of the answers have the real %s', (aspect) => {
  expect(comparison.equal[aspect] / comparison.calls).toBeGreaterThanOrEqual(0.99)
})

test('every difference from the real cloud is explained', () => {
  expect(comparison.differences.filter(({ reason }) => reason === undefined)).toEqual([])
})

test('every explained difference is still there', () => {
  expect(comparison.vanished).toEqual([])
})

test('docs/fidelity.md lists the differences', () => {
  expect(readFileSync(new URL('docs/fidelity.md', project), 'utf8')).toContain(differencesTable())
})
