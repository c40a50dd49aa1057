import { mock } from 'node:test'
import type { StoppedClock } from './demo-cloud'

/** A stopped clock outside of a test runner. */
export const stoppedClock: StoppedClock = {
  stop: (now) => mock.timers.enable({ apis: ['setInterval', 'Date'], now }),
  pass: async (duration) => mock.timers.tick(duration),
  release: () => mock.timers.reset(),
}
