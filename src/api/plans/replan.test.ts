import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { planStage, type PlanStage } from '~/testing/plan-stage'
import type { Plan } from '~/domain/plan/plan'
import { enteredPsk, never, planCases } from '~/testing/plan-cases'

const oneEnd = planCases.find(({ name }) => name === 'connect one end') ?? never()
const corrected = 'corrected-by-the-user'

let stage: PlanStage
let mend = () => {}
beforeEach(async () => {
  stage = await planStage((name, value) => vi.stubGlobal(name, value))
  const plan = await oneEnd.plan(stage)
  stage.failAt({ at: plan.steps.length, kind: 'refused' })
  expect(await stage.run(plan, { psk: enteredPsk })).toBe('stopped')
  stage.failAt(undefined)
})
afterEach(() => {
  mend = () => {}
  vi.unstubAllGlobals()
})

/** Makes reads fail until they are mended. */
function failReads() {
  const ask = globalThis.fetch
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) =>
    (init?.method ?? 'GET') === 'GET' ? Response.json({ message: 'down' }, { status: 400 }) : ask(url, init),
  )
  mend = () => vi.stubGlobal('fetch', ask)
}

const rightPlan = () => oneEnd.plan(stage)
const made = () =>
  [...stage.tables('RegionTwo').ipsec_site_connections.values()].filter(({ name }) => name === 'out')

describe('another plan in the place of a stopped one', () => {
  it('runs with its own secrets', async () => {
    expect(await stage.runs().replan('plan', rightPlan, { psk: corrected })).toBe(true)
    expect(made().map(({ psk }) => psk)).toEqual([corrected])
  })

  const failures = [
    { at: 'the stopped one cannot be set aside', before: failReads, build: rightPlan },
    { at: 'it cannot be planned', build: async () => Promise.reject<Plan>(new Error('no plan')) },
    {
      at: 'what has its names already cannot be read',
      build: async () => {
        const plan = await rightPlan()
        failReads()
        return plan
      },
    },
  ]
  it.each(failures)(
    'is not there where $at: the stopped one is, with the key it had',
    async ({ before, build }) => {
      before?.()
      expect(await stage.runs().replan('plan', build, { psk: corrected })).toBe(false)
      mend()
      expect(made()).toEqual([])
      const [run] = stage.runs().all()
      expect([run?.phase, run?.blocked !== undefined]).toEqual(['stopped', true])

      await stage.runs().goOn('plan')
      expect(made().map(({ psk }) => psk)).toEqual([enteredPsk])
    },
  )

  it.each(failures)('comes with the next try where $at', async ({ before, build }) => {
    before?.()
    await stage.runs().replan('plan', build, { psk: corrected })
    mend()
    expect(await stage.runs().replan('plan', rightPlan, { psk: corrected })).toBe(true)
    expect(made().map(({ psk }) => psk)).toEqual([corrected])
  })
})
