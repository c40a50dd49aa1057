import { pageFaultNames } from '../../support/page-faults'
import { goalOf, survive } from '../../survival/trial'
import { expect, test } from '../../support/fixtures'

// The suite in `e2e/survival` does this with every kind of plan: see docs/plan-survival.md.
test.describe.configure({ timeout: 180_000 })

/** The one plan whose key nobody has once it is lost: it was typed, and both ends must get it. */
const kind = 'rotate the pre-shared key of both ends'

for (const fault of pageFaultNames) {
  test(`${fault}: a rotation goes on at both of its steps, and no key is asked for`, async ({ browser }) => {
    const goal = await goalOf(kind, browser)
    const outcome = await survive({ kind, fault, goal }, browser)
    const none = { lost: [], doubled: [], keysAsked: 0, keysKept: 0, unfinished: 0 }
    expect(outcome).toEqual({ ...none, steps: 2, met: 2 })
  })
}
