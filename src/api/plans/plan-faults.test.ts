import fc from 'fast-check'
import { z } from 'zod'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Dump } from '~/testing/browser'
import { planStage, withKeysShared, type PlanStage, type WriteFault } from '~/testing/plan-stage'
import { stepTitle } from '~/domain/plan/kinds'
import type { Plan, Step } from '~/domain/plan/plan'
import { never, planCases, type PlanCase } from '~/testing/plan-cases'

/** What the cloud said of the steps that failed. */
const problems = (stage: PlanStage) => {
  const run = stage.runs().all()[0]
  const said = Object.entries(run?.journal.states ?? {}).flatMap(([step, { phase, error, differences }]) =>
    phase === 'failed' ? [`${step}: ${error?.message ?? JSON.stringify(differences)}`] : [],
  )
  return run?.blocked ? [...said, run.blocked.message] : said
}

const openStage = (user?: string) => planStage((name, value) => vi.stubGlobal(name, value), user)

/** A stage on which the plan is ready to run. */
async function prepare({ user, before, plan }: PlanCase) {
  const stage = await openStage(user)
  await before?.(stage)
  return { stage, plan: await plan(stage), initial: stage.snapshot() }
}

const keyAsked = 'key asked for'

/** Continues until the plan is over or stops at a fault. Says so where a key is asked for. */
async function finish(stage: PlanStage, direction: 'goOn' | 'undo') {
  await stage.runs()[direction]('plan')
  const run = stage.runs().all()[0] ?? never()
  const asked = Object.values(run.journal.states).some(({ needs }) => needs !== undefined)
  return asked ? keyAsked : run.phase
}

const faults: WriteFault[] = ['refused', 'answer lost', 'half an answer', 'page left']
/** Those that a page outlives. */
const survived = faults.filter((kind) => kind !== 'page left')
const recoveries = ['retry', 'resume after reload', 'undo', 'undo after reload'] as const

/** Meets one fault at one step, recovers in one way, and says what came of it. */
async function comeThrough(
  given: PlanCase,
  goal: readonly string[],
  { at, kind, recovery }: { at: number; kind: WriteFault; recovery: (typeof recoveries)[number] },
): Promise<string> {
  const { stage, plan, initial } = await prepare(given)
  stage.failAt({ at, kind })
  const first = await stage.run(plan, given.secrets)
  stage.failAt(undefined)
  if (recovery.endsWith('reload')) await stage.reload()
  const isUndo = recovery.startsWith('undo')
  // A plan that came through by itself has nothing to resume, and after a reload nothing to undo.
  if (first === 'done' && (!isUndo || recovery.endsWith('reload'))) {
    return isSame(withKeysShared(stage.snapshot()), goal) ? 'done at once' : 'WRONG'
  }
  const phase = await finish(stage, isUndo ? 'undo' : 'goOn')
  const now = stage.snapshot()
  if (phase === 'undone') return isSame(now, initial) ? 'as before' : 'WRONG'
  return phase === 'done' && isSame(withKeysShared(now), goal) ? 'done' : `WRONG: ${phase}`
}

/** Rows of a dump by store, as far as they tell how a step was. */
const dumped = z.tuple([
  z.array(z.unknown()),
  z.array(z.object({ id: z.string() })),
  z.array(z.object({ step: z.string(), state: z.object({ sent: z.boolean().optional() }) })),
  z.array(z.unknown()),
])

/** Whether a plan had begun in this database, and a step of it was not yet sent. */
function isBefore(dump: Dump, { id }: Step): boolean {
  const [, progress, states] = dumped.parse(dump)
  return progress.length > 0 && !states.some(({ step, state }) => step === id && state.sent)
}

/** Continues with the journal as it was before a step was sent, though that step was done since, or all that followed. */
async function comeBack(
  given: PlanCase,
  goal: readonly string[],
  { at, isRestDone, direction }: { at: number; isRestDone: boolean; direction: 'goOn' | 'undo' },
): Promise<string> {
  const { stage, plan, initial } = await prepare(given)
  const step = plan.steps[at - 1] ?? never()
  if (!isRestDone) stage.failAt({ at: at + 1, kind: 'refused' })
  const recorded = stage.browser.record()
  await stage.run(plan, given.secrets)
  stage.failAt(undefined)
  await stage.browser.restore(recorded().findLast((dump) => isBefore(dump, step)) ?? never())
  await stage.reload()
  const phase = await finish(stage, direction)
  const now = stage.snapshot()
  // The plan was over, and its keys had been deleted.
  if (phase === keyAsked && isRestDone && direction === 'undo') return keyAsked
  if (direction === 'undo')
    return phase === 'undone' && isSame(now, initial) ? 'as before' : `WRONG: ${phase}`
  return phase === 'done' && isSame(withKeysShared(now), goal) ? 'done' : `WRONG: ${phase}`
}

const isSame = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n')

async function goalOf(given: PlanCase): Promise<{ plan: Plan; goal: string[] }> {
  const { stage, plan } = await prepare(given)
  await stage.run(plan, given.secrets)
  expect(problems(stage)).toEqual([])
  return { plan, goal: withKeysShared(stage.snapshot()) }
}

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

it('leaves nothing over and makes nothing twice after a fault at any step: the table in docs/plan-faults.md', async () => {
  const parts: string[] = [intro]
  for (const given of planCases) {
    const { plan, goal } = await goalOf(given)
    const rows: string[] = []
    for (const [index, step] of plan.steps.entries()) {
      const cells: string[] = []
      for (const kind of faults) {
        const outcomes: string[] = []
        for (const recovery of recoveries) {
          if (kind === 'page left' && !recovery.endsWith('reload')) continue
          outcomes.push(await comeThrough(given, goal, { at: index + 1, kind, recovery }))
        }
        cells.push(outcomes.join(', '))
      }
      const behind: string[] = []
      for (const isRestDone of [false, true])
        for (const direction of ['goOn', 'undo'] as const)
          behind.push(await comeBack(given, goal, { at: index + 1, isRestDone, direction }))
      cells.push(behind.join(', '))
      rows.push(`| ${index + 1}. ${stepTitle(step)} | ${cells.join(' | ')} |`)
    }
    parts.push(
      `## ${given.name}`,
      [
        `| step | ${faults.join(' | ')} | stale journal |`,
        '| --- | --- | --- | --- | --- | --- |',
        ...rows,
      ].join('\n'),
    )
  }
  const table = `${parts.join('\n\n')}\n`
  expect(table).not.toContain('WRONG')
  await expect(table).toMatchFileSnapshot('../../../docs/plan-faults.md')
}, 600_000)

const intro = `# What a fault does to a plan

Made by \`src/api/plans/plan-faults.test.ts\`, which fails where a line is no longer true. Each write of each plan meets
each fault once: the cloud refuses it with a 503, carries it out and the answer gets lost, the answer ends in the middle,
or the page is left while the write is under way. Each cell says what came of the four ways on: retry, resume after a
reload of the page, undo, undo after a reload; where the page was left, of the two after a reload.

A stale journal is one that is behind what was done, as in a browser profile that was restored from a copy: it is
continued as it was before the step was sent. Its cell says what came of four ways on: resume and undo where only this
step was done since, then resume and undo where all the rest of the plan was.

\`done\` and \`as before\` mean that every VPN object of both regions was compared, with its key, and the agent of
every router: nothing is missing, nothing is left over, nothing is there twice. \`done at once\`: the panel found by
itself that the write had been carried out. Nowhere is a key asked for, but with \`key asked for\`: the plan was over,
its keys had been deleted from the browser, and no connection has them any more.

Not covered: a stale journal of a plan that was undone since. Its resume stops where an object is missing, and its undo
works. Two users who run the same plan at the same moment, each with lost answers, do not take each other's connections,
because the keys differ, nor what those connections use; they may take an equal group, service or policy of the other
that no connection uses yet.`
