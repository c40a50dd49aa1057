import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { enteredPsk, never, planCases } from '~/testing/plan-cases'
import { withKeysShared, type WriteFault } from '~/testing/plan-stage'
import { finish, goalOf, prepare, problems } from '~/testing/plan-trial'

/** What a page outlives. */
const survived: WriteFault[] = ['refused', 'answer lost', 'half an answer']

afterEach(() => vi.unstubAllGlobals())

describe.each(planCases)('$name', (given) => {
  it('runs, and is taken back as if it had not been', async () => {
    const { stage, plan, initial } = await prepare(given)
    await stage.run(plan, given.secrets)
    expect(problems(stage)).toEqual([])
    expect(stage.snapshot()).not.toEqual(initial)
    await stage.runs().undo('plan')
    expect(stage.runs().all()[0]?.phase).toBe('undone')
    expect(stage.snapshot()).toEqual(initial)
  })

  it('comes through whatever befalls its writes, in either direction', async () => {
    const { goal } = await goalOf(given)
    const fault = fc.record({
      at: fc.integer({ min: 1, max: 12 }),
      kind: fc.constantFrom(...survived),
      reload: fc.boolean(),
    })
    const isUndone = fc.boolean()
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 4 }), isUndone, async (attempts, undone) => {
        const { stage, plan, initial } = await prepare(given)
        stage.failAt(attempts[0])
        await stage.run(plan, given.secrets)
        for (const attempt of attempts.slice(1)) {
          if (attempt.reload && stage.runs().all()[0]?.phase === 'stopped') await stage.reload()
          stage.failAt(attempt)
          await finish(stage, undone ? 'undo' : 'goOn')
          // A plan stops at one step: what stopped it before is not told again.
          expect(problems(stage).length).toBeLessThanOrEqual(1)
        }
        stage.failAt(undefined)
        await finish(stage, undone ? 'undo' : 'goOn')
        expect(problems(stage)).toEqual([])
        const now = stage.snapshot()
        if (undone) expect(now).toEqual(initial)
        else expect(withKeysShared(now)).toEqual(goal)
      }),
      { numRuns: 12 },
    )
  }, 60_000)
})

it('says why it stopped last, not what stopped a step that it has not come to again', async () => {
  const rotation = planCases.find(({ name }) => name.startsWith('rotate')) ?? never()
  const { stage, plan } = await prepare(rotation)
  stage.failAt({ at: 2, kind: 'refused' })
  await stage.run(plan, rotation.secrets)
  await stage.reload()
  for (const row of stage.tables('RegionOne').ipsec_site_connections.values()) row.psk = 'changed-since'
  stage.failAt({ at: 1, kind: 'refused' })
  await finish(stage, 'goOn')
  expect(problems(stage)).toHaveLength(1)
})

it('goes on after a month with the key that was entered, and does not ask for it', async () => {
  const oneEnd = planCases.find(({ name }) => name === 'connect one end') ?? never()
  const { stage, plan } = await prepare(oneEnd)
  stage.failAt({ at: 6, kind: 'refused' })
  expect(await stage.run(plan, oneEnd.secrets)).toBe('stopped')
  stage.failAt(undefined)
  stage.agentsReport(31 * 24 * 3_600_000)
  await stage.reload()
  await stage.panel.sessions.renew('north', stage.panel.password)
  await stage.runs().goOn('plan')
  const made = [...stage.tables('RegionTwo').ipsec_site_connections.values()]
  expect(made.filter(({ name }) => name === 'out').map(({ psk }) => psk)).toEqual([enteredPsk])
})
