import { planCases } from '../../src/testing/plan-cases'
import { expect, test } from '@playwright/test'
import { pageFaultNames } from '../support/page-faults'
import { recordOf } from './recorded'
import { goalOf, survive } from './trial'

// Up to twenty steps, each of which meets each of five faults.
test.describe.configure({ timeout: 900_000 })

for (const { name: kind } of planCases) {
  test(`${kind}: nothing is lost or doubled, and no key is asked for, whatever happens at any step`, async ({
    browser,
  }) => {
    const goal = await goalOf(kind, browser)
    const met: Record<string, number> = {}
    for (const fault of pageFaultNames) {
      const outcome = await test.step(fault, () => survive({ kind, fault, goal }, browser))
      const { steps } = outcome
      const none = { lost: [], doubled: [], keysAsked: 0, keysKept: 0, unfinished: 0 }
      expect.soft(outcome, fault).toEqual({ ...none, steps, met: steps })
      met[fault] = outcome.met
    }
    expect(`${JSON.stringify(met, undefined, 1)}\n`).toMatchSnapshot(recordOf(kind))
  })
}
