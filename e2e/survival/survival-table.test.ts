import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { planCases } from '../../src/testing/plan-cases'
import { pageFaultNames } from '../support/page-faults'
import { journeys } from './journeys'
import { recordOf } from './recorded'

const kinds = planCases.map(({ name }) => name)
const counts = z.record(z.enum(pageFaultNames), z.int().min(1))

/** How many writes of a kind of plan met each fault, as `npm run test:survival` recorded it. */
const recorded = (kind: string) =>
  counts.parse(JSON.parse(readFileSync(new URL(`../recorded/${recordOf(kind)}`, import.meta.url), 'utf8')))

it('there is a journey for every kind of plan, and for nothing else', () => {
  expect(Object.keys(journeys)).toEqual(kinds)
})

it('each kind of plan met each fault as often as docs/plan-survival.md says', async () => {
  const rows = kinds.map((kind) => [kind, recorded(kind)] as const)
  const sum = (fault: (typeof pageFaultNames)[number]) =>
    rows.reduce((total, [, met]) => total + met[fault], 0)
  const table = [
    `| plan | ${pageFaultNames.join(' | ')} |`,
    `| --- |${' --- |'.repeat(pageFaultNames.length)}`,
    ...rows.map(([kind, met]) => `| ${kind} | ${pageFaultNames.map((fault) => met[fault]).join(' | ')} |`),
    `| all | ${pageFaultNames.map(sum).join(' | ')} |`,
  ]
  await expect(`${intro}\n\n${table.join('\n')}\n`).toMatchFileSnapshot('../../docs/plan-survival.md')
})

const intro = `# What a browser's fault does to a plan

Made by \`e2e/survival/survival-table.test.ts\` from what this command records in \`e2e/recorded\`:
\`npm run test:survival\`. It runs every kind of plan of
[plan-faults.md](plan-faults.md) through the screens, over the demo cloud in Chromium.
In the middle of each step, when the cloud has carried the write out and its answer has not come, the fault happens to
the page; then the operator goes on from Activity, to the next step and the next fault.

- Page reloaded: while the write is under way.
- Tab closed and opened again: at the panel's first address.
- Tab duplicated: the duplicate says that another tab runs the plan, and offers no way on before that one is closed; the
  plan goes on in the duplicate.
- Tab restored: the browser is closed and started again with the tabs that it had.
- Browser killed: \`kill -9\` of the browser and all of its processes, then a start on the same profile.

Each cell says how many times the fault happened: once for each step of the plan. After each plan every VPN object of
all regions was compared with those that the same plan leaves without a fault, with its key, and the agent of every
router: **0 lost, 0 doubled**. On the way **0 keys were asked for**, and at the end the browser kept no key and no plan
without an end. A run in which one of these is not so fails.`
