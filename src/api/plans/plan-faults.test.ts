import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { planStage, withKeysShared, type PlanStage, type WriteFault } from '~/testing/plan-stage'
import { stepTitle } from '~/domain/plan/kinds'
import type { Plan } from '~/domain/plan/plan'
import { enteredPsk, never, planCases, type PlanCase } from '~/testing/plan-cases'

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

/** Goes on until the plan is at its end, entering keys where they are asked for; undefined: it stopped at a fault. */
async function finish(stage: PlanStage, keys: ReadonlyMap<string, string>, direction: 'goOn' | 'undo') {
  await stage.runs()[direction]('plan')
  for (;;) {
    const run = stage.runs().all()[0] ?? never()
    const needed = Object.values(run.journal.states).find(({ needs }) => needs !== undefined)?.needs
    if (run.phase !== 'stopped' || needed === undefined) return run.phase
    await stage.runs().provide('plan', needed, keys.get(needed) ?? enteredPsk)
  }
}

/** The keys that connections hold before the plan, by secret: what a user who is asked again would enter. */
function keysOf(plan: Plan, stage: PlanStage): Map<string, string> {
  const regions = ['RegionOne', 'RegionTwo'] as const
  const rows = regions.flatMap((region) => [...stage.tables(region).ipsec_site_connections.values()])
  const held = new Map(rows.map(({ id, psk }) => [id, psk]))
  return new Map(
    plan.steps.flatMap((step) =>
      !('target' in step) || step.formerPsk === undefined
        ? []
        : [[step.formerPsk, held.get(step.target) ?? ''] as const],
    ),
  )
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
  const keys = keysOf(plan, stage)
  stage.failAt({ at, kind })
  const first = await stage.run(plan, given.secrets)
  stage.failAt(undefined)
  if (recovery.endsWith('reload')) await stage.reload()
  const isUndo = recovery.startsWith('undo')
  // A plan that came through by itself has nothing to resume, and after a reload nothing to undo.
  if (first === 'done' && (!isUndo || recovery.endsWith('reload'))) {
    return isSame(withKeysShared(stage.snapshot()), goal) ? 'done at once' : 'WRONG'
  }
  const phase = await finish(stage, keys, isUndo ? 'undo' : 'goOn')
  const now = stage.snapshot()
  if (phase === 'undone') return isSame(now, initial) ? 'as before' : 'WRONG'
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
        const keys = keysOf(plan, stage)
        stage.failAt(attempts[0])
        await stage.run(plan, given.secrets)
        for (const attempt of attempts.slice(1)) {
          if (attempt.reload && stage.runs().all()[0]?.phase === 'stopped') await stage.reload()
          stage.failAt(attempt)
          await finish(stage, keys, undone ? 'undo' : 'goOn')
        }
        stage.failAt(undefined)
        await finish(stage, keys, undone ? 'undo' : 'goOn')
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
      rows.push(`| ${index + 1}. ${stepTitle(step)} | ${cells.join(' | ')} |`)
    }
    parts.push(
      `## ${given.name}`,
      [`| step | ${faults.join(' | ')} |`, '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
    )
  }
  const table = `${parts.join('\n\n')}\n`
  expect(table).not.toContain('WRONG')
  await expect(table).toMatchFileSnapshot('../../../docs/plan-faults.md')
}, 600_000)

const intro = `# What a fault does to a plan

Made by \`src/api/plans/plan-faults.test.ts\`, which fails where a line is no longer true. Each write of each plan meets
a fault once: the cloud refuses it with a 503, carries it out and the answer gets lost, the answer ends in the middle, or
the page is left while the write is on its way. Each cell says what came of the four ways on: retry, resume after a reload
of the page, undo, undo after a reload; where the page was left, of the two after a reload.
\`done\` and \`as before\` mean that every VPN object of both regions was compared, with its key, and the agent of
every router: nothing is missing, nothing is left over, nothing is there twice. \`done at once\`: the panel found by
itself that the write had been made.`
